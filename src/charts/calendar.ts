import {scaleLinear} from 'd3-scale';
import {yearOf} from './days.ts';
import {drawSvg, label, tag, width, wrap} from './svg.ts';

/** One rule: the days for which it was set, first to last. */
export interface Dated {
  label: string;
  /** `YYYY-MM-DD`, as enacted first */
  days: readonly string[];
}

const lineHeight = 16;

/**
 * Draws days before and after a change on one line of time: hollow as first set, filled as set last.
 *
 * @param rows  rules in the order in which they are read; a rule that did not move has one day
 * @param print writes a day for readers
 * @param title the finding
 */
export function drawCalendar(rows: readonly Dated[], print: (day: string) => string, title: string): string {
  const years = rows.flatMap(({days}) => days.map((day) => Number(day.slice(0, 4))));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const scale = scaleLinear()
    .domain([first, last])
    .range([6, width - 8]);
  const at = (day: string) => scale(yearOf(day));
  const parts: string[] = [];
  let y = 24;
  for (const {label: words, days} of rows) {
    const from = days[0] ?? '';
    const to = days.at(-1) ?? '';
    const text = from === to ? print(to) : `${print(from)} → ${print(to)}`;
    const lines = wrap(`${words}: ${text}`, 50);
    lines.forEach((line, index) =>
      parts.push(label(line, 0, y + 12 + index * lineHeight, {className: 'on-mark'})),
    );
    y += lines.length * lineHeight;
    if (from !== to) {
      parts.push(
        tag('line', {x1: at(from), x2: at(to), y1: y + 8, y2: y + 8, class: 'b', 'stroke-width': 2}),
      );
      parts.push(tag('circle', {cx: at(from), cy: y + 8, r: 5, class: 'b', 'stroke-width': 2}));
    }
    parts.push(tag('circle', {cx: at(to), cy: y + 8, r: 5, class: from === to ? 'fill-a' : 'fill-b'}));
    y += 24;
  }
  const grid = Array.from({length: last - first + 1}, (_, index) => first + index).map(
    (year) =>
      tag('line', {x1: scale(year), x2: scale(year), y1: 18, y2: y, class: 'grid'}) +
      label(String(year), Math.min(Math.max(scale(year), 16), width - 16), 12, {
        anchor: 'middle',
        className: 'muted',
      }),
  );
  const all = rows.flatMap(({days}) => days).sort();
  const moved = rows.filter(({days}) => days[0] !== days.at(-1)).length;
  const description = `${moved} of ${rows.length} rules moved. First day: ${print(all[0] ?? '')}. Last day: ${print(all.at(-1) ?? '')}.`;
  return drawSvg({title, description, height: y, body: grid.join('') + parts.join('')});
}
