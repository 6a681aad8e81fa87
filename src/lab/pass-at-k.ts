import {power} from './math.ts';

/**
 * Estimates from n tries the chance that at least one of k tries is right, without bias.
 *
 * It is 1 − C(n − c, k)/C(n, k), multiplied out so that no large number appears; 1 if fewer than k tries were wrong.
 *
 * @param tries   n, whole
 * @param correct c, whole, at most n
 * @param k       whole, at most n
 * @source codex-passk sec. 2.1
 */
export function estimatePassAtK(tries: number, correct: number, k: number): number {
  if (tries - correct < k) return 1;
  let allWrong = 1;
  for (let index = tries - correct + 1; index <= tries; index += 1) allWrong *= 1 - k / index;
  return 1 - allWrong;
}

/**
 * Computes the chance that at least one of k independent tries is right; with a checker that is best-of-k.
 *
 * @param p chance of one try
 * @param k whole
 */
export function passAtK(p: number, k: number): number {
  return 1 - power(1 - p, k);
}

/**
 * Computes the chance that all answers of a group are right or all are wrong, so that it teaches nothing.
 *
 * @param p    chance of a right answer
 * @param size answers of a group
 * @source dapo sec. 3.2
 */
export function deadGroupChance(p: number, size: number): number {
  return power(p, size) + power(1 - p, size);
}
