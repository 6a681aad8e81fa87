import type {Laboratory} from './laboratory.ts';
import {spreadAdvantage} from './learner.ts';
import {scaleAnswers, shapeReturns} from './shape.ts';

/**
 * Turns the rewards of a drawn batch into advantages.
 *
 * @param laboratory its batch is full of whole groups
 */
export function weighBatch({run, environment, learner, batch, memory, reference}: Laboratory): void {
  shapeReturns(batch, reference, run);
  scaleAnswers(batch, learner, environment.nominalTokens);
  const weight = 1 / batch.answers;
  for (let answer = 0; answer < batch.answers; answer += 1) batch.weights[answer] = weight;
  if (learner.kind === 'single') {
    learner.weigh(batch, memory, run);
    return;
  }
  for (let from = 0; from < batch.answers; from += run.groupSize) {
    learner.compare(batch.returns, from, from + run.groupSize, run, batch.grades);
  }
  for (let answer = 0; answer < batch.answers; answer += 1)
    spreadAdvantage(batch, answer, batch.grades[answer] ?? 0);
}

/**
 * Counts the groups that move nothing: every choice in them has an advantage of exactly 0.
 *
 * @param laboratory its batch is weighed
 */
export function countDeadGroups({run, batch}: Laboratory): number {
  let dead = 0;
  for (let from = 0; from < batch.answers; from += run.groupSize) {
    const until = batch.starts[from + run.groupSize] ?? 0;
    let choice = batch.starts[from] ?? 0;
    while (choice < until && batch.advantages[choice] === 0) choice += 1;
    if (choice === until) dead += 1;
  }
  return dead;
}
