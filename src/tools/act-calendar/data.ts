import type {Library} from '../../library/read.ts';
import {euProvisionIds, euProvisions} from '../../rules/eu-provisions.ts';
import {packFacts} from '../facts.ts';
import type {CalendarData} from './tool.ts';

/**
 * Collects the dates of the Act and what each part is called.
 *
 * @param library the library
 */
export function calendarData(library: Library): CalendarData {
  const facts = packFacts(library, ['eu-date-', 'eu-checked-until']);
  const day = facts['eu-checked-until']?.at(-1)?.[1];
  if (typeof day !== 'string') throw new Error('the fact eu-checked-until holds no day');
  const labels = euProvisionIds.map((id) => {
    const place = euProvisions[id];
    const label = library.fact.get('fact' in place ? place.fact : '')?.data.label ?? id;
    return [id, label.replace(/,? (?:apply|applies) from$/, '')] as const;
  });
  return {facts, labels: Object.fromEntries(labels), checkedUntil: day};
}
