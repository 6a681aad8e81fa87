import {exp} from './math.ts';
import {drawUniform} from './random.ts';
import type {Random} from './random.ts';

/**
 * One table row: the choice made in one state.
 *
 * A yes-or-no choice with a single parameter is a row with the logits (θ, 0) of which only the first is free.
 */
export interface Row {
  /** starting logits, one an action */
  logits: readonly number[];
  /** how many of them, from the first, training may move */
  free: number;
}

/** A tabular softmax policy. Row r owns the entries from `offsets[r]` on, in all arrays alike. */
export interface Policy {
  offsets: Int32Array;
  /** actions of each row */
  widths: Int32Array;
  /** parameters of each row */
  free: Int32Array;
  logits: Float64Array;
  /** softmax of the logits; holds where `stale` is 0 */
  probabilities: Float64Array;
  stale: Uint8Array;
}

/**
 * Lays out a policy at its starting logits.
 *
 * @param rows one a state
 */
export function createPolicy(rows: readonly Row[]): Policy {
  const widths = Int32Array.from(rows, ({logits}) => logits.length);
  const offsets = new Int32Array(rows.length);
  widths.forEach((width, row) => {
    if (row + 1 < offsets.length) offsets[row + 1] = (offsets[row] ?? 0) + width;
  });
  const logits = new Float64Array(rows.reduce((sum, row) => sum + row.logits.length, 0));
  rows.forEach((row, index) => logits.set(row.logits, offsets[index]));
  return {
    offsets,
    widths,
    free: Int32Array.from(rows, ({free}) => free),
    logits,
    probabilities: new Float64Array(logits.length),
    stale: new Uint8Array(rows.length).fill(1),
  };
}

/**
 * Copies a policy, so that one can be trained while the other stays as the reference.
 *
 * @param policy stays as it is
 */
export function copyPolicy(policy: Policy): Policy {
  return {
    ...policy,
    logits: policy.logits.slice(),
    probabilities: policy.probabilities.slice(),
    stale: policy.stale.slice(),
  };
}

/**
 * Makes the probabilities of a row hold, and says where they begin.
 *
 * The softmax is computed only if the row has moved since; most rows of a step have not.
 *
 * @param policy its `probabilities` may change, its `logits` do not
 * @param row    state
 */
export function openRow(policy: Policy, row: number): number {
  const offset = policy.offsets[row] ?? 0;
  if (policy.stale[row] === 0) return offset;
  const {logits, probabilities} = policy;
  const end = offset + (policy.widths[row] ?? 0);
  let highest = -Infinity;
  for (let index = offset; index < end; index += 1) highest = Math.max(highest, logits[index] ?? 0);
  let total = 0;
  for (let index = offset; index < end; index += 1) {
    const value = exp((logits[index] ?? 0) - highest);
    probabilities[index] = value;
    total += value;
  }
  for (let index = offset; index < end; index += 1)
    probabilities[index] = (probabilities[index] ?? 0) / total;
  policy.stale[row] = 0;
  return offset;
}

/**
 * Draws an action.
 *
 * @param policy as now
 * @param row    state
 * @param random changes
 */
export function drawAction(policy: Policy, row: number, random: Random): number {
  const offset = openRow(policy, row);
  const last = (policy.widths[row] ?? 0) - 1;
  let left = drawUniform(random);
  for (let action = 0; action < last; action += 1) {
    left -= policy.probabilities[offset + action] ?? 0;
    if (left < 0) return action;
  }
  return last;
}

/**
 * Reads the probability of an action.
 *
 * @param policy as now
 * @param row    state
 * @param action index in the row
 */
export function probabilityOf(policy: Policy, row: number, action: number): number {
  return policy.probabilities[openRow(policy, row) + action] ?? 0;
}

/**
 * Lists the probabilities of a row, for tables and pictures rather than for training.
 *
 * @param policy as now
 * @param row    state
 */
export function listProbabilities(policy: Policy, row: number): number[] {
  const offset = openRow(policy, row);
  return Array.from(policy.probabilities.subarray(offset, offset + (policy.widths[row] ?? 0)));
}
