import {drawSvg, label, tag, width} from './svg.ts';

/** A function to draw, with where its name stands. */
export interface CurveLine {
  name: string;
  colour: 'a' | 'b' | 'c' | 'd';
  dashes?: string;
  points: readonly (readonly [x: number, y: number])[];
  /** place of the name, in the values of the axes */
  at: readonly [x: number, y: number];
}

/** A picture of functions on two plain axes. */
export interface CurvePicture {
  title: string;
  /** in words, for those who do not see it */
  description: string;
  x: Axis;
  y: Axis;
  lines: readonly CurveLine[];
  /** the reader's own point: shares of the way along both axes */
  mark: readonly [x: number, y: number];
}

/** One axis: its ends, what stands beside it, and how its values print. */
export interface Axis {
  from: number;
  to: number;
  name: string;
  ticks: readonly number[];
  print: (value: number) => string;
}

/** Edges of the area between the axes, in units of the drawing. */
const box = {left: 46, right: width - 18, top: 26, bottom: 206} as const;

const height = 246;

/**
 * Draws functions on two axes; each line carries its name, and a circle marks the reader's own point.
 *
 * @param picture lines whose points lie inside the axes
 */
export function drawCurves({title, description, x, y, lines, mark}: CurvePicture): string {
  const {left, right, top, bottom} = box;
  const placeX = (value: number) => left + ((right - left) * (value - x.from)) / (x.to - x.from);
  const placeY = (value: number) => bottom - ((bottom - top) * (value - y.from)) / (y.to - y.from);
  const grid = y.ticks.map(
    (value) =>
      tag('line', {x1: left, x2: right, y1: placeY(value), y2: placeY(value), class: 'grid'}) +
      label(y.print(value), left - 6, placeY(value) + 4, {anchor: 'end', className: 'muted'}),
  );
  const feet = x.ticks.map((value) =>
    label(x.print(value), placeX(value), bottom + 17, {anchor: 'middle', className: 'muted'}),
  );
  const names =
    label(y.name, 0, 12, {className: 'muted'}) +
    label(x.name, right, bottom + 34, {anchor: 'end', className: 'muted'});
  const drawn = lines.map(({name, colour, dashes, points, at}) => {
    const d = points
      .map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${placeX(px).toFixed(1)} ${placeY(py).toFixed(1)}`)
      .join('');
    return (
      tag('path', {
        d,
        class: colour,
        'stroke-width': 2,
        ...(dashes !== undefined && {'stroke-dasharray': dashes}),
      }) + label(name, placeX(at[0]), placeY(at[1]), {className: colour, bold: true})
    );
  });
  // the browser moves it, and finds the edges in it
  const circle = tag('circle', {
    r: 5,
    cx: left + (right - left) * mark[0],
    cy: bottom - (bottom - top) * mark[1],
    class: 'spot',
    'data-mark': `${left} ${right} ${top} ${bottom}`,
  });
  return drawSvg({
    title,
    description,
    height,
    body: grid.join('') + feet.join('') + names + drawn.join('') + circle,
  });
}
