import {clearBatch} from './batch.ts';
import type {Draw} from './draw.ts';
import {groupsPerStep, RunFault} from './laboratory.ts';
import type {Laboratory} from './laboratory.ts';
import {spreadAdvantage} from './learner.ts';
import type {GroupLearner, SingleLearner} from './learner.ts';
import {findLevels, visitGroups} from './levels.ts';
import {power} from './math.ts';
import {rememberExactly, scaleAnswers, shapeReturns} from './shape.ts';

/**
 * Lists every answer to every prompt with its chance and expected advantage, instead of drawing.
 *
 * Improving on this batch follows the expected update exactly. Baseline and critic are the true means.
 *
 * @param laboratory its batch is filled
 * @param budget     answers that the step may stand for
 * @returns what drawing would have cost; `deadGroups` is expected, not whole
 * @throws RunFault if the groups are too many to enumerate
 */
export function expectStep(laboratory: Laboratory, budget: number): Draw {
  const {run, learner, batch} = laboratory;
  const groups = Math.min(groupsPerStep(run), Math.floor(budget / run.groupSize));
  clearBatch(batch);
  const dead =
    learner.kind === 'single' ? expectAlone(laboratory, learner) : expectGroups(laboratory, learner);
  return {samples: groups * run.groupSize, groups, deadGroups: groups * dead, flop: 0};
}

/** Every answer has one advantage, whatever else was drawn. */
function expectAlone(
  {run, environment, policy, reference, memory, batch}: Laboratory,
  learner: SingleLearner,
): number {
  const {prompts} = environment;
  const firsts: number[] = [];
  for (let prompt = 0; prompt < prompts; prompt += 1) {
    firsts.push(batch.answers);
    const author = learner.fromLabels ? environment.teacher(prompt) : policy;
    environment.list(author, prompt, 1 / prompts, batch);
  }
  shapeReturns(batch, reference, run);
  scaleAnswers(batch, learner, environment.nominalTokens);
  if (learner.remembers) rememberExactly(batch, memory);
  learner.weigh(batch, memory, run);
  const shares = new Float64Array(prompts);
  for (let answer = 0; answer < batch.answers; answer += 1) {
    const until = batch.starts[answer + 1] ?? 0;
    let choice = batch.starts[answer] ?? 0;
    while (choice < until && batch.advantages[choice] === 0) choice += 1;
    const prompt = batch.prompts[answer] ?? 0;
    if (choice === until) shares[prompt] = (shares[prompt] ?? 0) + (batch.weights[answer] ?? 0) * prompts;
  }
  return shares.reduce((sum, share) => sum + power(share, run.groupSize), 0) / prompts;
}

/**
 * An answer's advantage depends on its group: take its mean, or, where clipping treats praise and blame differently,
 * enter the answer twice, once with the mean of all praise and once with the mean of all blame.
 */
function expectGroups(laboratory: Laboratory, learner: GroupLearner): number {
  const {run, environment, policy, reference, batch} = laboratory;
  const {prompts} = environment;
  batch.copies = run.epochs > 1 ? 2 : 1;
  let dead = 0;
  for (let prompt = 0; prompt < prompts; prompt += 1) {
    const from = batch.answers;
    environment.list(policy, prompt, 1 / prompts, batch);
    shapeReturns(batch, reference, run, from);
    const levels = findLevels(batch, from, 1 / prompts);
    const praise = levels.returns.map(() => 0);
    const blame = levels.returns.map(() => 0);
    const chance = visitGroups(levels, learner, run, (group) => {
      group.counts.forEach((count, level) => {
        const grade = group.grades[level] ?? 0;
        const sums = grade > 0 ? praise : blame;
        if (count > 0) sums[level] = (sums[level] ?? 0) + group.chance * (count / run.groupSize) * grade;
      });
    });
    if (chance === undefined)
      throw new RunFault('The groups of this run are too many to enumerate, so exact must be false.');
    dead += chance / prompts;
    const grade = (sums: readonly number[], answer: number) => {
      const level = levels.levelOf[answer] ?? 0;
      return (sums[level] ?? 0) / (levels.chances[level] ?? 1);
    };
    if (batch.copies === 2) environment.list(policy, prompt, 1 / prompts, batch);
    levels.levelOf.forEach((_, index) => {
      const both = grade(praise, index) + grade(blame, index);
      spreadAdvantage(batch, from + index, batch.copies === 2 ? grade(praise, index) : both);
      if (batch.copies === 2)
        spreadAdvantage(batch, from + levels.levelOf.length + index, grade(blame, index));
    });
  }
  scaleAnswers(batch, learner, environment.nominalTokens);
  return dead;
}
