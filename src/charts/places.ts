import {measure, width} from './svg.ts';

/** A part of a drawing that is taken. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A point that wants its name beside it. */
export interface Named {
  x: number;
  y: number;
  words: string;
  bold?: boolean;
  /** below before above, as suits the lowest point of a line */
  below?: boolean;
  /** may stand a line of text away, where it would else lie on what it names */
  far?: boolean;
}

/** Where a name stands. */
export interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

const size = 13;
const gap = 8;

/**
 * Finds room for names near their points: beside them, above, below, then askew.
 *
 * @param points  earlier ones are served first
 * @param taken   where no name may stand, such as the names of lines
 * @param top     upper edge of the room
 * @param bottom  lower edge of the room
 * @param above   whether above and below come before the sides, as suits points on a line
 * @returns a place for each point, `undefined` where every place would cover something
 */
export function findPlaces(
  points: readonly Named[],
  taken: readonly Box[],
  top: number,
  bottom: number,
  above = false,
): (Place | undefined)[] {
  const boxes = [...taken];
  // wider than the dots, as a name right beside another dot would seem to be that one's
  const dots = points.map(({x, y}) => ({left: x - 12, right: x + 12, top: y - 6, bottom: y + 6}));
  return points.map((point, index) => {
    const others = [...boxes, ...dots.filter((_, other) => other !== index)];
    const free = placesOf(point, above).find((place) => {
      const box = boxOf(place, point);
      const inside = box.left >= 0 && box.right <= width && box.top >= top && box.bottom <= bottom;
      return inside && !others.some((other) => overlap(box, other));
    });
    if (free) boxes.push(widen(boxOf(free, point)));
    return free;
  });
}

function placesOf({x, y, below = false, far = false}: Named, above: boolean): Place[] {
  const beside: Place[] = [
    {x: x + gap, y: y + 5, anchor: 'start'},
    {x: x - gap, y: y + 5, anchor: 'end'},
  ];
  const high: Place = {x, y: y - gap, anchor: 'middle'};
  const low: Place = {x, y: y + gap + 10, anchor: 'middle'};
  const over = below ? [low, high] : [high, low];
  const away: Place[] = [
    {x: x - 4, y: y - 30, anchor: 'start'},
    {x: x + 4, y: y - 30, anchor: 'end'},
  ];
  return [
    ...(above ? [...over, ...beside] : [...beside, ...over]),
    {x: x + 5, y: y - gap + 1, anchor: 'start'},
    {x: x + 5, y: y + gap + 8, anchor: 'start'},
    {x: x - 5, y: y - gap + 1, anchor: 'end'},
    {x: x - 5, y: y + gap + 8, anchor: 'end'},
    ...(far ? away : []),
  ];
}

function boxOf({x, y, anchor}: Place, {words, bold = false}: Named): Box {
  const long = measure(words, size, bold);
  const left = x - long * {start: 0, middle: 0.5, end: 1}[anchor];
  return {left, right: left + long, top: y - 11, bottom: y + 3};
}

/** Two names side by side need a space between them. */
function widen(box: Box): Box {
  return {...box, left: box.left - gap, right: box.right + gap};
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
