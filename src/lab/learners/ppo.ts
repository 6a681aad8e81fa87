import type {SingleLearner} from '../learner.ts';
import {actorCritic} from './actor-critic.ts';

/**
 * PPO: the advantages of actor–critic, followed over several steps on the same answers and clipped on the way.
 *
 * The clipping is the run's (`clip`, `clipHigh`, `epochs`) and is done where the policy is improved.
 *
 * @source ppo sec. 3 and 5
 */
export const ppo: SingleLearner = {...actorCritic};
