import {compareWithOthers} from '../group.ts';
import type {GroupLearner} from '../learner.ts';

/**
 * RLOO: each answer is pushed by its return less the mean return of the others in its group.
 *
 * @source rloo sec. 3
 */
export const rloo: GroupLearner = {
  kind: 'group',
  divisor: 'constant',
  compare: (returns, from, until, _run, grades) => compareWithOthers(returns, from, until, grades),
};
