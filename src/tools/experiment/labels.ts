import {measure} from '../../charts/svg.ts';
import type {Point} from './experiment.ts';

/** A line that wants its name beside it, in units of the drawing. */
export interface NamedLine {
  label: string;
  points: readonly Point[];
}

/** Where a name stands: its left end and its base line. */
export interface Placed {
  label: string;
  x: number;
  y: number;
}

/** Edges of the field in which names may stand. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Places along a line at which its name is tried. */
const TRIES = 40;
/** Height of letters above and below their base line. */
const ASCENT = 11;
const DESCENT = 4;

/**
 * Finds a place for the name of each line: next to it, off the others, and nearer to it than to any other.
 *
 * The same lines always give the same places. Where a field is too full, a name stands at the end of its line.
 *
 * @param lines in the order in which they may choose
 * @param room  where names may stand
 */
export function placeLabels(lines: readonly NamedLine[], room: Room): Placed[] {
  const dense = lines.map(({points}) => sample(points, 200));
  const placed: Placed[] = [];
  lines.forEach(({label, points}, own) => {
    let best = fallBack(label, points, room);
    let least = Infinity;
    for (const candidate of candidatesOf(label, points)) {
      const box = boxOf(candidate);
      if (box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom)
        continue;
      if (placed.some((other) => overlap(box, boxOf(other)))) continue;
      const cost = costOf(box, dense, own) + crowdOf(candidate.beside, dense, own);
      if (cost >= least) continue;
      least = cost;
      best = candidate;
    }
    placed.push(best);
  });
  return placed;
}

/** A place that is tried, and the point of the line that it names. */
interface Candidate extends Placed {
  beside: Point;
}

function candidatesOf(label: string, points: readonly Point[]): Candidate[] {
  const long = measure(label, 13, true);
  return sample(points, TRIES).flatMap((beside) =>
    [-0.12, 0, 0.5, 1, 1.12].flatMap((share) =>
      [-7, 4, 17].map((below) => ({label, x: beside.x - share * long, y: beside.y + below, beside})),
    ),
  );
}

function fallBack(label: string, points: readonly Point[], room: Room): Placed {
  const end = points.at(-1) ?? {x: room.right, y: room.top};
  return {label, x: Math.max(room.left, end.x - measure(label, 13, true)), y: end.y - 7};
}

/** Points evenly spaced along a line, so that steep stretches count as much as flat ones. */
function sample(points: readonly Point[], places: number): Point[] {
  const lengths = points.map((point, index) => {
    const before = points[index - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const found: Point[] = [];
  let passed = 0;
  let index = 1;
  for (let place = 0; place < places; place += 1) {
    const at = (whole * place) / (places - 1);
    while (index < points.length - 1 && passed + (lengths[index] ?? 0) < at) {
      passed += lengths[index] ?? 0;
      index += 1;
    }
    const [from, to] = [points[index - 1], points[index]];
    if (!from || !to) return [...points];
    const share = Math.min(1, (at - passed) / (lengths[index] || 1));
    found.push({x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)});
  }
  return found;
}

function boxOf({label, x, y}: Placed): Room {
  return {left: x, right: x + measure(label, 13, true), top: y - ASCENT, bottom: y + DESCENT};
}

function overlap(one: Room, other: Room): boolean {
  return (
    one.left < other.right + 4 &&
    other.left < one.right + 4 &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Crossing another line costs most, crossing one's own much, being near another or away from one's own a little. */
function costOf(box: Room, lines: readonly (readonly Point[])[], own: number): number {
  let cost = 0;
  let nearest = Infinity;
  let home = Infinity;
  lines.forEach((points, index) => {
    for (const point of points) {
      const away = distance(point, box);
      if (away === 0) cost += index === own ? 20 : 60;
      if (index === own) home = Math.min(home, away);
      else nearest = Math.min(nearest, away);
    }
  });
  // a name so near a foreign line would seem to belong to it
  return cost + (nearest < 7 ? 25 : 0) + 2 * home - Math.min(nearest, 40);
}

/** Where lines run together, a name does not tell which is which. */
function crowdOf({x, y}: Point, lines: readonly (readonly Point[])[], own: number): number {
  const others = lines.filter((_, index) => index !== own).flat();
  const nearest = Math.min(...others.map((point) => Math.hypot(point.x - x, point.y - y)));
  return 3 * Math.max(0, 14 - nearest);
}

function distance({x, y}: Point, {left, right, top, bottom}: Room): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
