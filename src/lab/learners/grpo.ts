import {compareWithGroup} from '../group.ts';
import type {GroupLearner} from '../learner.ts';

/**
 * GRPO: each answer is pushed by its return less the group's mean, over the group's standard deviation, and each of its
 * tokens by one over its length.
 *
 * @source deepseekmath sec. 4.1; deepseek-r1 eq. 1 to 3
 */
export const grpo: GroupLearner = {
  kind: 'group',
  divisor: 'length',
  compare: (returns, from, until, run, grades) =>
    compareWithGroup(returns, from, until, run.normalise, grades),
};
