import {spreadAdvantage} from '../learner.ts';
import type {SingleLearner} from '../learner.ts';

/**
 * REINFORCE with a baseline: each answer is pushed by its return less the running mean of its prompt.
 *
 * The mean starts at its true value and moves only after the update, so it never depends on the answers it judges.
 *
 * @source reinforce; sutton-barto ch. 13
 */
export const reinforceBaseline: SingleLearner = {
  kind: 'single',
  fromLabels: false,
  remembers: true,
  weigh(batch, memory) {
    for (let answer = 0; answer < batch.answers; answer += 1) {
      const baseline = memory.baselines[batch.prompts[answer] ?? 0] ?? 0;
      spreadAdvantage(batch, answer, (batch.returns[answer] ?? 0) - baseline);
    }
  },
  remember(batch, memory, run) {
    for (let answer = 0; answer < batch.answers; answer += 1) {
      const prompt = batch.prompts[answer] ?? 0;
      const baseline = memory.baselines[prompt] ?? 0;
      memory.baselines[prompt] = baseline + run.criticRate * ((batch.returns[answer] ?? 0) - baseline);
    }
  },
};
