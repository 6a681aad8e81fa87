import {spreadAdvantage} from '../learner.ts';
import type {SingleLearner} from '../learner.ts';

/**
 * REINFORCE without a baseline: each answer is pushed by its return.
 *
 * @source reinforce
 */
export const reinforce: SingleLearner = {
  kind: 'single',
  fromLabels: false,
  remembers: false,
  weigh(batch) {
    for (let answer = 0; answer < batch.answers; answer += 1)
      spreadAdvantage(batch, answer, batch.returns[answer] ?? 0);
  },
  remember: () => undefined,
};
