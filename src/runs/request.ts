import {z} from 'astro/zod';
import {klEstimatorNames, learnerNames, taskNames} from '../lab/run.ts';
import type {RunRequest} from '../lab/run.ts';
import {findNearest} from '../library/problem.ts';

const HIGHEST_SEED = 2 ** 32 - 1;

const Request = z.strictObject({
  task: oneOf(taskNames, 'what is to be learned; needed'),
  learner: oneOf(learnerNames, 'how; needed'),
  seed: whole(0, HIGHEST_SEED, 'the same seed gives the same figures on every machine; 1').optional(),
  samples: whole(0, 10_000_000, 'answers that may be drawn; by task').optional(),
  groupSize: whole(1, 1024, 'answers to one prompt; 16 for learners that compare answers, else 1').optional(),
  arms: whole(2, 10_000, 'of the bandit; bernoulli starts at a chance of one in so many; 10').optional(),
  clip: notNegative('how far below 1 a probability ratio still counts; 0.2 for ppo, else none').optional(),
  clipHigh: notNegative('how far above 1; as clip').optional(),
  normalise: z
    .union([z.boolean(), z.enum(['population', 'sample'])])
    .meta({
      shape: 'true, false, "population" or "sample"',
      doc: 'standard deviation that grpo and dr-grpo divide by; true is "population", and so is grpo',
    })
    .optional(),
  dynamicSampling: flag('draws another group where all rewards are equal; false').optional(),
  klWeight: notNegative('weight of the leash to the starting policy; 0').optional(),
  klEstimator: oneOf(klEstimatorNames, 'k1 is taken off the reward, the others are a loss; k1').optional(),
  learningRate: notNegative('length of a step; by task').optional(),
  rewardOffset: z.number().meta({shape: 'a number', doc: 'added to every reward; 0'}).optional(),
  exact: flag('follows the enumerated expected update instead of drawing; false').optional(),
});

/** A request that cannot be read; the message is one sentence. */
export class RequestFault extends Error {}

/**
 * Reads the request of a run from plain data.
 *
 * Fields that a task or learner has no use for are accepted and change nothing, so that one request serves to compare.
 *
 * @param given the fields, as JSON or YAML gives them
 * @throws RequestFault if a field is unknown, missing or out of its range
 */
export function readRunRequest(given: object): RunRequest {
  const {data, error} = Request.safeParse(given);
  if (data === undefined) throw new RequestFault(refuse(given, error.issues));
  const {normalise, ...rest} = data;
  return {
    ...rest,
    normalise: typeof normalise === 'boolean' ? (normalise ? 'population' : 'none') : normalise,
  };
}

/** A field that is not known comes first: it may be the missing one, misspelt. */
function refuse(given: object, issues: readonly z.core.$ZodIssue[]): string {
  const [unknown] = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  if (unknown !== undefined) {
    const near = findNearest(unknown, Object.keys(Request.shape));
    return `There is no field "${unknown}"; ${near === undefined ? 'npm run lab -- --help lists the fields.' : `did you mean "${near}"?`}`;
  }
  const field = String(issues[0]?.path[0]);
  const {shape} = wordsOf(Object.entries(Request.shape).find(([name]) => name === field)?.[1]);
  if (!Object.hasOwn(given, field)) return `The field "${field}" is missing; it must be ${shape}.`;
  return `The field "${field}" must be ${shape}, but it is ${JSON.stringify(Reflect.get(given, field))}.`;
}

/** Lists the fields of a request with their shapes and what they do, two lines a field. */
export function explainRequest(): string {
  const list = Object.entries(Request.shape).map(([field, schema]) => {
    const {shape, doc} = wordsOf(schema);
    return `  ${field}: ${shape}\n      ${doc}`;
  });
  return list.join('\n');
}

function wordsOf(schema: z.ZodType | undefined): {shape: string; doc: string} {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return Words.parse(inner instanceof z.ZodType ? inner.meta() : undefined);
}

const Words = z.object({shape: z.string(), doc: z.string()});

function oneOf<const T extends readonly string[]>(names: T, doc: string) {
  return z.enum(names).meta({shape: `one of ${names.map((name) => `"${name}"`).join(', ')}`, doc});
}

function whole(low: number, high: number, doc: string) {
  return z
    .int()
    .min(low)
    .max(high)
    .meta({shape: `a whole number from ${low} to ${high}`, doc});
}

function notNegative(doc: string) {
  return z.number().min(0).meta({shape: 'a number, 0 or more', doc});
}

function flag(doc: string) {
  return z.boolean().meta({shape: 'true or false', doc});
}
