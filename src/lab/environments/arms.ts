import {addChoice, endAnswer} from '../batch.ts';
import type {Environment, Measures} from '../environment.ts';
import {createPolicy, drawAction, listProbabilities} from '../policy.ts';
import type {Row} from '../policy.ts';

/** Logit of a certain answer: e^−1000 is 0, so the others have no chance at all. */
export const CERTAIN = 1000;

/**
 * Makes a task of one choice between arms with fixed rewards.
 *
 * @param row     the arms at the start
 * @param rewards one an arm
 * @param right   the arm that a teacher shows
 * @param measure what else to tell, from the probabilities now and at the start
 */
export function createArms(
  row: Row,
  rewards: readonly number[],
  right: number,
  measure: (now: readonly number[], start: readonly number[]) => Measures,
): Environment {
  const teacher = createPolicy([{...row, logits: rewards.map((_, arm) => (arm === right ? CERTAIN : 0))}]);
  return {
    rows: [row],
    prompts: 1,
    mostChoices: 1,
    nominalTokens: 1,
    listed: {answers: rewards.length, choices: rewards.length},
    shownParameters: row.free,
    answer(policy, prompt, random, batch) {
      const arm = drawAction(policy, 0, random);
      addChoice(batch, policy, 0, arm);
      endAnswer(batch, prompt, rewards[arm] ?? 0, 1, 1);
    },
    list(policy, prompt, share, batch) {
      listProbabilities(policy, 0).forEach((probability, arm) => {
        if (probability === 0) return;
        addChoice(batch, policy, 0, arm);
        endAnswer(batch, prompt, rewards[arm] ?? 0, 1, share * probability);
      });
    },
    teacher: () => teacher,
    expectReward: (policy) => sumProducts(listProbabilities(policy, 0), rewards),
    measure: (policy, reference) => measure(listProbabilities(policy, 0), listProbabilities(reference, 0)),
  };
}

/**
 * Adds up the products of two lists.
 *
 * @param one   numbers
 * @param other as many
 */
export function sumProducts(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
