import {createBatch} from './batch.ts';
import type {Batch} from './batch.ts';
import type {Environment} from './environment.ts';
import {createGradient} from './gradient.ts';
import type {Gradient} from './gradient.ts';
import {createMemory} from './learner.ts';
import type {Learner, Memory} from './learner.ts';
import {learners} from './learners.ts';
import {copyPolicy, createPolicy} from './policy.ts';
import type {Policy} from './policy.ts';
import {seedRandom} from './random.ts';
import type {Random} from './random.ts';
import {findFault} from './run.ts';
import type {Run} from './run.ts';
import {rememberExactly} from './shape.ts';
import {createTask} from './tasks.ts';

/** Everything a run works with, set aside once. */
export interface Laboratory {
  run: Run;
  environment: Environment;
  learner: Learner;
  policy: Policy;
  /** the policy at the start, which the leash leads back to */
  reference: Policy;
  memory: Memory;
  batch: Batch;
  gradient: Gradient;
  random: Random;
}

/** A run that cannot be done; the message is one sentence for the person who asked for it. */
export class RunFault extends Error {}

/**
 * Sets up a run at its starting policy.
 *
 * @param run         complete
 * @param environment the run's task, or another one in its place
 * @param stream      of the generator
 * @throws RunFault if the run is impossible
 */
export function openLaboratory(run: Run, environment = createTask(run), stream = 0): Laboratory {
  const fault = findFault(run);
  if (fault !== undefined) throw new RunFault(fault);
  const learner = learners[run.learner];
  const policy = createPolicy(environment.rows);
  const room = roomFor(run, environment);
  const laboratory = {
    run,
    environment,
    learner,
    policy,
    reference: copyPolicy(policy),
    memory: createMemory(environment.prompts, environment.rows.length, room.choices),
    batch: createBatch(room.answers, room.choices),
    gradient: createGradient(policy),
    random: seedRandom(run.seed, stream),
  };
  if (learner.kind === 'single' && learner.remembers) startMemory(laboratory);
  return laboratory;
}

/**
 * Says how many whole groups one step draws; at least one.
 *
 * @param run complete
 */
export function groupsPerStep(run: Run): number {
  return Math.max(1, Math.floor(run.samplesPerStep / run.groupSize));
}

function roomFor(run: Run, environment: Environment): {answers: number; choices: number} {
  const answers = groupsPerStep(run) * run.groupSize;
  const drawn = {answers, choices: answers * environment.mostChoices};
  if (!run.exact) return drawn;
  const {listed, prompts} = environment;
  return {answers: 2 * prompts * listed.answers, choices: 2 * prompts * listed.choices};
}

/** Baseline and critic start at the truth, so that no learner is handicapped by a first guess. */
function startMemory({run, environment, policy, memory}: Laboratory): void {
  const {listed, prompts} = environment;
  if (environment.writeValues !== undefined) {
    environment.writeValues(policy, memory.values);
    memory.baselines.fill(environment.expectReward(policy) + run.rewardOffset);
    for (let row = 0; row < memory.values.length; row += 1)
      memory.values[row] = (memory.values[row] ?? 0) + run.rewardOffset;
    return;
  }
  const batch = createBatch(prompts * listed.answers, prompts * listed.choices);
  for (let prompt = 0; prompt < prompts; prompt += 1) environment.list(policy, prompt, 1 / prompts, batch);
  for (let answer = 0; answer < batch.answers; answer += 1)
    batch.returns[answer] = (batch.rewards[answer] ?? 0) + run.rewardOffset;
  rememberExactly(batch, memory);
}
