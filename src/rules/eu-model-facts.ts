import {euNumber} from './eu-law.ts';
import type {EuRegime} from './eu-law.ts';
import type {EuModelQuestion} from './eu-model-question.ts';
import {addSpans, formatFlop, toSpan} from './eu-span.ts';
import type {Span} from './eu-span.ts';
import {possibleAnswers} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import type {Figure} from './regime.ts';

/** A question with the law that answers it. */
export interface ModelFacts extends EuModelQuestion {
  day: string;
  regime: EuRegime;
  figure: Figure;
  /** the day whose guidelines are read: `day`, or their first day if that is later */
  guidelines: string;
}

/**
 * Reads a yes-or-no answer from the steps so far.
 *
 * @param steps  reasons
 * @param answer `generalPurpose` or `provider`
 * @returns `undefined` if both are possible
 */
export function truthOf(
  steps: readonly Step[],
  answer: 'generalPurpose' | 'provider' | 'openSourceExemption',
): boolean | undefined {
  const [first, ...others] = possibleAnswers(steps, answer, 'false');
  return others.length > 0 ? undefined : first === 'true';
}

/**
 * Adds what was trained later to the training compute; for a modifier an unknown change may be anything.
 *
 * @param model question and law
 */
export function totalOf({role, trainingFlop, modificationFlop}: ModelFacts): Span {
  const added = role === 'downstream-modifier' ? modificationFlop : (modificationFlop ?? 0);
  return addSpans(toSpan(trainingFlop), toSpan(added));
}

/**
 * Prints the compute of a model with what was added later.
 *
 * @param model question and law
 */
export function formatTotal({trainingFlop, modificationFlop}: ModelFacts): string {
  return modificationFlop === undefined
    ? formatFlop(trainingFlop)
    : `${formatFlop(trainingFlop)} and ${formatFlop(modificationFlop)} more`;
}

/**
 * Names the figures of compute that are unknown.
 *
 * @param model question and law
 */
export function unknownCompute({role, trainingFlop, modificationFlop}: ModelFacts): string[] {
  return [
    ...(trainingFlop === undefined ? ['trainingFlop'] : []),
    ...(role === 'downstream-modifier' && modificationFlop === undefined ? ['modificationFlop'] : []),
  ];
}

/**
 * Reads the line above which systemic risk is presumed.
 *
 * @param model question and law
 * @source eu-2024-1689 art. 51(2)
 */
export function presumptionLine({figure, day}: ModelFacts): Span {
  return toSpan(euNumber(figure, 'eu-presumption-flop', day));
}

/**
 * Reads the line of the indicative test.
 *
 * @param model question and law
 * @source gpai-guidelines para 17
 */
export function indicativeLine({figure, guidelines}: ModelFacts): Span {
  return toSpan(euNumber(figure, 'eu-indicative-flop', guidelines));
}

/**
 * Prints a condition.
 *
 * @param value `undefined` where it is unknown
 */
export function yesNo(value: boolean | undefined): string {
  return value === undefined ? 'unknown' : value ? 'yes' : 'no';
}
