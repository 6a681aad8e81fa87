import {generaliseAdvantages} from '../gae.ts';
import type {SingleLearner} from '../learner.ts';

/** Rewards here come once, at the end: nothing is gained by being early but the time itself. */
const DISCOUNT = 1;

/**
 * Actor–critic: each choice is pushed by its generalised advantage, from a value that is learned for each row.
 *
 * @source gae sec. 3; sutton-barto ch. 13
 */
export const actorCritic: SingleLearner = {
  kind: 'single',
  fromLabels: false,
  remembers: true,
  weigh(batch, memory, run) {
    const {choiceRewards, choiceValues, values} = memory;
    for (let answer = 0; answer < batch.answers; answer += 1) {
      const from = batch.starts[answer] ?? 0;
      const until = batch.starts[answer + 1] ?? 0;
      for (let choice = from; choice < until; choice += 1) {
        choiceRewards[choice] = choice === until - 1 ? (batch.returns[answer] ?? 0) : 0;
        choiceValues[choice] = values[batch.rows[choice] ?? 0] ?? 0;
      }
      generaliseAdvantages(choiceRewards, choiceValues, DISCOUNT, run.lambda, from, until, batch.advantages);
    }
  },
  remember(batch, memory, run) {
    for (let choice = 0; choice < batch.choices; choice += 1) {
      const row = batch.rows[choice] ?? 0;
      const value = memory.values[row] ?? 0;
      const target = (memory.choiceValues[choice] ?? 0) + (batch.advantages[choice] ?? 0);
      memory.values[row] = value + run.criticRate * (target - value);
    }
  },
};
