import {exp, log} from './math.ts';

/**
 * Says whether the clipped objective is flat, so that a choice pushes no further.
 *
 * It is flat only where the policy has already moved the way the advantage points, and further than the range
 * allows; a ratio on the edge still counts.
 *
 * @param ratio     probability now over the probability when drawn
 * @param advantage of the choice
 * @param clip      range below 1
 * @param clipHigh  range above 1
 * @source ppo sec. 3; dapo sec. 3.1
 */
export function isClipped(ratio: number, advantage: number, clip: number, clipHigh: number): boolean {
  return advantage > 0 ? ratio > 1 + clipHigh : advantage < 0 && ratio < 1 - clip;
}

/**
 * Computes the clipped objective of one choice: the lesser of ratio · advantage and clipped ratio · advantage.
 *
 * @param ratio     probability now over the probability when drawn
 * @param advantage of the choice
 * @param clip      range below 1
 * @param clipHigh  range above 1
 * @source ppo sec. 3; deepseek-r1 eq. 1
 */
export function clippedObjective(ratio: number, advantage: number, clip: number, clipHigh: number): number {
  const clipped = Math.min(Math.max(ratio, 1 - clip), 1 + clipHigh);
  return Math.min(ratio * advantage, clipped * advantage);
}

/**
 * Computes the ratio of a whole answer as GSPO does: the geometric mean of its tokens' ratios.
 *
 * @param ratios one a token, positive
 * @source rlhf-book ch. 6
 */
export function sequenceRatio(ratios: readonly number[]): number {
  return exp(ratios.reduce((sum, ratio) => sum + log(ratio), 0) / ratios.length);
}
