/** The seven tasks, smallest first. */
export const taskNames = [
  'bernoulli',
  'bandit',
  'addition',
  'gridworld',
  'length',
  'proxy',
  'coverage',
] as const;

/** The eight learners: from labels, from single answers, from groups of answers. */
export const learnerNames = [
  'sft',
  'reinforce',
  'reinforce-baseline',
  'actor-critic',
  'ppo',
  'rloo',
  'grpo',
  'dr-grpo',
] as const;

/** How the distance from the starting policy is estimated. */
export const klEstimatorNames = ['k1', 'k2', 'k3', 'k3-weighted'] as const;

/** What the rewards of a group are divided by after their mean was taken off. */
export const normaliserNames = ['none', 'population', 'sample'] as const;

/** One of the seven tasks. */
export type TaskName = (typeof taskNames)[number];
/** One of the eight learners. */
export type LearnerName = (typeof learnerNames)[number];
/** One way to estimate a divergence. */
export type KlEstimator = (typeof klEstimatorNames)[number];
/** One divisor, or none. */
export type Normaliser = (typeof normaliserNames)[number];

/** Everything that decides a run; the same run gives the same bits in every engine. */
export interface Run {
  task: TaskName;
  learner: LearnerName;
  /** whole, from 0 to 2³² − 1 */
  seed: number;
  /** budget: answers drawn, discarded ones included */
  samples: number;
  /** answers drawn for one update, shared out over whole groups */
  samplesPerStep: number;
  /** answers to the same prompt */
  groupSize: number;
  /** arms of the bandit; the Bernoulli task starts at a chance of one in so many */
  arms: number;
  /** how far below 1 a probability ratio still counts; `Infinity` never clips */
  clip: number;
  /** how far above 1; DAPO's clip-higher sets it above `clip` */
  clipHigh: number;
  /** gradient steps on the same answers; with 1 every ratio is 1 and nothing can be clipped */
  epochs: number;
  normalise: Normaliser;
  /** draws another group where all rewards of one are equal (DAPO) */
  dynamicSampling: boolean;
  /** weight of the leash to the starting policy */
  klWeight: number;
  /** `k1` is taken off the reward, the others are differentiated as a loss */
  klEstimator: KlEstimator;
  learningRate: number;
  /** added to every reward */
  rewardOffset: number;
  /** trust in the critic's later values, 0 to 1; 1 is return minus value */
  lambda: number;
  /** share of an error by which a baseline or critic moves for each answer */
  criticRate: number;
  /** follows the enumerated expected update instead of drawing answers */
  exact: boolean;
}

/** What must be said about a run; the rest has defaults. */
export type RunRequest = Partial<Run> & Pick<Run, 'task' | 'learner'>;

/** Per-task budget and step; the rates lie where plain REINFORCE learns without leaping. */
const taskDefaults: Readonly<
  Record<TaskName, {samples: number; samplesPerStep: number; learningRate: number}>
> = {
  bernoulli: {samples: 6_400, samplesPerStep: 64, learningRate: 0.5},
  bandit: {samples: 6_400, samplesPerStep: 64, learningRate: 0.5},
  addition: {samples: 51_200, samplesPerStep: 512, learningRate: 128},
  gridworld: {samples: 12_800, samplesPerStep: 64, learningRate: 0.5},
  length: {samples: 19_200, samplesPerStep: 64, learningRate: 0.1},
  proxy: {samples: 64_000, samplesPerStep: 64, learningRate: 0.5},
  coverage: {samples: 19_200, samplesPerStep: 64, learningRate: 0.5},
};

/** The usual clip range of PPO. */
const USUAL_CLIP = 0.2; // ppo sec. 6.1; spinning-up, clip_ratio

/** Beyond this the number of ways to fill a group leaves the range of numbers. */
const MOST_ENUMERATED = 512;

/** PPO's gradient steps on the same answers here. */
const USUAL_EPOCHS = 4;

/**
 * Fills in what a request leaves open.
 *
 * PPO clips at 0.2 over four inner steps. GRPO and Dr. GRPO take one step, unless a clip is asked for: then they take
 * as many as PPO, since over a single step every ratio is 1. Learners that compare answers draw groups of 16. Labels are
 * not the policy's own answers, so no leash can be estimated from them: SFT has none.
 *
 * @param request fields that are `undefined` count as left open
 */
export function completeRun(request: RunRequest): Run {
  const {task, learner} = request;
  const asked = request.clip !== undefined || request.clipHigh !== undefined;
  const clips = learner === 'ppo' || asked;
  const clip = request.clip ?? (clips ? USUAL_CLIP : Infinity);
  return {
    task,
    learner,
    seed: request.seed ?? 1,
    samples: request.samples ?? taskDefaults[task].samples,
    samplesPerStep: request.samplesPerStep ?? taskDefaults[task].samplesPerStep,
    groupSize: request.groupSize ?? (comparesAnswers(learner) ? 16 : 1),
    arms: request.arms ?? 10,
    clip,
    clipHigh: request.clipHigh ?? clip,
    epochs: request.epochs ?? (clips && mayClip(learner) ? USUAL_EPOCHS : 1),
    normalise: request.normalise ?? (learner === 'grpo' ? 'population' : 'none'),
    dynamicSampling: request.dynamicSampling ?? false,
    klWeight: learner === 'sft' ? 0 : (request.klWeight ?? 0),
    klEstimator: request.klEstimator ?? 'k1',
    learningRate: request.learningRate ?? taskDefaults[task].learningRate,
    rewardOffset: request.rewardOffset ?? 0,
    lambda: request.lambda ?? 0.95,
    criticRate: request.criticRate ?? 0.1,
    exact: request.exact ?? false,
  };
}

/**
 * Finds what makes a run impossible, in one sentence.
 *
 * @param run complete
 */
export function findFault(run: Run): string | undefined {
  if (comparesAnswers(run.learner) && run.groupSize < 2) {
    return `The learner "${run.learner}" compares answers, so groupSize must be at least 2.`;
  }
  if (run.learner === 'sft' && run.epochs !== 1) {
    return 'Labels have no ratio to clip, so epochs must be 1 for the learner "sft".';
  }
  if (run.exact && run.groupSize > MOST_ENUMERATED) {
    return `Larger groups than ${MOST_ENUMERATED} cannot be enumerated, so groupSize must be smaller or exact false.`;
  }
  if (run.exact && run.task === 'gridworld') {
    return 'The gridworld has too many paths to enumerate, so exact must be false.';
  }
  return undefined;
}

/**
 * Says whether a learner judges an answer by the others to the same prompt.
 *
 * @param learner name
 */
export function comparesAnswers(learner: LearnerName): boolean {
  return learner === 'rloo' || learner === 'grpo' || learner === 'dr-grpo';
}

function mayClip(learner: LearnerName): boolean {
  return learner === 'ppo' || learner === 'grpo' || learner === 'dr-grpo';
}
