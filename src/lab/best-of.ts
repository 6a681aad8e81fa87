import {clearBatch, createBatch} from './batch.ts';
import {createPolicy} from './policy.ts';
import {seedRandom} from './random.ts';
import {createTask} from './tasks.ts';
import type {Run} from './run.ts';
import type {Progress} from './train.ts';

/**
 * Asks an untrained policy every question of the task again and again, and keeps what a checker finds right.
 *
 * A step is one more answer to each question. `reward` is the share of questions with a right answer so far. Nothing is
 * learnt, so nothing moves.
 *
 * @param run complete; its task, seed and budget count
 */
export function* askAgain(run: Run): Generator<Progress> {
  const environment = createTask(run);
  const policy = createPolicy(environment.rows);
  const random = seedRandom(run.seed, 0);
  const batch = createBatch(1, environment.mostChoices);
  const solved = new Uint8Array(environment.prompts);
  let found = 0;
  let flop = 0;
  for (let step = 0; step * environment.prompts <= run.samples; step += 1) {
    for (let prompt = 0; step > 0 && prompt < environment.prompts; prompt += 1) {
      clearBatch(batch);
      environment.answer(policy, prompt, random, batch);
      flop += batch.flop;
      if (solved[prompt] === 1 || batch.rewards[0] !== 1) continue;
      solved[prompt] = 1;
      found += 1;
    }
    const samples = step * environment.prompts;
    yield {step, samples, reward: found / environment.prompts, groups: 0, deadGroups: 0, flop, measures: {}};
  }
}
