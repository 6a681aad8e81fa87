import type {Batch} from './batch.ts';
import type {Learner, Memory} from './learner.ts';
import {log} from './math.ts';
import {probabilityOf} from './policy.ts';
import type {Policy} from './policy.ts';
import type {Run} from './run.ts';

/**
 * Turns the rewards of answers into the returns that a learner sees.
 *
 * The offset is added; with the estimator k1 the weighted log-ratio of the whole answer is taken off.
 *
 * @param batch     its `returns` change
 * @param reference the policy at the start
 * @param run       complete
 * @param from      first answer
 */
export function shapeReturns(batch: Batch, reference: Policy, run: Run, from = 0): void {
  const leashed = run.klWeight > 0 && run.klEstimator === 'k1';
  for (let answer = from; answer < batch.answers; answer += 1) {
    let value = (batch.rewards[answer] ?? 0) + run.rewardOffset;
    if (leashed) value -= run.klWeight * logRatio(batch, reference, answer);
    batch.returns[answer] = value;
  }
}

function logRatio(batch: Batch, reference: Policy, answer: number): number {
  const until = batch.starts[answer + 1] ?? 0;
  let sum = 0;
  for (let choice = batch.starts[answer] ?? 0; choice < until; choice += 1) {
    const before = probabilityOf(reference, batch.rows[choice] ?? 0, batch.actions[choice] ?? 0);
    sum += log((batch.drawn[choice] ?? 0) / before);
  }
  return sum;
}

/**
 * Sets the factor for the tokens of each answer: one over its length, in units of the task's nominal length, or 1.
 *
 * Where all answers are equally long both are 1, so that learning rates of different learners compare.
 *
 * @param batch         its `scales` change
 * @param learner       only the divisor matters
 * @param nominalTokens length that counts as 1
 * @param from          first answer
 */
export function scaleAnswers(batch: Batch, learner: Learner, nominalTokens: number, from = 0): void {
  const byLength = learner.kind === 'group' && learner.divisor === 'length';
  for (let answer = from; answer < batch.answers; answer += 1) {
    batch.scales[answer] = byLength ? nominalTokens / (batch.tokens[answer] ?? 0) : 1;
  }
}

/**
 * Sets baseline and critic to the true means, from all answers listed with their probabilities.
 *
 * A row that no answer passes keeps its value.
 *
 * @param batch  listed answers
 * @param memory changes
 */
export function rememberExactly(batch: Batch, memory: Memory): void {
  averageInto(memory.baselines, (add) => {
    for (let answer = 0; answer < batch.answers; answer += 1) {
      add(batch.prompts[answer] ?? 0, batch.weights[answer] ?? 0, batch.returns[answer] ?? 0);
    }
  });
  averageInto(memory.values, (add) => {
    for (let answer = 0; answer < batch.answers; answer += 1) {
      const until = batch.starts[answer + 1] ?? 0;
      for (let choice = batch.starts[answer] ?? 0; choice < until; choice += 1) {
        add(batch.rows[choice] ?? 0, batch.weights[answer] ?? 0, batch.returns[answer] ?? 0);
      }
    }
  });
}

/** Writes the weighted mean of everything that is added at a place. */
function averageInto(
  means: Float64Array,
  visit: (add: (place: number, weight: number, value: number) => void) => void,
): void {
  const weights = new Float64Array(means.length);
  const sums = new Float64Array(means.length);
  visit((place, weight, value) => {
    weights[place] = (weights[place] ?? 0) + weight;
    sums[place] = (sums[place] ?? 0) + weight * value;
  });
  weights.forEach((weight, place) => {
    if (weight > 0) means[place] = (sums[place] ?? 0) / weight;
  });
}
