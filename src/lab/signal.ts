import {log} from './math.ts';

/**
 * Computes the most that one right-or-wrong reward can tell, in bits: its entropy.
 *
 * @param p chance of a right answer, 0 to 1
 * @source ord-rl
 */
export function rewardBits(p: number): number {
  return p === 0 || p === 1 ? 0 : -(p * log(p) + (1 - p) * log(1 - p)) / log(2);
}

/**
 * Computes what a label tells a model that gives it this chance, in bits.
 *
 * @param p chance that the model gives to the label, above 0
 * @source ord-rl
 */
export function labelBits(p: number): number {
  return -log(p) / log(2);
}
