import {scaleLinear} from 'd3-scale';
import {drawSvg, label, tag, width, wrap} from './svg.ts';

/** Two values side by side under one heading. */
export interface Pair {
  label: string;
  first: {value: number; text: string};
  second: {value: number; text: string};
}

const left = 40;
const right = width - 56;
const lineHeight = 16;

/**
 * Draws pairs of values on one scale: a filled point for the first, a hollow one for the second.
 *
 * @param pairs  rows in the order in which they are read
 * @param names  names of the two series
 * @param title  the finding
 */
export function drawPairs(pairs: readonly Pair[], names: readonly [string, string], title: string): string {
  const most = Math.max(...pairs.flatMap(({first, second}) => [first.value, second.value]));
  const scale = scaleLinear().domain([0, most]).range([left, right]);
  const parts = [
    tag('circle', {cx: 6, cy: 9, r: 5, class: 'fill-a'}),
    label(names[0], 16, 14, {className: 'a', bold: true}),
    tag('circle', {cx: width / 2, cy: 9, r: 5, class: 'b', 'stroke-width': 2}),
    label(names[1], width / 2 + 10, 14, {className: 'b', bold: true}),
  ];
  let y = 28;
  for (const {label: words, first, second} of pairs) {
    const lines = wrap(words, 46);
    lines.forEach((line, index) => parts.push(label(line, 0, y + 12 + index * lineHeight)));
    y += lines.length * lineHeight;
    const [from, to] = [scale(Math.min(first.value, second.value)), scale(Math.max(first.value, second.value))];
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
  const ahead = pairs.filter(({first, second}) => first.value > second.value).length;
  const description = `${names[0]} is higher in ${ahead} of ${pairs.length} rows, ${names[1]} in ${pairs.filter(({first, second}) => second.value > first.value).length}.`;
  return drawSvg({title, description, height: y, body: parts.join('')});
}
