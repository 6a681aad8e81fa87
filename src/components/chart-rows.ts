import type {Row} from '../charts/bars.ts';
import {derived} from '../derived.ts';
import {findDatum} from '../library/data.ts';
import type {Entry} from '../library/read.ts';
import {findValue, formatValue} from '../library/values.ts';
import type {DatedValue} from '../library/values.ts';
import type {Basis, ChartRow} from './chart-request.ts';

/**
 * Says how sure a value of a fact is.
 *
 * @param fact  the fact
 * @param dated one of its values
 */
export function basisOf(fact: Entry<'fact'>, dated: DatedValue): Basis {
  if (dated.reported) return 'reported';
  return fact.data.approximate ? 'estimate' : 'published';
}

/**
 * Reads a fact as a row: its value on a day, or its newest before one is known.
 *
 * @param fact the fact
 * @param day  the day for which the page is stated
 * @param isEstimate whether it is an estimate although it prints without "about"
 * @returns nothing where the value is no number
 */
export function factRow(fact: Entry<'fact'>, day: string, isEstimate = false): {row: Row; table: ChartRow}[] {
  const dated = findValue(fact.data, day) ?? fact.data.values.at(-1);
  const value = dated?.value;
  const ends =
    typeof value === 'number'
      ? [value, value]
      : typeof value === 'object' && value !== null && 'low' in value
        ? [value.low, value.high]
        : undefined;
  if (!dated || !ends || value === undefined) return [];
  const [low = 0, high = 0] = ends;
  const text = formatValue(fact.data, value);
  const basis = isEstimate ? 'estimate' : basisOf(fact, dated);
  return [
    {
      row: {label: fact.data.label, text, low, high, estimate: basis !== 'published'},
      table: {
        label: fact.data.label,
        text,
        value: low === high ? low : `${low}–${high}`,
        day: dated.from,
        source: dated.source,
        basis,
      },
    },
  ];
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
  const {value, text, source = ''} = datum;
  const label = entry.data.name;
  const day = 'released' in entry.data ? entry.data.released : entry.data.announced;
  const basis = source === '' || datum.confidence !== 'high' ? 'estimate' : 'published';
  return [
    {
      row: {label, text, low: value, high: value, estimate: basis !== 'published'},
      table: {label, text, value, day, source, basis},
    },
  ];
}
