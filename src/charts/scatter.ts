import {scaleLinear, scaleLog} from 'd3-scale';
import type {Line} from './bars.ts';
import {findTicks, yearOf} from './days.ts';
import {findPlaces} from './places.ts';
import type {Box} from './places.ts';
import {findPowers, formatPower} from './powers.ts';
import {drawSvg, escapeSvg, label, measure, tag, width} from './svg.ts';

/** One dated value of a thing with a name. */
export interface Spot {
  label: string;
  /** the value as printed, with its unit */
  text: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** above zero */
  value: number;
  /** drawn hollow: estimated or disputed */
  estimate: boolean;
}

const height = 460;
const box = {left: 36, right: width - 4, top: 22, bottom: height - 26};
const margin = 1.8;

/**
 * Draws dated values on a scale of powers of ten, with lines to compare with; estimates are hollow.
 *
 * Names stand where there is room, earlier ones first; those without room are in the table alone.
 *
 * @param spots at least one
 * @param lines marks across the drawing; a dormant one is dashed
 * @param title the finding
 */
export function drawScatter(spots: readonly Spot[], lines: readonly Line[], title: string): string {
  const values = [...spots, ...lines].map(({value}) => value);
  const days = spots.map(({day}) => yearOf(day));
  // the room up to the next year is for names
  const [first, last] = [Math.min(...days), Math.floor(Math.max(...days)) + 1];
  const x = scaleLinear()
    .domain([first, last])
    .range([box.left + 10, box.right - 16]);
  const [low, high] = [Math.min(...values) / margin, Math.max(...values) * margin];
  const y = scaleLog().domain([low, high]).range([box.bottom, box.top]);
  const names = lines.map((line) => nameLine(line.label, y(line.value)));
  const placed = spots.map((spot) => ({
    ...spot,
    words: spot.label,
    x: x(yearOf(spot.day)),
    y: y(spot.value),
  }));
  const places = findPlaces(placed, names.map(boxOf), box.top - 12, box.bottom - 2);
  const marks = placed.map((spot) =>
    tag(
      'circle',
      {cx: spot.x, cy: spot.y, r: 4.5, class: spot.estimate ? 'a' : 'fill-a', 'stroke-width': 2},
      tag('title', {}, escapeSvg(`${spot.label}: ${spot.text}`)),
    ),
  );
  const words = placed.flatMap((spot, index) => {
    const place = places[index];
    return place ? [label(spot.words, place.x, place.y, {anchor: place.anchor, className: 'on-mark'})] : [];
  });
  const body = [
    ...grid(low, high, y, x, first, last),
    ...lines.map((line) => across(line, y(line.value))),
    ...marks,
    ...words,
    ...names.map(({words: name, y: line}) => label(name, box.left + 6, line, {className: 'b'})),
  ];
  return drawSvg({title, description: describe(spots, lines), height, body: body.join('')});
}

interface Name {
  words: string;
  y: number;
}

function nameLine(words: string, y: number): Name {
  return {words, y: y - 5};
}

function boxOf({words, y}: Name): Box {
  return {left: box.left, right: box.left + 6 + measure(words), top: y - 11, bottom: y + 6};
}

type Scale = (value: number) => number;

function grid(low: number, high: number, y: Scale, x: Scale, first: number, last: number): string[] {
  const powers = findPowers(low, high).flatMap((exponent) => [
    tag('line', {x1: box.left, x2: box.right, y1: y(10 ** exponent), y2: y(10 ** exponent), class: 'grid'}),
    label(formatPower(exponent), box.left - 5, y(10 ** exponent) + 5, {anchor: 'end', className: 'muted'}),
  ]);
  const years = findTicks(first, last).flatMap(({at, label: words}) => [
    tag('line', {x1: x(at), x2: x(at), y1: box.bottom, y2: box.bottom + 5, class: 'muted'}),
    label(words, x(at), box.bottom + 20, {anchor: 'middle', className: 'muted'}),
  ]);
  const foot = tag('line', {x1: box.left, x2: box.right, y1: box.bottom, y2: box.bottom, class: 'muted'});
  return [...powers, ...years, foot, label('each step ×10', 0, 11, {className: 'muted'})];
}

function across({dormant}: Line, y: number): string {
  return tag('line', {
    x1: box.left,
    x2: box.right,
    y1: y,
    y2: y,
    class: 'b',
    'stroke-width': 1.5,
    ...(dormant && {'stroke-dasharray': '5 4'}),
  });
}

function describe(spots: readonly Spot[], lines: readonly Line[]): string {
  const highest = spots.reduce((best, spot) => (spot.value > best.value ? spot : best));
  const lowest = spots.reduce((best, spot) => (spot.value < best.value ? spot : best));
  const above = lines.map(
    ({label: words, value}) =>
      `${spots.filter((spot) => spot.value > value).length} of ${spots.length} above ${words}.`,
  );
  return [
    `Highest: ${highest.label}, ${highest.text}. Lowest: ${lowest.label}, ${lowest.text}.`,
    ...above,
  ].join(' ');
}
