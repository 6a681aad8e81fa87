import {klEstimatorNames, learnerNames, normaliserNames} from '../../lab/run.ts';
import type {LearnerName, RunRequest} from '../../lab/run.ts';
import {needChoice, needNumber, needWhole, readNumber} from '../numbers.ts';
import type {Field, State} from '../tool.ts';

/** Learners with their names for readers. */
export const learnerLabels: Readonly<Record<LearnerName, string>> = {
  grpo: 'GRPO',
  'dr-grpo': 'Dr. GRPO',
  rloo: 'RLOO',
  reinforce: 'plain REINFORCE',
  'reinforce-baseline': 'REINFORCE with baseline',
  'actor-critic': 'actor–critic',
  ppo: 'PPO',
  sft: 'SFT (shown the right answers)',
};

/** Largest group: the answers of one step. */
const MOST_ANSWERS = 512;
/** Largest seed: 32 bits. */
const MOST_SEED = 4_294_967_295;

/** The switches that experiments share; their keys stand in shared addresses. */
const shared = {
  r: {label: 'Learning rate', type: 'number', help: 'How far one step moves.'},
  g: {
    label: 'Group size',
    type: 'number',
    help: `Answers to one question, 2 to ${MOST_ANSWERS}. Only GRPO, Dr. GRPO and RLOO compare answers.`,
  },
  s: {label: 'Seed', type: 'number', help: 'A whole number. The same seed gives the same run, bit for bit.'},
  n: {
    label: 'Rewards are divided by',
    type: 'choice',
    more: true,
    options: [
      {value: '', label: 'as the learner has it'},
      {value: 'none', label: 'nothing: mean taken off only'},
      {value: 'population', label: 'their standard deviation'},
      {value: 'sample', label: 'the same, corrected for few'},
    ],
    help: 'It counts for GRPO and Dr. GRPO.',
  },
  c: {
    label: 'Clip range',
    type: 'number',
    more: true,
    help: 'Empty: PPO clips at 0.2, the others do not clip.',
  },
  h: {
    label: 'Clip range upwards',
    type: 'number',
    more: true,
    help: 'Clip-higher. Empty: the same as downwards.',
  },
  k: {label: 'KL weight', type: 'number', more: true, help: 'Pulls back towards the start. SFT has none.'},
  e: {
    label: 'KL estimator',
    type: 'choice',
    more: true,
    options: [
      {value: 'k1', label: 'k1, taken off the reward'},
      {value: 'k2', label: 'k2, as a loss'},
      {value: 'k3', label: 'k3, as a loss'},
      {value: 'k3-weighted', label: 'k3 weighted, as a loss'},
    ],
    help: 'It counts where the KL weight is above zero.',
  },
  d: {
    label: 'Dynamic sampling',
    type: 'tick',
    more: true,
    help: 'Draws another group where all rewards of one are equal, and pays for both.',
  },
  o: {label: 'Added to every reward', type: 'number', more: true, help: 'Try 5 with plain REINFORCE.'},
  p: {
    label: 'Pace',
    type: 'choice',
    more: true,
    options: [
      {value: 'w', label: 'to watch'},
      {value: 'f', label: 'as fast as this device can'},
    ],
  },
} as const satisfies Record<string, Omit<Field, 'key'>>;

/** Keys of the shared switches. */
export type SharedKey = keyof typeof shared;

/**
 * Gives a shared field.
 *
 * @param key    of the field
 * @param change what this experiment words otherwise
 */
export function sharedField(key: SharedKey, change: Partial<Field> = {}): Field {
  return {key, ...shared[key], ...change};
}

/**
 * Makes the field that chooses a learner.
 *
 * @param offered in order
 */
export function learnerField(offered: readonly LearnerName[]): Field {
  const options = offered.map((value) => ({value, label: learnerLabels[value]}));
  return {key: 'l', label: 'Learner', type: 'choice', options};
}

/** What a form asks of training, before an experiment adds its task. */
export type Training = Omit<RunRequest, 'task'>;

/**
 * Reads what the shared switches ask for; a switch that a form does not have is left open.
 *
 * @param state complete
 * @throws Error with one sentence for the reader if an input cannot be read
 */
export function readTraining(state: State): Training {
  const learner = needChoice(learnerNames, state['l'], 'Learner');
  const compares = learner === 'rloo' || learner === 'grpo' || learner === 'dr-grpo';
  const clips = learner !== 'sft';
  const clip = clips ? readNumber(state['c'] ?? '', 'Clip range') : undefined;
  const clipHigh = clips ? readNumber(state['h'] ?? '', 'Clip range upwards') : undefined;
  const normalise = state['n']
    ? needChoice(normaliserNames, state['n'], 'Rewards are divided by')
    : undefined;
  const klWeight = readNumber(state['k'] ?? '', 'KL weight') ?? 0;
  const klEstimator =
    state['e'] === undefined ? undefined : needChoice(klEstimatorNames, state['e'], 'KL estimator');
  const offset = readNumber(state['o'] ?? '', 'Added to every reward') ?? 0;
  return {
    learner,
    seed: needWhole(state['s'] ?? '1', 'Seed', 0, MOST_SEED),
    learningRate: needNumber(state['r'] ?? '', 'Learning rate'),
    ...(compares &&
      state['g'] !== undefined && {groupSize: needWhole(state['g'], 'Group size', 2, MOST_ANSWERS)}),
    ...(normalise !== undefined && {normalise}),
    ...(clip !== undefined && {clip}),
    ...(clipHigh !== undefined && {clipHigh}),
    ...(klWeight > 0 && {klWeight, ...(klEstimator !== undefined && {klEstimator})}),
    ...(state['d'] === 'yes' && {dynamicSampling: true}),
    ...(offset > 0 && {rewardOffset: offset}),
  };
}

/**
 * Names the learner of a state.
 *
 * @param state complete
 */
export function learnerOf(state: State): string {
  return learnerLabels[needChoice(learnerNames, state['l'], 'Learner')];
}

/**
 * Gives the share of a whole with one decimal place.
 *
 * @param share 0 to 1
 */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)}%` : '–';
}

/**
 * Prints a count with commas between thousands.
 *
 * @param value a number, or `undefined` where a run does not get there
 */
export function count(value: number | undefined): string {
  return value === undefined ? 'not within the budget' : Math.round(value).toLocaleString('en-GB');
}
