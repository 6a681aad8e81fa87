import type {Library} from '../../library/read.ts';
import {packFacts} from '../facts.ts';
import type {SystemData} from './tool.ts';

/**
 * Collects the dates that the rules on systems read.
 *
 * @param library the library
 */
export function systemData(library: Library): SystemData {
  const facts = packFacts(library, ['eu-date-', 'eu-checked-until']);
  const day = facts['eu-checked-until']?.at(-1)?.[1];
  if (typeof day !== 'string') throw new Error('the fact eu-checked-until holds no day');
  return {facts, checkedUntil: day};
}
