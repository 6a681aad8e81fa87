import {openRow} from './policy.ts';
import type {Policy} from './policy.ts';

/**
 * A sum of scores ∇log π, gathered in two parts.
 *
 * The score of a softmax row is 1 at the action taken less the probability everywhere. The first part is added to
 * `values`, the second waits in `owed` and is taken off once a row, in `settleGradient`.
 */
export interface Gradient {
  values: Float64Array;
  owed: Float64Array;
  /** rows that were touched, in order; only the first `count` hold */
  touched: Int32Array;
  isTouched: Uint8Array;
  count: number;
  /** toy operations of training: six an action of each row, forward and back */
  flop: number;
}

/**
 * Sets aside room for the gradient of a policy.
 *
 * @param policy gives the sizes
 */
export function createGradient(policy: Policy): Gradient {
  return {
    values: new Float64Array(policy.logits.length),
    owed: new Float64Array(policy.widths.length),
    touched: new Int32Array(policy.widths.length),
    isTouched: new Uint8Array(policy.widths.length),
    count: 0,
    flop: 0,
  };
}

/**
 * Adds a multiple of the score of one choice; a multiple of 0 touches nothing.
 *
 * @param gradient changes
 * @param policy   as now
 * @param row      state
 * @param action   the choice
 * @param factor   the multiple
 */
export function addScore(
  gradient: Gradient,
  policy: Policy,
  row: number,
  action: number,
  factor: number,
): void {
  if (factor === 0) return;
  if (gradient.isTouched[row] === 0) {
    gradient.isTouched[row] = 1;
    gradient.touched[gradient.count] = row;
    gradient.count += 1;
  }
  const index = (policy.offsets[row] ?? 0) + action;
  gradient.values[index] = (gradient.values[index] ?? 0) + factor;
  gradient.owed[row] = (gradient.owed[row] ?? 0) + factor;
  gradient.flop += 6 * (policy.widths[row] ?? 0);
}

/**
 * Takes off what is owed; from here on `values` is the gradient, at the free parameters.
 *
 * @param gradient changes
 * @param policy   as it was while the scores were added
 */
export function settleGradient(gradient: Gradient, policy: Policy): void {
  for (let place = 0; place < gradient.count; place += 1) {
    const row = gradient.touched[place] ?? 0;
    const offset = openRow(policy, row);
    const owed = gradient.owed[row] ?? 0;
    gradient.owed[row] = 0;
    const end = offset + (policy.widths[row] ?? 0);
    const free = offset + (policy.free[row] ?? 0);
    for (let index = offset; index < free; index += 1) {
      gradient.values[index] = (gradient.values[index] ?? 0) - owed * (policy.probabilities[index] ?? 0);
    }
    for (let index = free; index < end; index += 1) gradient.values[index] = 0;
  }
}

/**
 * Moves the policy along a settled gradient and clears it.
 *
 * @param gradient is empty afterwards, but for its `flop`
 * @param policy   its touched rows move
 * @param rate     length of the step
 */
export function followGradient(gradient: Gradient, policy: Policy, rate: number): void {
  for (let place = 0; place < gradient.count; place += 1) {
    const row = gradient.touched[place] ?? 0;
    const offset = policy.offsets[row] ?? 0;
    const free = offset + (policy.free[row] ?? 0);
    for (let index = offset; index < free; index += 1) {
      policy.logits[index] = (policy.logits[index] ?? 0) + rate * (gradient.values[index] ?? 0);
    }
    policy.stale[row] = 1;
  }
  clearGradient(gradient, policy);
}

/**
 * Empties a gradient, touched rows only.
 *
 * @param gradient is empty afterwards, but for its `flop`
 * @param policy   gives the sizes
 */
export function clearGradient(gradient: Gradient, policy: Policy): void {
  for (let place = 0; place < gradient.count; place += 1) {
    const row = gradient.touched[place] ?? 0;
    const offset = policy.offsets[row] ?? 0;
    gradient.values.fill(0, offset, offset + (policy.widths[row] ?? 0));
    gradient.owed[row] = 0;
    gradient.isTouched[row] = 0;
  }
  gradient.count = 0;
}

/**
 * Multiplies two settled gradients, term by term, and adds up.
 *
 * @param one    settled
 * @param other  settled; may be the same one
 * @param policy gives the sizes
 */
export function multiplyGradients(one: Gradient, other: Gradient, policy: Policy): number {
  let sum = 0;
  for (let place = 0; place < one.count; place += 1) {
    const row = one.touched[place] ?? 0;
    const offset = policy.offsets[row] ?? 0;
    const end = offset + (policy.free[row] ?? 0);
    for (let index = offset; index < end; index += 1)
      sum += (one.values[index] ?? 0) * (other.values[index] ?? 0);
  }
  return sum;
}

/**
 * Adds a multiple of a settled gradient to a dense vector.
 *
 * @param gradient settled
 * @param policy   gives the sizes
 * @param factor   the multiple
 * @param sum      as long as the logits; changes
 */
export function addToVector(gradient: Gradient, policy: Policy, factor: number, sum: Float64Array): void {
  for (let place = 0; place < gradient.count; place += 1) {
    const row = gradient.touched[place] ?? 0;
    const offset = policy.offsets[row] ?? 0;
    const end = offset + (policy.free[row] ?? 0);
    for (let index = offset; index < end; index += 1)
      sum[index] = (sum[index] ?? 0) + factor * (gradient.values[index] ?? 0);
  }
}
