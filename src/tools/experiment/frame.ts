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
 * @param points in order; none give an empty path
 * @param frame  of the panel
 */
export function pathOf(points: readonly Point[], frame: Frame): string {
  return points
    .filter(({x, y}) => Number.isFinite(y) && x >= frame.x.from && x <= frame.x.to * 1.000001)
    .map(
      ({x, y}, index) =>
        `${index === 0 ? 'M' : 'L'}${placeX(x, frame).toFixed(1)} ${placeY(y, frame).toFixed(1)}`,
    )
    .join('');
}
