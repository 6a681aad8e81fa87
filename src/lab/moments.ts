import {clearBatch} from './batch.ts';
import type {Environment} from './environment.ts';
import {expectStep} from './expect.ts';
import {
  addScore,
  addToVector,
  clearGradient,
  createGradient,
  multiplyGradients,
  settleGradient,
} from './gradient.ts';
import type {Gradient} from './gradient.ts';
import {openLaboratory, RunFault} from './laboratory.ts';
import type {Laboratory} from './laboratory.ts';
import type {GroupLearner} from './learner.ts';
import {findLevels, visitGroups} from './levels.ts';
import type {Levels} from './levels.ts';
import type {Policy} from './policy.ts';
import {scaleAnswers, shapeReturns} from './shape.ts';
import type {Run} from './run.ts';

/** What the update of one group is on average and how far it strays, before the learning rate. */
export interface Moments {
  /** one number a free parameter; for addition those of the first prompt alone, the others being alike */
  mean: number[];
  /** trace of the covariance over all parameters, the lottery of prompts included */
  variance: number;
  /** chance of a group that moves nothing */
  deadGroups: number;
}

/**
 * Enumerates the first step's update of one group with a prompt drawn at random, at the starting policy.
 *
 * At the start the leash pulls nowhere, so it does not enter.
 *
 * @param run         complete
 * @param environment the run's task, or another one in its place
 * @throws RunFault if the run is impossible or cannot be enumerated
 */
export function enumerateMoments(run: Run, environment?: Environment): Moments {
  const laboratory = openLaboratory({...run, exact: true}, environment);
  const {learner, policy} = laboratory;
  const mean = new Float64Array(policy.logits.length);
  const square = {value: 0};
  const deadGroups =
    learner.kind === 'single'
      ? addAlone(laboratory, mean, square)
      : addGroups(laboratory, learner, mean, square);
  return {
    mean: listShown(laboratory, mean),
    variance: Math.max(0, square.value - normOf(mean, policy)),
    deadGroups,
  };
}

/**
 * Lists the free parameters of a vector that are worth showing.
 *
 * @param laboratory of the run
 * @param vector     as long as the logits
 */
export function listShown({environment, policy}: Laboratory, vector: Float64Array): number[] {
  const shown: number[] = [];
  visitFree(policy, (index) => shown.push(vector[index] ?? 0));
  return shown.slice(0, environment.shownParameters);
}

/**
 * Adds up the squares of a vector at the free parameters.
 *
 * @param vector as long as the logits
 * @param policy says which are free
 */
export function normOf(vector: Float64Array, policy: Policy): number {
  let sum = 0;
  visitFree(policy, (index) => (sum += (vector[index] ?? 0) * (vector[index] ?? 0)));
  return sum;
}

function visitFree(policy: Policy, visit: (index: number) => void): void {
  policy.offsets.forEach((offset, row) => {
    for (let place = 0; place < (policy.free[row] ?? 0); place += 1) visit(offset + place);
  });
}

/** Independent answers: E‖ĝ‖² of a mean of G is E‖x‖²/G + ‖E x‖²·(G − 1)/G, prompt by prompt. */
function addAlone(laboratory: Laboratory, mean: Float64Array, square: {value: number}): number {
  const {run, environment, batch, policy} = laboratory;
  const {deadGroups, groups} = expectStep(laboratory, Infinity);
  const one = createGradient(policy);
  const whole = createGradient(policy);
  let answer = 0;
  for (let prompt = 0; prompt < environment.prompts; prompt += 1) {
    for (; answer < batch.answers && batch.prompts[answer] === prompt; answer += 1) {
      const chance = (batch.weights[answer] ?? 0) * environment.prompts;
      addAnswer(laboratory, answer, 1, one);
      addAnswer(laboratory, answer, chance, whole);
      settleGradient(one, policy);
      square.value += (chance * multiplyGradients(one, one, policy)) / run.groupSize / environment.prompts;
      clearGradient(one, policy);
    }
    settleGradient(whole, policy);
    const rest = (run.groupSize - 1) / run.groupSize;
    square.value += (rest * multiplyGradients(whole, whole, policy)) / environment.prompts;
    addToVector(whole, policy, 1 / environment.prompts, mean);
    clearGradient(whole, policy);
  }
  return deadGroups / groups;
}

