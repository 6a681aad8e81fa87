import {drawStep} from './draw.ts';
import type {Draw} from './draw.ts';
import type {Environment, Measures} from './environment.ts';
import {expectStep} from './expect.ts';
import {improve} from './improve.ts';
import {openLaboratory, RunFault} from './laboratory.ts';
import type {Laboratory} from './laboratory.ts';
import type {Run} from './run.ts';

/** Where a run stands after a step. */
export interface Progress {
  /** 0 is the start */
  step: number;
  /** answers drawn so far, discarded ones included */
  samples: number;
  /** expected reward of the policy as it is now, exact and without the offset */
  reward: number;
  /** groups drawn so far */
  groups: number;
  /** how many of them moved nothing; expected in an exact run */
  deadGroups: number;
  /**
   * Toy operations so far: for each choice, two an action of its row to draw it and six to train on it; a remembered
   * value costs as much as one more action. What moves nothing is not trained on, and labels cost their author nothing.
   * An exact run draws nothing and counts 0.
   */
  flop: number;
  /** what else the task tells */
  measures: Measures;
}

/** Toy operations of a baseline or critic, for each choice: two to read it and six to train it. */
const MEMORY_FLOP = 8;

/**
 * Trains step by step; the first yield is the start, before anything was drawn.
 *
 * It ends when the budget holds no further group. Stop calling it to cancel.
 *
 * @param run         complete
 * @param environment the run's task, or another one in its place
 * @throws RunFault if the run is impossible, if exact and cannot be enumerated, or runs out of the range of numbers
 */
export function* train(run: Run, environment?: Environment): Generator<Progress, Laboratory> {
  const laboratory = openLaboratory(run, environment);
  const {learner, memory, batch, policy, reference, gradient} = laboratory;
  const next = run.exact ? expectStep : drawStep;
  let now = look(laboratory, undefined, undefined);
  yield now;
  while (run.samples - now.samples >= run.groupSize) {
    const draw = next(laboratory, run.samples - now.samples);
    improve(batch, policy, reference, gradient, run);
    if (learner.kind === 'single' && learner.remembers) learner.remember(batch, memory, run);
    now = look(laboratory, now, draw);
    if (!isInRange(now)) {
      throw new RunFault(
        `The parameters left the range of numbers at step ${now.step}, so learningRate, klWeight or rewardOffset must be smaller.`,
      );
    }
    yield now;
  }
  return laboratory;
}

/** Not a number once is not a number for good, and shows in whatever is computed from it. */
function isInRange({reward, measures}: Progress): boolean {
  return Number.isFinite(reward) && Object.values(measures).every(Number.isFinite);
}

function look(laboratory: Laboratory, before: Progress | undefined, draw: Draw | undefined): Progress {
  const {run, environment, learner, policy, reference, batch, gradient} = laboratory;
  const remembered = learner.kind === 'single' && learner.remembers ? MEMORY_FLOP * batch.choices : 0;
  const spent = run.exact ? 0 : (draw?.flop ?? 0) + gradient.flop + remembered;
  gradient.flop = 0;
  return {
    step: before === undefined ? 0 : before.step + 1,
    samples: (before?.samples ?? 0) + (draw?.samples ?? 0),
    reward: environment.expectReward(policy),
    groups: (before?.groups ?? 0) + (draw?.groups ?? 0),
    deadGroups: (before?.deadGroups ?? 0) + (draw?.deadGroups ?? 0),
    flop: (before?.flop ?? 0) + spent,
    measures: environment.measure(policy, reference),
  };
}
