import {drawBars} from '../charts/bars.ts';
import type {Line} from '../charts/bars.ts';
import {drawCalendar} from '../charts/calendar.ts';
import {drawLine} from '../charts/line.ts';
import {drawPairs} from '../charts/pairs.ts';
import type {Entry} from '../library/read.ts';
import {findValue, formatDay, formatValue} from '../library/values.ts';
import {library} from '../site-library.ts';
import type {ChartRequest, ChartRow} from './chart-request.ts';
import {dataRow, factRow} from './chart-rows.ts';

/**
 * Draws a chart and lists what is in it.
 *
 * @param chart what the author asked for
 * @param day   the day for which its page is stated
 * @throws if it names nothing that can be drawn
 */
export function drawChart(chart: ChartRequest, day: string): {svg: string; rows: ChartRow[]} {
  const facts = idsOf(chart.fact).flatMap((id) => library.fact.get(id) ?? []);
  if (chart.type === 'calendar') return calendar(chart, facts);
  if (chart.type === 'line') return line(chart, facts);
  if (chart.type === 'pairs') return pairs(chart, facts, day);
  return bars(chart, facts, day);
}

function idsOf(text: string): string[] {
  return text.split(/\s+/).filter((id) => id !== '');
}

function bars(chart: ChartRequest, facts: readonly Entry<'fact'>[], day: string) {
  const entries = [
    ...idsOf(chart.model).flatMap((id) => library.model.get(id) ?? []),
    ...idsOf(chart.chip).flatMap((id) => library.chip.get(id) ?? []),
  ];
  if (entries.length === 0) {
    const rows = facts.flatMap((fact) => factRow(fact, day));
    return {svg: drawBars(rows.map(({row}) => row), {title: chart.title, log: chart.type === 'points', lines: []}), rows: rows.map(({table}) => table)};
  }
  const rows = entries.flatMap((entry) => dataRow(entry, chart.field));
  const lines = facts.flatMap((fact): Line[] => {
    const dated = findValue(fact.data, day) ?? fact.data.values[0];
    return typeof dated?.value === 'number' ? [{label: `${formatValue(fact.data, dated.value)}`, value: dated.value, dormant: dated.from > day}] : [];
  });
  const own = facts.flatMap((fact) => factRow(fact, day)).map(({table}) => table);
  return {svg: drawBars(rows.map(({row}) => row), {title: chart.title, log: chart.type === 'points', lines}), rows: [...rows.map(({table}) => table), ...own]};
}

function pairs(chart: ChartRequest, facts: readonly Entry<'fact'>[], day: string) {
  const rows = facts.flatMap((fact) => factRow(fact, day));
  const [first = '', second = ''] = chart.series.split(',').map((name) => name.trim());
  const labels = chart.labels.split(',').map((name) => name.trim());
  const made = rows.flatMap(({row}, index) => {
    const other = rows[index + 1];
    return index % 2 === 1 || !other ? [] : [{label: labels[index / 2] ?? row.label, first: {value: row.low, text: row.text}, second: {value: other.row.low, text: other.row.text}}];
  });
  return {svg: drawPairs(made, [first, second], chart.title), rows: rows.map(({table}) => table)};
}

function line(chart: ChartRequest, facts: readonly Entry<'fact'>[]) {
  const [fact] = facts;
  const points = (fact?.data.values ?? []).flatMap(({from, value, source}) =>
    fact && typeof value === 'number' ? [{day: from, value, text: formatValue(fact.data, value), source}] : [],
  );
  const rows = points.map(({day, value, text, source}) => ({label: fact?.data.label ?? '', text, value, day, source}));
  return {svg: drawLine(points, formatDay, chart.title), rows};
}

function calendar(chart: ChartRequest, facts: readonly Entry<'fact'>[]) {
  const dated = facts.map((fact) => ({
    label: fact.data.label.replace(/ (?:apply|applies) from$/, ''),
    days: fact.data.values.flatMap(({value}) => (typeof value === 'string' ? [value] : [])),
  }));
  const rows = facts.flatMap((fact) =>
    fact.data.values.flatMap(({from, value, source}) => (typeof value === 'string' ? [{label: fact.data.label, text: formatDay(value), value, day: from, source}] : [])),
  );
  return {svg: drawCalendar(dated.filter(({days}) => days.length > 0), formatDay, chart.title), rows};
}
