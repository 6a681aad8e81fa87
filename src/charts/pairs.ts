import {scaleLinear, scaleLog} from 'd3-scale';
import {findPowers, formatPower} from './powers.ts';
import {drawSvg, label, measure, tag, width, wrap} from './svg.ts';

/** Two values side by side under one heading. */
export interface Pair {
  label: string;
  first: {value: number; text: string};
  second: {value: number; text: string};
}

const lineHeight = 16;

/**
 * Draws pairs of values on one scale: a filled point for the first, a hollow one for the second.
 *
 * @param pairs  rows in the order in which they are read
 * @param names  names of the two series
 * @param title  the finding
 * @param log    powers of ten instead of equal steps; then values are above zero
 */
export function drawPairs(
  pairs: readonly Pair[],
  names: readonly [string, string],
  title: string,
  log = false,
): string {
  const values = pairs.flatMap(({label: row, first, second}) => [
    {row, name: names[0], ...first},
    {row, name: names[1], ...second},
  ]);
  const room = Math.min(150, Math.max(...values.map(({text}) => measure(text))) + 15);
  const numbers = values.map(({value}) => value);
  const scale = (log ? scaleLog() : scaleLinear())
    .domain([log ? Math.min(...numbers) : 0, Math.max(...numbers)])
    .range([Math.max(40, room), width - Math.max(56, room)]);
  // Two long names do not fit side by side.
  const stacked = names.some((name) => measure(name, 13, true) > width / 2 - 20);
  const other = stacked ? {x: 6, y: 9 + lineHeight} : {x: width / 2, y: 9};
  const parts = [
    tag('circle', {cx: 6, cy: 9, r: 5, class: 'fill-a'}),
    label(names[0], 16, 14, {className: 'a', bold: true}),
    tag('circle', {cx: other.x, cy: other.y, r: 5, class: 'b', 'stroke-width': 2}),
    label(names[1], other.x + 10, other.y + 5, {className: 'b', bold: true}),
  ];
  let y = other.y + 19;
  const top = y;
  for (const {label: words, first, second} of pairs) {
    const lines = wrap(words, 46);
    lines.forEach((line, index) =>
      parts.push(label(line, 0, y + 12 + index * lineHeight, {className: log ? 'on-mark' : 'ink'})),
    );
    y += lines.length * lineHeight;
    const [from, to] = [
      scale(Math.min(first.value, second.value)),
      scale(Math.max(first.value, second.value)),
    ];
    const [low, high] = first.value <= second.value ? [first, second] : [second, first];
    parts.push(
      tag('line', {x1: from, x2: to, y1: y + 9, y2: y + 9, class: 'muted', 'stroke-width': 1.5}),
      tag('circle', {cx: scale(second.value), cy: y + 9, r: 5, class: 'b', 'stroke-width': 2}),
      tag('circle', {cx: scale(first.value), cy: y + 9, r: 5, class: 'fill-a'}),
      label(low.text, from - 9, y + 14, {anchor: 'end'}),
      label(high.text, to + 9, y + 14),
    );
    y += 26;
  }
  const grid = log
    ? findPowers(Math.min(...numbers), Math.max(...numbers)).map(
        (exponent) =>
          tag('line', {x1: scale(10 ** exponent), x2: scale(10 ** exponent), y1: top, y2: y, class: 'grid'}) +
          label(formatPower(exponent), scale(10 ** exponent), y + 14, {anchor: 'middle', className: 'muted'}),
      )
    : [];
  if (log) {
    parts.push(label('each step ×10', width, y + 31, {anchor: 'end', className: 'muted'}));
    y += 36;
  }
  const ahead = pairs.filter(({first, second}) => first.value > second.value).length;
  const behind = pairs.filter(({first, second}) => second.value > first.value).length;
  const highest = values.reduce((best, one) => (one.value > best.value ? one : best));
  const lowest = values.reduce((best, one) => (one.value < best.value ? one : best));
  const description = `${names[0]} is higher in ${ahead} of ${pairs.length} rows, ${names[1]} in ${behind}. Highest: ${highest.row}, ${highest.name}, ${highest.text}. Lowest: ${lowest.row}, ${lowest.name}, ${lowest.text}.`;
  return drawSvg({title, description, height: y, body: grid.join('') + parts.join('')});
}
