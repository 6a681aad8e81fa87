import type {Environment} from '../environment.ts';
import {klDivergence} from '../kl.ts';
import {log} from '../math.ts';
import {createArms, sumProducts} from './arms.ts';

/** Chances at the start of the arms wrong, correct and exploit. */
export const proxyStart: readonly number[] = [0.89, 0.1, 0.01];

/** What training sees: the exploit looks better than the correct answer. */
export const proxyRewards: readonly number[] = [0, 1, 1.2];

/** What was wanted. */
export const trueRewards: readonly number[] = [0, 1, 0];

/** Makes the task of reward hacking: a rare exploit has a higher reward than the correct answer and is worth nothing. */
export function createProxy(): Environment {
  return createArms({logits: proxyStart.map(log), free: 3}, proxyRewards, 1, (now, start) => ({
    trueReward: sumProducts(now, trueRewards),
    exploit: now[2] ?? 0,
    kl: klDivergence(now, start),
  }));
}
