import {measure, width} from '../../charts/svg.ts';
import type {Panel, Point, Span} from './experiment.ts';

/** Where a panel lies within itself, in units of the drawing; the same at build time and in the browser. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Span;
  y: Span;
}

/** Height of a panel with its heading and the words below it, in units of the drawing. */
export const panelHeight = 206;

/**
 * Says where the lines of a panel run.
 *
 * @param panel its widest mark makes room on the left
 */
export function frameOf({x, y}: Panel): Frame {
  const marks = Math.max(...y.ticks.map(({label}) => measure(label)));
  return {left: Math.ceil(marks) + 9, right: width - 10, top: 28, bottom: 168, x, y};
}

/**
 * Places a value from left to right; beyond the span it stays on the edge.
 *
 * @param value of the axis
 * @param frame of the panel
 */
export function placeX(value: number, {x, left, right}: Frame): number {
  return left + (right - left) * shareOf(value, x);
}

/**
 * Places a value from bottom to top; beyond the span it stays on the edge.
 *
 * @param value of the axis
 * @param frame of the panel
 */
export function placeY(value: number, {y, top, bottom}: Frame): number {
  return bottom - (bottom - top) * shareOf(value, y);
}

function shareOf(value: number, {from, to, log}: Span): number {
  const share = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, share));
}

/**
 * Writes a line as the data of an SVG path; places without a value or beside the panel are left out.
 *
 * Where a line leaves the panel above or below it ends at the edge, so that nothing seems to stand still there.
 *
 * @param points in order; none give an empty path
 * @param frame  of the panel
 * @param digits behind the point
 */
export function pathOf(points: readonly Point[], frame: Frame, digits = 1): string {
  const write = (command: 'M' | 'L', {x, y}: Point) =>
    `${command}${placeX(x, frame).toFixed(digits)} ${placeY(y, frame).toFixed(digits)}`;
  let before: Point | undefined;
  return points
    .filter(({x, y}) => Number.isFinite(y) && x >= frame.x.from && x <= frame.x.to * 1.000001)
    .flatMap((point) => {
      const from = before;
      before = point;
      if (from === undefined) return isInside(point, frame) ? [write('M', point)] : [];
      if (isInside(from, frame))
        return [write('L', isInside(point, frame) ? point : edgeBetween(from, point, frame))];
      return isInside(point, frame) ? [write('M', edgeBetween(point, from, frame)), write('L', point)] : [];
    })
    .join('');
}

/** A hair's breadth beyond the edge still counts. */
function isInside({y}: Point, {y: {from, to}}: Frame): boolean {
  const hair = (to - from) / 1000;
  return y >= from - hair && y <= to + hair;
}

function edgeBetween(inside: Point, outside: Point, {y: {from, to}}: Frame): Point {
  const y = outside.y > to ? to : from;
  const share = (y - inside.y) / (outside.y - inside.y);
  return {x: inside.x + share * (outside.x - inside.x), y};
}
