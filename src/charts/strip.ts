import {scaleLinear} from 'd3-scale';
import {findTicks, yearOf} from './days.ts';
import {drawSvg, label, tag, width, wrap} from './svg.ts';

/** One line of a strip: what happened to one thing, and when. */
export interface Track {
  label: string;
  /** `YYYY-MM-DD`, oldest first, at least one */
  days: readonly string[];
}

/** Tracks of one kind, under one name. */
export interface Group {
  name: string;
  tracks: readonly Track[];
}

const lineHeight = 16;
const axisHeight = 20;

/**
 * Draws dated marks line by line on one scale of time, in groups: discs for the first group, squares for the others.
 *
 * @param groups at least one, none empty
 * @param print  writes a day for readers
 * @param title  the finding
 */
export function drawStrip(groups: readonly Group[], print: (day: string) => string, title: string): string {
  const days = groups.flatMap(({tracks}) => tracks.flatMap((track) => track.days)).toSorted();
  const [first, last] = [
    Math.floor(yearOf(days[0] ?? '') * 4) / 4,
    Math.ceil(yearOf(days.at(-1) ?? '') * 4) / 4,
  ];
  const x = scaleLinear()
    .domain([first, last === first ? first + 1 : last])
    .range([8, width - 8]);
  const parts: string[] = [];
  let y = axisHeight;
  for (const [index, {name, tracks}] of groups.entries()) {
    const square = index > 0;
    for (const line of wrap(name, 40)) {
      y += lineHeight;
      if (line === wrap(name, 40)[0]) parts.push(mark(8, y - 5, square));
      parts.push(label(line, 19, y, {className: square ? 'b' : 'a', bold: true}));
    }
    y += 6;
    for (const track of tracks) {
      const words = wrap(`${track.label}: ${track.days.map(print).join(', ')}`, 50);
      words.forEach((line, row) =>
        parts.push(label(line, 0, y + 13 + row * lineHeight, {className: 'on-mark'})),
      );
      y += words.length * lineHeight;
      parts.push(tag('line', {x1: 4, x2: width - 4, y1: y + 9, y2: y + 9, class: 'grid'}));
      parts.push(...track.days.map((day) => mark(x(yearOf(day)), y + 9, square)));
      y += 22;
    }
    y += 6;
  }
  const axis = findTicks(first, last).map(
    ({at, label: words}) =>
      tag('line', {x1: x(at), x2: x(at), y1: axisHeight - 4, y2: y, class: 'grid'}) +
      label(words, x(at), 12, {anchor: 'middle', className: 'muted'}),
  );
  const counted = groups.map(({name, tracks}) => `${name}: ${tracks.length}.`).join(' ');
  const description = `${counted} First day: ${print(days[0] ?? '')}. Last day: ${print(days.at(-1) ?? '')}.`;
  return drawSvg({title, description, height: y, body: axis.join('') + parts.join('')});
}

function mark(x: number, y: number, square: boolean): string {
  return square
    ? tag('rect', {x: x - 5, y: y - 5, width: 10, height: 10, class: 'fill-b'})
    : tag('circle', {cx: x, cy: y, r: 5, class: 'fill-a'});
}
