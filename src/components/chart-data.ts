import {visit} from 'unist-util-visit';
import {drawBars} from '../charts/bars.ts';
import type {Line, Row} from '../charts/bars.ts';
import {drawCalendar} from '../charts/calendar.ts';
import {drawLine} from '../charts/line.ts';
import {drawPairs} from '../charts/pairs.ts';
import {findDatum} from '../library/data.ts';
import {derived} from '../derived.ts';
import type {Entry} from '../library/read.ts';
import {markdownOf} from '../library/markdown-texts.ts';
import {findValue, formatDay, formatValue} from '../library/values.ts';
import {attributeOf} from '../markdown/remark-dates.ts';
import {library} from '../site-library.ts';

/** What an author writes on `<Chart>`; ids are set apart by spaces. */
export interface ChartRequest {
  type: string;
  title: string;
  subtitle: string;
  fact: string;
  model: string;
  chip: string;
  field: string;
  series: string;
  /** headings of pairs, set apart by commas */
  labels: string;
}

/** One row of the table beside a chart. */
export interface ChartRow {
  label: string;
  text: string;
  value: number | string;
  day: string;
  /** source id */
  source: string;
}

/**
 * Lists the charts of a page in their order, from its source.
 *
 * @param page the page
 */
export function chartsOf(page: Entry<'page'>): ChartRequest[] {
  const found: ChartRequest[] = [];
  for (const {tree} of markdownOf(page).texts) {
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'Chart') return;
      const read = (name: string) => attributeOf(node, name);
      found.push({
        type: read('type'), title: read('title'), subtitle: read('subtitle'), fact: read('fact'),
        model: read('model'), chip: read('chip'), field: read('field'), series: read('series'), labels: read('labels'),
      });
    });
  }
  return found;
}

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

function factRow(fact: Entry<'fact'>, day: string): {row: Row; table: ChartRow}[] {
  const dated = findValue(fact.data, day) ?? fact.data.values.at(-1);
  const value = dated?.value;
  const ends = typeof value === 'number' ? [value, value] : typeof value === 'object' && value !== null && 'low' in value ? [value.low, value.high] : undefined;
  if (!dated || !ends || value === undefined) return [];
  const text = formatValue(fact.data, value);
  const row: Row = {label: fact.data.label, text, low: ends[0] ?? 0, high: ends[1] ?? 0, estimate: fact.data.approximate || dated.reported};
  return [{row, table: {label: row.label, text, value: ends[0] === ends[1] ? (ends[0] ?? 0) : `${ends[0]}–${ends[1]}`, day: dated.from, source: dated.source}}];
}

function dataRow(entry: Entry<'model'> | Entry<'chip'>, field: string): {row: Row; table: ChartRow}[] {
  const datum = findDatum(entry, field, derived);
  if (datum?.value === undefined) return [];
  const day = 'released' in entry.data ? entry.data.released : entry.data.announced;
  const estimate = datum.source === undefined || datum.confidence !== 'high';
  return [{
    row: {label: entry.data.name, text: datum.text, low: datum.value, high: datum.value, estimate},
    table: {label: entry.data.name, text: datum.text, value: datum.value, day, source: datum.source ?? ''},
  }];
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

/**
 * Writes the rows of a chart as CSV, quoted by RFC 4180.
 *
 * @param rows what `drawChart` listed
 */
export function writeCsv(rows: readonly ChartRow[]): string {
  const quote = (value: number | string) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({label, value, text, day, source}) => [label, value, text, day, source].map(quote).join(','));
  return ['label,value,printed,day,source', ...lines, ''].join('\r\n');
}
