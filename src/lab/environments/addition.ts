import {addChoice, endAnswer} from '../batch.ts';
import type {Batch} from '../batch.ts';
import type {Environment} from '../environment.ts';
import {createPolicy, drawAction, probabilityOf} from '../policy.ts';
import type {Policy, Row} from '../policy.ts';
import {CERTAIN} from './arms.ts';

const DIGITS = 10;
const PROMPTS = DIGITS * DIGITS;
/** Rows of a prompt: one for the tens, then one for the units after each tens. */
const ROWS = 1 + DIGITS;

/** The right answer to each prompt. */
const sums = Int32Array.from(
  {length: PROMPTS},
  (_, prompt) => Math.floor(prompt / DIGITS) + (prompt % DIGITS),
);

/**
 * Makes the task of adding two digits: prompt a + b, answer tens then units, reward 1 only if both are right.
 *
 * The policy is a table without any sharing between prompts, and starts uniform: one answer in a hundred is right.
 */
export function createAddition(): Environment {
  const uniform: Row = {logits: new Array<number>(DIGITS).fill(0), free: DIGITS};
  let teacher: Policy | undefined;
  return {
    rows: new Array<Row>(PROMPTS * ROWS).fill(uniform),
    prompts: PROMPTS,
    mostChoices: 2,
    nominalTokens: 2,
    listed: {answers: PROMPTS, choices: 2 * PROMPTS},
    shownParameters: ROWS * DIGITS,
    answer(policy, prompt, random, batch) {
      const tens = drawAction(policy, prompt * ROWS, random);
      const units = drawAction(policy, prompt * ROWS + 1 + tens, random);
      write(batch, policy, prompt, tens, units, 1);
    },
    list(policy, prompt, share, batch) {
      for (let answer = 0; answer < PROMPTS; answer += 1) {
        const tens = Math.floor(answer / DIGITS);
        const units = answer % DIGITS;
        const probability =
          probabilityOf(policy, prompt * ROWS, tens) * probabilityOf(policy, prompt * ROWS + 1 + tens, units);
        if (probability > 0) write(batch, policy, prompt, tens, units, share * probability);
      }
    },
    // a thousand rows that only labels need
    teacher: () => (teacher ??= createTeacher()),
    expectReward(policy) {
      let sum = 0;
      for (let prompt = 0; prompt < PROMPTS; prompt += 1) sum += chanceOfSum(policy, prompt);
      return sum / PROMPTS;
    },
    measure: () => ({}),
  };
}

function write(
  batch: Batch,
  policy: Policy,
  prompt: number,
  tens: number,
  units: number,
  weight: number,
): void {
  addChoice(batch, policy, prompt * ROWS, tens);
  addChoice(batch, policy, prompt * ROWS + 1 + tens, units);
  endAnswer(batch, prompt, tens * DIGITS + units === sums[prompt] ? 1 : 0, 2, weight);
}

function chanceOfSum(policy: Policy, prompt: number): number {
  const tens = digitOf(prompt, 0);
  return (
    probabilityOf(policy, prompt * ROWS, tens) *
    probabilityOf(policy, prompt * ROWS + 1 + tens, digitOf(prompt, 1))
  );
}

/** The right digit in a row of a prompt: the tens in the first, the units in all others. */
function digitOf(prompt: number, row: number): number {
  const sum = sums[prompt] ?? 0;
  return row === 0 ? Math.floor(sum / DIGITS) : sum % DIGITS;
}

function createTeacher(): Policy {
  return createPolicy(
    Array.from({length: PROMPTS * ROWS}, (_, row) => certainRow(digitOf(Math.floor(row / ROWS), row % ROWS))),
  );
}

function certainRow(digit: number): Row {
  return {logits: Array.from({length: DIGITS}, (_, index) => (index === digit ? CERTAIN : 0)), free: DIGITS};
}
