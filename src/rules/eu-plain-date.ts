import {euDate, euSource} from './eu-law.ts';
import type {EuRegime} from './eu-law.ts';
import {euProvisions} from './eu-provisions.ts';
import type {EuProvision} from './eu-provisions.ts';
import type {Step} from './eu-steps.ts';
import type {Figure} from './regime.ts';

/**
 * Reads the date that a version itself gives to a group of provisions.
 *
 * @param provision id of the group
 * @param regime    version of the Act
 * @param figure    look-up of facts
 * @source eu-2024-1689 art. 113; eu-2026-1744 art. 1(40)
 */
export function plainDate(provision: EuProvision, regime: EuRegime, figure: Figure): Step {
  const place = euProvisions[provision];
  const from = euDate(figure, place.fact, regime);
  return {
    answer: 'from',
    ...euSource(regime, place),
    given: `version ${regime.id}`,
    needed:
      from === null ? 'a text that has this provision: this one has not' : 'the date that the text gives',
    holds: true,
    gives: from ?? 'null',
  };
}
