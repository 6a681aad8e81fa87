import {scaleLinear} from 'd3-scale';
import {line as path} from 'd3-shape';
import {drawSvg, label, tag, width} from './svg.ts';

/** One dated value. */
export interface Point {
  /** `YYYY-MM-DD` */
  day: string;
  value: number;
  text: string;
}

const height = 200;
const box = {left: 8, right: width - 12, top: 30, bottom: height - 26};

/**
 * Draws dated values as a line; first, highest, lowest and last carry their values.
 *
 * @param points in order of time, at least two
 * @param print  writes a day for readers
 * @param title  the finding
 */
export function drawLine(points: readonly Point[], print: (day: string) => string, title: string): string {
  const times = points.map(({day}) => Date.parse(`${day}T00:00:00Z`));
  const x = scaleLinear()
    .domain([Math.min(...times), Math.max(...times)])
    .range([box.left + 4, box.right - 4]);
  const values = points.map(({value}) => value);
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(...values)])
    .range([box.bottom, box.top]);
  const placed = points.map((point, index) => ({...point, x: x(times[index] ?? 0), y: y(point.value)}));
  const curve =
    path<(typeof placed)[number]>()
      .x((point) => point.x)
      .y((point) => point.y)(placed) ?? '';
  const highest = placed.reduce((best, point) => (point.value > best.value ? point : best));
  const lowest = placed.reduce((best, point) => (point.value < best.value ? point : best));
  const named = new Set([placed[0], placed.at(-1), highest, lowest]);
  const dots = placed.map((point) =>
    tag('circle', {cx: point.x, cy: point.y, r: named.has(point) ? 4 : 2.5, class: 'fill-a'}),
  );
  const words = [...named].flatMap((point) => (point ? [place(point, point === lowest)] : []));
  const axis = tag('line', {
    x1: box.left,
    x2: box.right,
    y1: y(0),
    y2: y(0),
    class: 'muted',
    'stroke-width': 1,
  });
  const ends = [
    label(print(points[0]?.day ?? ''), box.left, height - 6, {className: 'muted'}),
    label(print(points.at(-1)?.day ?? ''), box.right, height - 6, {className: 'muted', anchor: 'end'}),
  ];
  const description = `From ${points[0]?.text ?? ''} on ${print(points[0]?.day ?? '')} to ${points.at(-1)?.text ?? ''} on ${print(points.at(-1)?.day ?? '')}; lowest ${lowest.text}, highest ${highest.text}.`;
  const body =
    axis +
    tag('path', {d: curve, class: 'a', 'stroke-width': 2}) +
    dots.join('') +
    words.join('') +
    ends.join('');
  return drawSvg({title, description, height, body});
}

function place(point: {x: number; y: number; text: string}, below: boolean): string {
  return label(point.text, point.x, below && point.y < box.bottom - 14 ? point.y + 18 : point.y - 9, {
    anchor: 'middle',
    bold: true,
  });
}
