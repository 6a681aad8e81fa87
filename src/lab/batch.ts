import {probabilityOf} from './policy.ts';
import type {Policy} from './policy.ts';

/**
 * Answers and the choices they are made of, in flat arrays that are filled again at every step.
 *
 * Answer i owns the choices from `starts[i]` to before `starts[i + 1]`. Answers of a group stand together.
 */
export interface Batch {
  answers: number;
  choices: number;
  /** how often each answer was entered; only enumeration enters one twice */
  copies: number;
  prompts: Int32Array;
  starts: Int32Array;
  tokens: Int32Array;
  /** as the task gives them */
  rewards: Float64Array;
  /** as the learner sees them: with the offset, less the leash where it is taken off the reward */
  returns: Float64Array;
  /** advantage of a whole answer, where a learner judges answers and not choices */
  grades: Float64Array;
  /** share of an answer in the update */
  weights: Float64Array;
  /** factor for all tokens of an answer, such as one over its length */
  scales: Float64Array;
  rows: Int32Array;
  actions: Int32Array;
  /** probability of each choice when it was made */
  drawn: Float64Array;
  advantages: Float64Array;
  /** toy operations of drawing: two an action of each row that was opened */
  flop: number;
}

/**
 * Sets aside room once, so that training allocates nothing.
 *
 * @param answers most answers at a time
 * @param choices most choices at a time
 */
export function createBatch(answers: number, choices: number): Batch {
  return {
    answers: 0,
    choices: 0,
    copies: 1,
    prompts: new Int32Array(answers),
    starts: new Int32Array(answers + 1),
    tokens: new Int32Array(answers),
    rewards: new Float64Array(answers),
    returns: new Float64Array(answers),
    grades: new Float64Array(answers),
    weights: new Float64Array(answers),
    scales: new Float64Array(answers).fill(1),
    rows: new Int32Array(choices),
    actions: new Int32Array(choices),
    drawn: new Float64Array(choices),
    advantages: new Float64Array(choices),
    flop: 0,
  };
}

/**
 * Empties a batch.
 *
 * @param batch keeps its room
 */
export function clearBatch(batch: Batch): void {
  batch.answers = 0;
  batch.choices = 0;
  batch.copies = 1;
  batch.flop = 0;
}

/**
 * Adds a choice to the answer being written.
 *
 * @param batch  changes
 * @param policy as it was when the choice was made
 * @param row    state
 * @param action index in the row
 */
export function addChoice(batch: Batch, policy: Policy, row: number, action: number): void {
  const index = batch.choices;
  batch.rows[index] = row;
  batch.actions[index] = action;
  batch.drawn[index] = probabilityOf(policy, row, action);
  batch.choices = index + 1;
  batch.flop += 2 * (policy.widths[row] ?? 0);
}

/**
 * Ends the answer being written.
 *
 * @param batch  changes
 * @param prompt index of the prompt
 * @param reward as the task gives it
 * @param tokens length of the answer
 * @param weight share in the update; drawn answers get theirs when the batch is full
 */
export function endAnswer(
  batch: Batch,
  prompt: number,
  reward: number,
  tokens: number,
  weight: number,
): void {
  const index = batch.answers;
  batch.prompts[index] = prompt;
  batch.rewards[index] = reward;
  batch.tokens[index] = tokens;
  batch.weights[index] = weight;
  batch.answers = index + 1;
  batch.starts[index + 1] = batch.choices;
}

/**
 * Forgets the answers from a place on.
 *
 * @param batch   changes
 * @param answers how many to keep
 */
export function cutBatch(batch: Batch, answers: number): void {
  batch.answers = answers;
  batch.choices = batch.starts[answers] ?? 0;
}
