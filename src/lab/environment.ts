import type {Batch} from './batch.ts';
import type {Policy, Row} from './policy.ts';
import type {Random} from './random.ts';

/** What a task tells beside its reward, such as the true reward where training sees a proxy. */
export type Measures = Readonly<Record<string, number>>;

/** A task with prompts, answers made of choices, and one reward at the end of an answer. */
export interface Environment {
  /** the policy's table at the start */
  rows: readonly Row[];
  /** prompts, each as likely as the next */
  prompts: number;
  /** most choices in one answer */
  mostChoices: number;
  /** the length that counts as 1 where a learner divides by length */
  nominalTokens: number;
  /** how many answers a prompt has and how many choices they have together; 0 where there are too many to list */
  listed: {answers: number; choices: number};
  /** parameters to print: all, or those of the first prompt where prompts are alike and many */
  shownParameters: number;

  /** Draws one answer into the batch. */
  answer(policy: Policy, prompt: number, random: Random, batch: Batch): void;
  /** Lists every possible answer with `share` times its probability as its weight. */
  list(policy: Policy, prompt: number, share: number, batch: Batch): void;
  /** The policy that labels come from, for one prompt. */
  teacher(prompt: number): Policy;
  /** The expected reward over all prompts, exact. */
  expectReward(policy: Policy): number;
  /** What else is worth knowing, exact. */
  measure(policy: Policy, reference: Policy): Measures;
  /** Writes the exact value of each row, where answers cannot be listed. */
  writeValues?(policy: Policy, values: Float64Array): void;
}
