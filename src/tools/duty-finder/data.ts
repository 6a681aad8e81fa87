import {derived} from '../../derived.ts';
import type {Library} from '../../library/read.ts';
import {packFacts} from '../facts.ts';
import type {DutyData} from './tool.ts';

/** Models of the article whose makers published parameters and tokens. */
const models = ['deepseek-v3', 'deepseek-v2', 'llama-3-1-405b'];

/**
 * Collects dates, thresholds and models for the tool.
 *
 * @param library the library
 */
export function dutyData(library: Library): DutyData {
  const facts = packFacts(library, ['eu-']);
  const day = facts['eu-checked-until']?.at(-1)?.[1];
  if (typeof day !== 'string') throw new Error('the fact eu-checked-until holds no day');
  const known = models.flatMap((id) => {
    const model = library.model.get(id);
    const flop = model && derived.model?.['six-nd']?.of(model.data);
    return model && flop !== undefined ? [{name: model.data.name, flop, placedOn: model.data.released}] : [];
  });
  return {facts, models: known, checkedUntil: day};
}
