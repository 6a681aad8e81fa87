import {scaleLinear} from 'd3-scale';
import {line as path} from 'd3-shape';
import {findTicks, yearOf} from './days.ts';
import {findPlaces} from './places.ts';
import type {Box} from './places.ts';
import {drawSvg, label, tag, width} from './svg.ts';

/** One dated value. */
export interface Point {
  /** `YYYY-MM-DD` */
  day: string;
  value: number;
  text: string;
  /** drawn hollow: worked out, or known from press reports alone */
  estimate?: boolean;
}

const height = 260;
const box = {left: 8, right: width - 12, top: 30, bottom: height - 26};

/**
 * Draws dated values as a line; first, highest, lowest and last carry their values, the others where there is room.
 *
 * @param points in order of time, at least two
 * @param print  writes a day for readers
 * @param title  the finding
 * @param gap    days; a longer stretch without a value is dashed, as nothing is known between its ends
 */
export function drawLine(
  points: readonly Point[],
  print: (day: string) => string,
  title: string,
  gap = Infinity,
): string {
  const [from, to] = [points[0]?.day ?? '', points.at(-1)?.day ?? ''];
  const x = scaleLinear()
    .domain([yearOf(from), yearOf(to)])
    .range([box.left + 4, box.right - 4]);
  const values = points.map(({value}) => value);
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(...values)])
    .range([box.bottom, box.top]);
  const placed = points.map((point) => ({
    ...point,
    words: point.text,
    bold: true,
    x: x(yearOf(point.day)),
    y: y(point.value),
  }));
  const highest = placed.reduce((best, point) => (point.value > best.value ? point : best));
  const lowest = placed.reduce((best, point) => (point.value < best.value ? point : best));
  const needed = [...new Set([highest, lowest, ...placed.slice(0, 1), ...placed.slice(-1)])];
  const named = [...needed, ...placed.filter((point) => !needed.includes(point))];
  const wanted = named.map((point) => ({...point, below: point === lowest, far: needed.includes(point)}));
  const places = findPlaces(wanted, trace(placed), 0, box.bottom, true);
  // these are named even where their name must lie on the line
  const anyway = findPlaces(wanted.slice(0, needed.length), [], 0, box.bottom, true);
  const words = named.flatMap(({text}, index) => {
    const place = places[index] ?? anyway[index];
    return place
      ? [label(text, place.x, place.y, {anchor: place.anchor, bold: true, className: 'on-mark'})]
      : [];
  });
  const stretches = placed.slice(1).map((point, index) => drawStretch(placed[index] ?? point, point, gap));
  const axis = tag('line', {
    x1: box.left,
    x2: box.right,
    y1: y(0),
    y2: y(0),
    class: 'muted',
    'stroke-width': 1,
  });
  const ticks = findTicks(yearOf(from), yearOf(to)).map(({at}) =>
    tag('line', {x1: x(at), x2: x(at), y1: y(0), y2: y(0) + 6, class: 'muted', 'stroke-width': 1}),
  );
  const ends = [
    label(print(from), box.left, height - 6, {className: 'muted'}),
    label(print(to), box.right, height - 6, {className: 'muted', anchor: 'end'}),
  ];
  const description = `From ${points[0]?.text ?? ''} on ${print(from)} to ${points.at(-1)?.text ?? ''} on ${print(to)}; lowest ${lowest.text}, highest ${highest.text}.`;
  const body = [axis, ...ticks, ...stretches, ...placed.map(drawDot), ...words, ...ends].join('');
  return drawSvg({title, description, height, body});
}

interface At {
  day: string;
  x: number;
  y: number;
}

const dayMs = 86_400_000;

/** The course of the line as small boxes, so that names keep off it. */
function trace(points: readonly At[]): Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6);
    return Array.from({length: steps + 1}, (_, step) => {
      const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
      return {left: x - 1, right: x + 1, top: y - 1, bottom: y + 1};
    });
  });
}

function drawStretch(from: At, to: At, gap: number): string {
  const long = (Date.parse(to.day) - Date.parse(from.day)) / dayMs > gap;
  const draw = path<At>()
    .x((at) => at.x)
    .y((at) => at.y);
  return tag('path', {
    d: draw([from, to]) ?? '',
    class: 'a',
    'stroke-width': 2,
    ...(long && {'stroke-dasharray': '2 5'}),
  });
}

/** A hollow dot hides the line behind it. */
function drawDot({x, y, estimate}: At & {estimate?: boolean}): string {
  const at = {cx: x, cy: y, r: 4};
  return estimate
    ? tag('circle', {...at, class: 'paper'}) + tag('circle', {...at, class: 'a', 'stroke-width': 2})
    : tag('circle', {...at, class: 'fill-a'});
}
