import {drawBars} from '../charts/bars.ts';
import type {Line} from '../charts/bars.ts';
import {drawLine} from '../charts/line.ts';
import {drawScatter} from '../charts/scatter.ts';
import type {Entry} from '../library/read.ts';
import {findValue, formatDay, formatValue} from '../library/values.ts';
import {library} from '../site-library.ts';
import {idsOf, namesOf} from './chart-request.ts';
import type {ChartRequest, ChartRow, Drawn} from './chart-request.ts';
import {basisOf, dataRow, factRow} from './chart-rows.ts';

type Facts = readonly Entry<'fact'>[];

function entriesOf(chart: ChartRequest): (Entry<'model'> | Entry<'chip'>)[] {
  return [
    ...idsOf(chart.model).flatMap((id) => library.model.get(id) ?? []),
    ...idsOf(chart.chip).flatMap((id) => library.chip.get(id) ?? []),
  ];
}

/** The facts as lines to compare with; a fact that is younger than the day, or named as dashed, is dormant. */
function linesOf(chart: ChartRequest, facts: Facts, day: string, labels: readonly string[]): Line[] {
  const dashed = idsOf(chart.dashed);
  return facts.flatMap((fact, index): Line[] => {
    const dated = findValue(fact.data, day) ?? fact.data.values[0];
    if (typeof dated?.value !== 'number') return [];
    const label = labels[index] ?? formatValue(fact.data, dated.value);
    return [{label, value: dated.value, dormant: dated.from > day || dashed.includes(fact.id)}];
  });
}

/** What an author writes after the colon stands where the value would be. */
function missingRow(name: string): ChartRow {
  const [label = '', ...words] = name.split(': ');
  return {label, text: words.join(': '), value: '', day: '', source: '', basis: 'no value'};
}

/**
 * Draws facts, or a field of models and chips, as bars or as points on powers of ten.
 *
 * @param chart what the author asked for
 * @param facts rows, or lines to compare with where models or chips are named
 * @param day   the day for which the page is stated
 */
export function drawRows(chart: ChartRequest, facts: Facts, day: string): Drawn {
  const entries = entriesOf(chart);
  const log = chart.type === 'points';
  const missing = namesOf(chart.missing);
  const estimates = idsOf(chart.estimates);
  const own = facts.flatMap((fact) => factRow(fact, day, estimates.includes(fact.id)));
  const labels = namesOf(chart.labels);
  const lines = entries.length === 0 ? [] : linesOf(chart, facts, day, labels);
  const rows =
    entries.length === 0
      ? own.map(({row, table}, index) => ({row: {...row, label: labels[index] ?? row.label}, table}))
      : entries.flatMap((entry) => dataRow(entry, chart.field));
  const svg = drawBars(
    rows.map(({row}) => row),
    {title: chart.title, log, lines, missing},
  );
  const extra = entries.length === 0 ? [] : own;
  return {svg, rows: [...[...rows, ...extra].map(({table}) => table), ...missing.map(missingRow)]};
}

/**
 * Draws the values of one fact over time.
 *
 * @param chart what the author asked for
 * @param facts the first counts
 */
export function drawCourse(chart: ChartRequest, [fact]: Facts): Drawn {
  if (!fact) return {svg: '', rows: []};
  const rows = fact.data.values.flatMap((dated): (ChartRow & {value: number})[] => {
    const {from, value, source} = dated;
    return typeof value === 'number'
      ? [
          {
            label: fact.data.label,
            text: formatValue(fact.data, value),
            value,
            day: from,
            source,
            basis: basisOf(fact, dated),
          },
        ]
      : [];
  });
  const points = rows.map(({day, value, text, basis}) => ({
    day,
    value,
    text,
    estimate: basis !== 'published',
  }));
  const gap = chart.gap === '' ? undefined : Number(chart.gap);
  return {svg: drawLine(points, formatDay, chart.title, gap), rows};
}

/**
 * Draws a field of models or chips by day of release.
 *
 * @param chart what the author asked for
 * @param facts lines across
 * @param day   the day for which the page is stated
 */
export function drawSpots(chart: ChartRequest, facts: Facts, day: string): Drawn {
  const rows = entriesOf(chart).flatMap((entry) => dataRow(entry, chart.field));
  const spots = rows.map(({row, table}) => ({
    label: row.label,
    text: row.text,
    day: table.day,
    value: row.low,
    estimate: row.estimate,
  }));
  const lines = linesOf(chart, facts, day, namesOf(chart.labels));
  const own = facts.flatMap((fact) => factRow(fact, day));
  return {svg: drawScatter(spots, lines, chart.title), rows: [...rows, ...own].map(({table}) => table)};
}
