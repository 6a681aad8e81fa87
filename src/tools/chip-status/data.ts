import {makeLookup} from '../lookup.ts';
import type {Library} from '../../library/read.ts';
import {packFacts} from '../facts.ts';
import type {ChipOption, ChipStatusData} from './tool.ts';

/**
 * Collects chips and dated limits for the tool.
 *
 * @param library the library
 */
export function chipStatusData(library: Library): ChipStatusData {
  const {chip} = makeLookup(library);
  const chips = [...library.chip.values()]
    .sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'))
    .map((entry): ChipOption => ({...chip(entry.id), id: entry.id, name: entry.data.name, vendor: entry.data.vendor}));
  const facts = packFacts(library, ['us-']);
  const day = facts['us-checked-until']?.at(-1)?.[1];
  if (typeof day !== 'string') throw new Error('the fact us-checked-until holds no day');
  return {chips, facts, cites: ['cfr-734-13'], checkedUntil: day};
}
