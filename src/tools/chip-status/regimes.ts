import {formatDay} from '../../library/values.ts';
import {exportRegimes} from '../../rules/export-control-law.ts';
import {figureFrom} from '../facts.ts';
import type {PackedFacts} from '../facts.ts';
import type {Preset} from '../tool.ts';

/** A day on which no version of the entry was in force. */
const before = '2022-10-06'; // bis-oct7-2022: the day before the rule was filed

/**
 * Lists the versions of the chip rules, each by the first day on which it was in force.
 *
 * @param facts of the rules
 */
export function regimeColumns(facts: PackedFacts): Preset[] {
  return exportRegimes(figureFrom(facts)).map(({id, from}) => ({
    label: from === '' ? `${id}, before` : `${id}, from ${formatDay(from)}`,
    state: {d: from === '' ? before : from},
  }));
}
