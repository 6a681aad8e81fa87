import {spreadAdvantage} from '../learner.ts';
import type {SingleLearner} from '../learner.ts';

/**
 * Supervised fine-tuning: makes the teacher's answers more likely, each by the same push.
 *
 * It needs labels where all others need only rewards, and it knows no leash: the answers are not its own.
 *
 * @source instructgpt sec. 3.5
 */
export const sft: SingleLearner = {
  kind: 'single',
  fromLabels: true,
  remembers: false,
  weigh(batch) {
    for (let answer = 0; answer < batch.answers; answer += 1) spreadAdvantage(batch, answer, 1);
  },
  remember: () => undefined,
};
