import type {Row} from '../charts/bars.ts';
import {derived} from '../derived.ts';
import {findDatum} from '../library/data.ts';
import type {Entry} from '../library/read.ts';
import {findValue, formatValue} from '../library/values.ts';
import type {ChartRow} from './chart-request.ts';

/**
 * Reads a fact as a row: its value on a day, or its newest before one is known.
 *
 * @param fact the fact
 * @param day  the day for which the page is stated
 * @returns nothing where the value is no number
 */
export function factRow(fact: Entry<'fact'>, day: string): {row: Row; table: ChartRow}[] {
  const dated = findValue(fact.data, day) ?? fact.data.values.at(-1);
  const value = dated?.value;
  const ends = typeof value === 'number' ? [value, value] : typeof value === 'object' && value !== null && 'low' in value ? [value.low, value.high] : undefined;
  if (!dated || !ends || value === undefined) return [];
  const text = formatValue(fact.data, value);
  const row: Row = {label: fact.data.label, text, low: ends[0] ?? 0, high: ends[1] ?? 0, estimate: fact.data.approximate || dated.reported};
  return [{row, table: {label: row.label, text, value: ends[0] === ends[1] ? (ends[0] ?? 0) : `${ends[0]}–${ends[1]}`, day: dated.from, source: dated.source}}];
}

/**
 * Reads a field of a model or chip as a row; what is computed or not sure is drawn as an estimate.
 *
 * @param entry the model or chip
 * @param field its name in kebab case
 * @returns nothing where the field is no number
 */
export function dataRow(entry: Entry<'model'> | Entry<'chip'>, field: string): {row: Row; table: ChartRow}[] {
  const datum = findDatum(entry, field, derived);
  if (datum?.value === undefined) return [];
  const day = 'released' in entry.data ? entry.data.released : entry.data.announced;
  const estimate = datum.source === undefined || datum.confidence !== 'high';
  return [{
    row: {label: entry.data.name, text: datum.text, low: datum.value, high: datum.value, estimate},
    table: {label: entry.data.name, text: datum.text, value: datum.value, day, source: datum.source ?? ''},
  }];
}
