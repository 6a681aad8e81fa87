import type {Environment} from '../environment.ts';
import {createArms} from './arms.ts';

/**
 * Makes a bandit: a uniform start over the arms, reward 1 on the first and 0 on the others.
 *
 * @param arms two or more
 */
export function createBandit(arms: number): Environment {
  const rewards = Array.from({length: arms}, (_, arm) => (arm === 0 ? 1 : 0));
  return createArms({logits: rewards.map(() => 0), free: arms}, rewards, 0, ([bestArm = 0]) => ({bestArm}));
}
