import type {Batch} from './batch.ts';
import type {Run} from './run.ts';

/** What a learner remembers between steps, and room to work in. */
export interface Memory {
  /** running mean of the returns, one a prompt */
  baselines: Float64Array;
  /** the critic, one a row */
  values: Float64Array;
  /** reward of each choice of the batch: none but at the end of an answer */
  choiceRewards: Float64Array;
  /** the critic's value before each choice of the batch */
  choiceValues: Float64Array;
}

/** Judges each answer by itself. */
export interface SingleLearner {
  kind: 'single';
  /** learns from a teacher's answers instead of its own */
  fromLabels: boolean;
  remembers: boolean;
  /** Writes the advantage of every choice. */
  weigh(batch: Batch, memory: Memory, run: Run): void;
  /** Moves what is remembered, after the policy has moved. */
  remember(batch: Batch, memory: Memory, run: Run): void;
}

/** Judges each answer by the others of its group. */
export interface GroupLearner {
  kind: 'group';
  /** what the tokens of an answer are divided by */
  divisor: 'length' | 'constant';
  /** Writes one advantage an answer, for the group from `from` to before `until`. */
  compare(returns: Float64Array, from: number, until: number, run: Run, grades: Float64Array): void;
}

/** A way to turn rewards into a push on the policy. */
export type Learner = SingleLearner | GroupLearner;

/**
 * Sets aside room for what a learner remembers.
 *
 * @param prompts how many
 * @param rows    of the policy
 * @param choices most choices of a batch
 */
export function createMemory(prompts: number, rows: number, choices: number): Memory {
  return {
    baselines: new Float64Array(prompts),
    values: new Float64Array(rows),
    choiceRewards: new Float64Array(choices),
    choiceValues: new Float64Array(choices),
  };
}

/**
 * Gives every choice of an answer the same advantage.
 *
 * @param batch     changes
 * @param answer    index
 * @param advantage of the whole answer
 */
export function spreadAdvantage(batch: Batch, answer: number, advantage: number): void {
  const until = batch.starts[answer + 1] ?? 0;
  for (let choice = batch.starts[answer] ?? 0; choice < until; choice += 1)
    batch.advantages[choice] = advantage;
}
