import {compareWithGroup} from '../group.ts';
import type {GroupLearner} from '../learner.ts';

/**
 * Dr. GRPO: GRPO without its two divisions, by the answer's length and by the standard deviation.
 *
 * The run's `normalise` is `none` unless it is set, which brings the second division back alone.
 *
 * @source dr-grpo sec. 3
 */
export const drGrpo: GroupLearner = {
  kind: 'group',
  divisor: 'constant',
  compare: (returns, from, until, run, grades) =>
    compareWithGroup(returns, from, until, run.normalise, grades),
};
