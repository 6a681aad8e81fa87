import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pid} from 'node:process';
import {z} from 'astro/zod';
import {bands} from '../../lab/bands.ts';
import type {LearnerName} from '../../lab/run.ts';
import {completeRun} from '../../lab/run.ts';

/** What is computed at build for the opening picture. */
export interface Plan {
  learners: readonly LearnerName[];
  /** learning rates, each a panel */
  rates: readonly number[];
  /** runs of each setting, with the seeds 1, 2, 3, … */
  seeds: number;
  /** answers that each run draws */
  samples: number;
}

const Curve = z.object({
  learner: z.string(),
  rate: z.number(),
  at: z.array(z.number()),
  low: z.array(z.number()),
  median: z.array(z.number()),
  high: z.array(z.number()),
});
const Study = z.object({
  seeds: z.number(),
  samples: z.number(),
  rates: z.array(z.number()),
  curves: z.array(Curve),
});
/** One setting over all its seeds: a twentieth of the runs below, half below, a twentieth above. */
export type Curve = z.infer<typeof Curve>;
/** Every setting of the opening picture. */
export type Study = z.infer<typeof Study>;

/** The picture that readers open on: one rate at which the methods part, and one at which they meet. */
export const openingPlan: Plan = {
  learners: ['grpo', 'rloo', 'reinforce-baseline'],
  rates: [128, 2048],
  seeds: 50,
  samples: 51_200,
};

/**
 * Trains every setting of a plan on digit addition with every seed.
 *
 * @param plan the settings
 */
export function makeStudy({learners, rates, seeds, samples}: Plan): Study {
  const curves = rates.flatMap((rate) =>
    learners.map((learner): Curve => {
      const {at, low, median, high} = bands(
        completeRun({task: 'addition', learner, learningRate: rate, samples}),
        seeds,
      );
      return {learner, rate, at, low, median, high};
    }),
  );
  return {seeds, samples, rates: [...rates], curves};
}

/**
 * Makes a study, or reads it back where the same code has made it before.
 *
 * What is kept carries the hash of the plan and of the laboratory's files, so that no change is missed.
 *
 * @param plan   the settings
 * @param code   folder of the laboratory
 * @param folder where studies are kept
 */
export function keepStudy(plan: Plan, code: string, folder: string): Study {
  const file = join(folder, `${hashOf(plan, code)}.json`);
  const kept = existsSync(file) ? Study.safeParse(parse(readFileSync(file, 'utf8'))) : undefined;
  if (kept?.success) return kept.data;
  const study = makeStudy(plan);
  mkdirSync(folder, {recursive: true});
  const draft = `${file}.${pid}`;
  writeFileSync(draft, JSON.stringify(study));
  renameSync(draft, file);
  return study;
}

/** A file cut short is made again. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hashOf(plan: Plan, code: string): string {
  const hash = createHash('sha256').update(JSON.stringify(plan));
  const files = readdirSync(code, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'));
  for (const name of files.toSorted()) hash.update(`${name}\n`).update(readFileSync(join(code, name)));
  return hash.digest('hex').slice(0, 32);
}

/**
 * Finds the fewest answers after which half of the runs have reached a reward.
 *
 * @param curve  of one setting
 * @param reward 0 to 1
 * @returns `undefined` if they do not reach it
 */
export function answersUntil({at, median}: Curve, reward: number): number | undefined {
  return at[median.findIndex((value) => value >= reward)];
}

/**
 * Finds the curve of a setting.
 *
 * @param study   the study
 * @param learner name
 * @param rate    learning rate
 * @throws if the study does not hold it
 */
export function curveOf({curves}: Study, learner: string, rate: number): Curve {
  const curve = curves.find((one) => one.learner === learner && one.rate === rate);
  if (!curve) throw new Error(`the study holds no ${learner} at the rate ${rate}`);
  return curve;
}