function addAnswer({batch, policy}: Laboratory, answer: number, factor: number, sum: Gradient): void {
  const until = batch.starts[answer + 1] ?? 0;
  for (let choice = batch.starts[answer] ?? 0; choice < until; choice += 1) {
    const push = factor * (batch.scales[answer] ?? 0) * (batch.advantages[choice] ?? 0);
    addScore(sum, policy, batch.rows[choice] ?? 0, batch.actions[choice] ?? 0, push);
  }
}

/** Groups: given the levels of a group, the scores of its answers are independent, so two means and one square do. */
function addGroups(
  laboratory: Laboratory,
  learner: GroupLearner,
  mean: Float64Array,
  square: {value: number},
): number {
  const {run, environment, policy, reference, batch} = laboratory;
  let deadGroups = 0;
  for (let prompt = 0; prompt < environment.prompts; prompt += 1) {
    clearBatch(batch);
    environment.list(policy, prompt, 1 / environment.prompts, batch);
    shapeReturns(batch, reference, run);
    scaleAnswers(batch, learner, environment.nominalTokens);
    const levels = findLevels(batch, 0, 1 / environment.prompts);
    const scores = meanScores(laboratory, levels);
    const shares = levels.returns.map(() => 0);
    let sum = 0;
    const dead = visitGroups(levels, learner, run, ({counts, grades, chance}) => {
      counts.forEach((count, one) => {
        if (count === 0) return;
        const push = (count * (grades[one] ?? 0)) / run.groupSize;
        shares[one] = (shares[one] ?? 0) + chance * push;
        sum +=
          chance *
          ((push * (grades[one] ?? 0)) / run.groupSize) *
          ((scores.squares[one] ?? 0) - scores.product(one, one));
        counts.forEach((others, other) => {
          sum +=
            chance * push * ((others * (grades[other] ?? 0)) / run.groupSize) * scores.product(one, other);
        });
      });
    });
    if (dead === undefined)
      throw new RunFault('The groups of this run are too many to enumerate, so exact must be false.');
    deadGroups += dead / environment.prompts;
    square.value += sum / environment.prompts;
    scores.means.forEach((score, level) =>
      addToVector(score, policy, (shares[level] ?? 0) / environment.prompts, mean),
    );
  }
  return deadGroups;
}

/** Mean score of the answers at each level, their products, and the mean square of one score. */
interface Scores {
  means: readonly Gradient[];
  squares: readonly number[];
  product(one: number, other: number): number;
}

function meanScores(laboratory: Laboratory, levels: Levels): Scores {
  const {batch, policy, environment} = laboratory;
  const means = levels.returns.map(() => createGradient(policy));
  const squares = levels.returns.map(() => 0);
  const one = createGradient(policy);
  batch.advantages.fill(1, 0, batch.choices);
  levels.levelOf.forEach((level, answer) => {
    const chance = ((batch.weights[answer] ?? 0) * environment.prompts) / (levels.chances[level] ?? 1);
    const sum = means[level];
    if (sum !== undefined) addAnswer(laboratory, answer, chance, sum);
    addAnswer(laboratory, answer, 1, one);
    settleGradient(one, policy);
    squares[level] = (squares[level] ?? 0) + chance * multiplyGradients(one, one, policy);
    clearGradient(one, policy);
  });
  for (const sum of means) settleGradient(sum, policy);
  const products = means.map((first) => means.map((second) => multiplyGradients(first, second, policy)));
  return {means, squares, product: (first, second) => products[first]?.[second] ?? 0};
}
