import {clearBatch, cutBatch} from './batch.ts';
import {groupsPerStep} from './laboratory.ts';
import type {Laboratory} from './laboratory.ts';
import {drawBelow} from './random.ts';
import {countDeadGroups, weighBatch} from './weigh.ts';

/** With dynamic sampling, how many times the usual number of groups a step may draw before it makes do. */
const MOST_REDRAWS = 8;

/** What one step drew. */
export interface Draw {
  /** answers, discarded ones included */
  samples: number;
  groups: number;
  /** groups that moved nothing, or were discarded because they would have */
  deadGroups: number;
  /** toy operations of drawing, discarded groups included; what a teacher spent on labels is not counted */
  flop: number;
}

/**
 * Draws the answers of one step and weighs them.
 *
 * With dynamic sampling a group whose rewards are all equal is thrown away and paid for, and another one is drawn.
 *
 * @param laboratory its batch is filled
 * @param budget     answers that may still be drawn
 * @returns no groups if the budget does not hold one
 * @source dapo sec. 3.2
 */
export function drawStep(laboratory: Laboratory, budget: number): Draw {
  const {run, batch, learner} = laboratory;
  const wanted = groupsPerStep(run);
  const dynamic = run.dynamicSampling && learner.kind === 'group';
  const most = Math.min(Math.floor(budget / run.groupSize), dynamic ? MOST_REDRAWS * wanted : wanted);
  let groups = 0;
  let discarded = 0;
  clearBatch(batch);
  for (; groups < most && groups - discarded < wanted; groups += 1) {
    const from = batch.answers;
    drawGroup(laboratory);
    if (dynamic && isUniform(batch.rewards, from, batch.answers)) {
      cutBatch(batch, from);
      discarded += 1;
    }
  }
  weighBatch(laboratory);
  return {
    samples: groups * run.groupSize,
    groups,
    deadGroups: discarded + countDeadGroups(laboratory),
    flop: learner.kind === 'single' && learner.fromLabels ? 0 : batch.flop,
  };
}

/**
 * Draws the answers of one group, all to the same prompt.
 *
 * @param laboratory its batch grows
 */
export function drawGroup({run, environment, learner, policy, batch, random}: Laboratory): void {
  const prompt = environment.prompts === 1 ? 0 : drawBelow(random, environment.prompts);
  const labels = learner.kind === 'single' && learner.fromLabels;
  const author = labels ? environment.teacher(prompt) : policy;
  for (let answer = 0; answer < run.groupSize; answer += 1) environment.answer(author, prompt, random, batch);
}

function isUniform(rewards: Float64Array, from: number, until: number): boolean {
  for (let answer = from + 1; answer < until; answer += 1)
    if (rewards[answer] !== rewards[from]) return false;
  return true;
}
