import {scaleLinear, scaleLog} from 'd3-scale';
import {findPowers, formatPower} from './powers.ts';
import {drawSvg, label, tag, width, wrap} from './svg.ts';

/** One row of a chart: a value or a range, printed as it stands in prose. */
export interface Row {
  label: string;
  /** the value as printed, with its unit */
  text: string;
  low: number;
  high: number;
  /** drawn hollow: worked out or estimated rather than counted */
  estimate: boolean;
}

/** A line of law or another mark to compare with. */
export interface Line {
  label: string;
  value: number;
  /** dashed: not in force on the day for which the page is stated */
  dormant: boolean;
}

interface Options {
  title: string;
  /** powers of ten instead of equal steps; then points are drawn, as a bar would have no foot */
  log: boolean;
  lines: readonly Line[];
  /** what belongs to the rows and has no value; drawn as dashed boxes of one length, which says nothing of their size */
  missing?: readonly string[];
}

const side = 8;
const rowHeight = 20;
const lineHeight = 16;
const axisHeight = 36;

/**
 * Draws rows as bars from zero, or as points on a scale of powers of ten, with lines to compare with.
 *
 * Estimates are hollow, ranges are bars between two ends, every row carries its label and value.
 *
 * @param rows    at least one; values above zero
 * @param options title, scale and lines
 */
export function drawBars(rows: readonly Row[], {title, log, lines, missing = []}: Options): string {
  const values = [...rows.flatMap(({low, high}) => [low, high]), ...lines.map(({value}) => value)];
  const top = lines.length * lineHeight + (lines.length > 0 ? 6 : 0);
  const scale = log
    ? scaleLog()
        .domain([Math.min(...values) / 1.6, Math.max(...values) * 1.6])
        .range([side, width - side])
    : scaleLinear()
        .domain([0, Math.max(...values)])
        .range([0, width - side]);
  const parts: string[] = [];
  let y = top;
  for (const row of rows) {
    const words = wrap(`${row.label}: ${row.text}`, 48);
    words.forEach((line, index) =>
      parts.push(label(line, 0, y + 14 + index * lineHeight, {className: 'on-mark'})),
    );
    y += words.length * lineHeight;
    parts.push(log ? point(row, scale, y) : bar(row, scale, y));
    y += rowHeight + 6;
  }
  for (const name of missing) {
    const words = wrap(name, 48);
    words.forEach((line, index) =>
      parts.push(label(line, 0, y + 14 + index * lineHeight, {className: 'on-mark'})),
    );
    y += words.length * lineHeight;
    parts.push(
      tag('rect', {x: 1, y: y + 3, width: 60, height: 13, class: 'line', 'stroke-dasharray': '4 3'}),
    );
    y += rowHeight + 6;
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const grid = log ? drawGrid(low / 1.6, high * 1.6, scale, top, y) : '';
  if (log) y += axisHeight;
  const marks = lines.map((line, index) =>
    compare(line, scale(line.value), 12 + index * lineHeight, log ? y - axisHeight : y),
  );
  const highest = rows.reduce((best, row) => (row.high > best.high ? row : best));
  const lowest = rows.reduce((best, row) => (row.low < best.low ? row : best));
  const extremes = `Highest: ${highest.label}, ${highest.text}. Lowest: ${lowest.label}, ${lowest.text}.`;
  const description = [
    extremes,
    ...(missing.length > 0 ? [`Without a value: ${missing.join('; ')}.`] : []),
  ].join(' ');
  return drawSvg({title, description, height: y + 2, body: grid + marks.join('') + parts.join('')});
}

type Scale = (value: number) => number;

function drawGrid(low: number, high: number, scale: Scale, top: number, bottom: number): string {
  const powers = findPowers(low, high).map(
    (exponent) =>
      tag('line', {
        x1: scale(10 ** exponent),
        x2: scale(10 ** exponent),
        y1: top,
        y2: bottom,
        class: 'grid',
      }) +
      label(formatPower(exponent), scale(10 ** exponent), bottom + 14, {
        anchor: 'middle',
        className: 'muted',
      }),
  );
  return powers.join('') + label('each step ×10', width, bottom + 31, {anchor: 'end', className: 'muted'});
}

function bar({low, high, estimate}: Row, scale: Scale, y: number): string {
  const size = {y: y + 3, height: 13};
  const whole = {x: 0, width: Math.max(1, scale(low)), ...size};
  const solid = estimate ? hollow(whole) : tag('rect', {...whole, class: 'fill-a'});
  return low === high ? solid : solid + hollow({x: scale(low), width: scale(high) - scale(low), ...size});
}

/** Its outline stays inside, and is what shows where the pale filling hardly does. */
function hollow({x, y, width: long, height}: {x: number; y: number; width: number; height: number}): string {
  const inner = {x: x + 0.75, y: y + 0.75, width: Math.max(0.5, long - 1.5), height: height - 1.5};
  return tag('rect', {...inner, class: 'soft-a'}) + tag('rect', {...inner, class: 'a', 'stroke-width': 1.5});
}

function point({low, high, estimate}: Row, scale: Scale, y: number): string {
  const middle = y + 9;
  const range =
    low === high
      ? ''
      : tag('line', {x1: scale(low), x2: scale(high), y1: middle, y2: middle, class: 'a', 'stroke-width': 4});
  const at = low === high ? scale(low) : (scale(low) + scale(high)) / 2;
  return (
    range + tag('circle', {cx: at, cy: middle, r: 5, class: estimate ? 'a' : 'fill-a', 'stroke-width': 2})
  );
}

function compare({label: words, dormant}: Line, x: number, y: number, bottom: number): string {
  const left = x > width / 2;
  return (
    tag('line', {
      x1: x,
      x2: x,
      y1: y - 10,
      y2: bottom,
      class: 'b',
      'stroke-width': 1.5,
      ...(dormant && {'stroke-dasharray': '4 3'}),
    }) + label(words, left ? x - 5 : x + 5, y, {anchor: left ? 'end' : 'start', className: 'b'})
  );
}
