import {exp, log} from './math.ts';
import type {KlEstimator} from './run.ts';

/**
 * Computes KL(one‖other), the mean of log(one/other) over draws from the first; never negative.
 *
 * @param one   probabilities
 * @param other as many; above 0 wherever the first is
 * @returns nats
 */
export function klDivergence(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, p, index) => (p === 0 ? sum : sum + p * log(p / (other[index] ?? 0))), 0);
}

/**
 * Estimates the divergence from one draw: k1 and k3 are right on average, k2 is not; k1 may be negative.
 *
 * @param estimator the weighted k3 has the same value as k3 where nothing has moved since the draw
 * @param ratio     reference probability of the draw over its own
 * @returns nats
 * @source schulman-kl; deepseek-r1 eq. 2
 */
export function estimateKl(estimator: KlEstimator, ratio: number): number {
  const difference = log(ratio);
  if (estimator === 'k1') return -difference;
  return estimator === 'k2' ? (difference * difference) / 2 : ratio - 1 - difference;
}

/**
 * Gives the factor of the score ∇log π when an estimate is differentiated as a loss.
 *
 * A right value need not have a right gradient. k1 gives 1 for every draw, which is 0 on average: no leash at all,
 * which is why it is taken off the reward instead. k3 gives 1 − ratio, which on average is the gradient of the other
 * divergence, KL(reference‖policy). k2, and k3 weighted by how far the policy has moved since the draw, give the
 * gradient of KL(policy‖reference).
 *
 * @param estimator as a loss
 * @param ratio     reference probability of the draw over its probability now
 * @param moved     probability now over the probability when it was drawn
 * @source schulman-kl; deepseek-v3-2; trl
 */
export function weighKlScore(estimator: KlEstimator, ratio: number, moved: number): number {
  if (estimator === 'k1') return 1;
  if (estimator === 'k3') return 1 - ratio;
  return (estimator === 'k3-weighted' ? moved : 1) * -log(ratio);
}

/** The best policy on a leash and what it is worth. */
export interface LeashedOptimum {
  probabilities: number[];
  /** expected reward less the weighted divergence */
  objective: number;
}

/**
 * Finds the policy with the highest reward less weighted divergence: reference · e^(reward/weight), made to add to 1.
 *
 * @param reference probabilities
 * @param rewards   one an action
 * @param weight    of the leash, positive
 * @source dpo sec. 4
 */
export function findLeashedOptimum(
  reference: readonly number[],
  rewards: readonly number[],
  weight: number,
): LeashedOptimum {
  const highest = Math.max(...rewards);
  const tilted = reference.map((p, index) => p * exp(((rewards[index] ?? 0) - highest) / weight));
  const total = tilted.reduce((sum, value) => sum + value, 0);
  return {probabilities: tilted.map((value) => value / total), objective: highest + weight * log(total)};
}
