import type {Library} from '../../library/read.ts';
import {packFacts} from '../facts.ts';
import type {PenaltyData} from './tool.ts';

/**
 * Collects the ceilings of fines and the days of the powers to impose them.
 *
 * @param library the library
 */
export function penaltyData(library: Library): PenaltyData {
  const facts = packFacts(library, ['eu-date-', 'eu-fine-', 'eu-checked-until']);
  const day = facts['eu-checked-until']?.at(-1)?.[1];
  if (typeof day !== 'string') throw new Error('the fact eu-checked-until holds no day');
  return {facts, checkedUntil: day};
}
