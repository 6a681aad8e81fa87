import {addChoice, endAnswer} from '../batch.ts';
import type {Batch} from '../batch.ts';
import type {Environment} from '../environment.ts';
import {log, logit, power, sigmoid} from '../math.ts';
import {createPolicy, drawAction, probabilityOf} from '../policy.ts';
import type {Policy, Row} from '../policy.ts';
import type {Random} from '../random.ts';
import {CERTAIN} from './arms.ts';

/** Chance of stopping after a token at the start: ten tokens on average. */
const STOP = 0.1;

/** An answer is cut here. At the start fewer than two in a trillion get so far. */
const LONGEST = 256;

/** Row of the first choice: right or wrong. */
const MODE = 0;

/**
 * Makes the length task: first right or wrong, then after each token stop or go on; only the first choice is rewarded.
 *
 * So length is worth nothing, and whatever training does to it is the learner's doing. Right and wrong answers have
 * a stop chance each: in a shared one the two pushes would cancel and hide.
 */
export function createLength(): Environment {
  const stopRow: Row = {logits: [logit(STOP), 0], free: 1};
  const teacher = createPolicy([{logits: [CERTAIN, 0], free: 1}, stopRow, stopRow]);
  return {
    rows: [{logits: [0, 0], free: 1}, stopRow, stopRow],
    prompts: 1,
    mostChoices: 1 + LONGEST,
    nominalTokens: 1 / STOP,
    listed: {answers: 2 * LONGEST, choices: LONGEST * (LONGEST + 1) + 2 * LONGEST},
    shownParameters: 3,
    answer: (policy, prompt, random, batch) => write(policy, prompt, random, batch),
    list(policy, prompt, share, batch) {
      for (const mode of [0, 1]) list(policy, prompt, mode, share * probabilityOf(policy, MODE, mode), batch);
    },
    teacher: () => teacher,
    expectReward: (policy) => probabilityOf(policy, MODE, 0),
    measure: (policy) => ({
      meanLengthRight: meanLength(probabilityOf(policy, 1, 0)),
      meanLengthWrong: meanLength(probabilityOf(policy, 2, 0)),
    }),
  };
}

/** The last token of a cut answer is not a choice: it had to stop. */
function write(policy: Policy, prompt: number, random: Random, batch: Batch): void {
  const mode = drawAction(policy, MODE, random);
  addChoice(batch, policy, MODE, mode);
  let tokens = 1;
  for (; tokens < LONGEST; tokens += 1) {
    const stop = drawAction(policy, 1 + mode, random);
    addChoice(batch, policy, 1 + mode, stop);
    if (stop === 0) break;
  }
  endAnswer(batch, prompt, 1 - mode, tokens, 1);
}

function list(policy: Policy, prompt: number, mode: number, share: number, batch: Batch): void {
  const stop = probabilityOf(policy, 1 + mode, 0);
  let goneOn = share;
  for (let tokens = 1; tokens <= LONGEST && goneOn > 0; tokens += 1) {
    addChoice(batch, policy, MODE, mode);
    for (let token = 1; token < tokens; token += 1) addChoice(batch, policy, 1 + mode, 1);
    if (tokens < LONGEST) addChoice(batch, policy, 1 + mode, 0);
    endAnswer(batch, prompt, 1 - mode, tokens, tokens < LONGEST ? goneOn * stop : goneOn);
    goneOn *= 1 - stop;
  }
}

/** Mean of a geometric length that is cut at the longest. */
function meanLength(stop: number): number {
  return stop === 0 ? LONGEST : (1 - power(1 - stop, LONGEST)) / stop;
}

/**
 * Computes the expected push on the logit of stopping, for an uncut answer and an advantage of 1.
 *
 * Divided by the answer's length it is E[1/L] − q, with E[1/L] = −q·ln q/(1 − q), so it always favours stopping;
 * a negative advantage turns it round and makes wrong answers longer. Divided by a constant it is exactly 0.
 *
 * @param stop    chance q of stopping after a token, above 0 and below 1
 * @param divisor what an answer's tokens are divided by
 * @source dr-grpo sec. 3
 */
export function pushOnStop(stop: number, divisor: 'length' | 'constant'): number {
  return divisor === 'constant' ? 0 : (-stop * log(stop)) / (1 - stop) - stop;
}

/**
 * Follows the expected push on uncut answers with one advantage for all.
 *
 * @param start     chance of stopping at the start
 * @param advantage negative for wrong answers
 * @param rate      length of a step
 * @param steps     how many
 * @param divisor   what an answer's tokens are divided by
 * @returns mean length afterwards, in tokens
 */
export function followPushOnStop(
  start: number,
  advantage: number,
  rate: number,
  steps: number,
  divisor: 'length' | 'constant',
): number {
  let theta = logit(start);
  for (let step = 0; step < steps; step += 1) theta += rate * advantage * pushOnStop(sigmoid(theta), divisor);
  return 1 / sigmoid(theta);
}
