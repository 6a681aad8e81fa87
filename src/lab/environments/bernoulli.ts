import type {Environment} from '../environment.ts';
import {logit} from '../math.ts';
import {createArms} from './arms.ts';

/**
 * Makes the smallest task: one logit θ, success with probability σ(θ), reward 1 for success.
 *
 * Everything about it has a closed form.
 *
 * @param arms the chance at the start is one in so many
 */
export function createBernoulli(arms: number): Environment {
  return createArms({logits: [logit(1 / arms), 0], free: 1}, [1, 0], 0, ([probability = 0]) => ({
    probability,
  }));
}
