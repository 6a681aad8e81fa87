import type {LearnerName, Normaliser, RunRequest} from '../../lab/run.ts';
import {needNumber, readNumber} from '../numbers.ts';
import type {Field, Preset, State} from '../tool.ts';

/** Learners that the instrument offers, with their names for readers. */
export const learnerLabels: Readonly<Partial<Record<LearnerName, string>>> = {
  grpo: 'GRPO',
  'dr-grpo': 'Dr. GRPO',
  rloo: 'RLOO',
  'reinforce-baseline': 'REINFORCE with baseline',
  ppo: 'PPO',
  sft: 'SFT (shown the right answers)',
};

const offered = ['grpo', 'dr-grpo', 'rloo', 'reinforce-baseline', 'ppo', 'sft'] as const;
const normalisers: readonly {value: Normaliser | ''; label: string}[] = [
  {value: '', label: 'as the learner has it'},
  {value: 'none', label: 'nothing: mean taken off only'},
  {value: 'population', label: 'their standard deviation'},
  {value: 'sample', label: 'the same, corrected for few'},
];

/** Largest group: the answers of one step. */
const MOST_ANSWERS = 512;
/** Largest seed: 32 bits. */
const MOST_SEED = 4_294_967_295;

/** The fields of the form; their keys stand in shared addresses. */
export const fields: readonly Field[] = [
  {
    key: 'l',
    label: 'Learner',
    type: 'choice',
    options: offered.map((value) => ({value, label: learnerLabels[value] ?? value})),
  },
  {key: 'r', label: 'Learning rate', type: 'number', help: 'How far one step moves. Try 128 and 2048.'},
  {
    key: 'g',
    label: 'Group size',
    type: 'number',
    help: `Answers to one question, 2 to ${MOST_ANSWERS}. Only GRPO, Dr. GRPO and RLOO compare answers.`,
  },
  {
    key: 's',
    label: 'Seed',
    type: 'number',
    help: 'A whole number. The same seed gives the same run, bit for bit.',
  },
  {
    key: 'n',
    label: 'Rewards are divided by',
    type: 'choice',
    more: true,
    options: normalisers,
    help: 'It counts for GRPO and Dr. GRPO.',
  },
  {
    key: 'c',
    label: 'Clip range',
    type: 'number',
    more: true,
    help: 'Empty: PPO clips at 0.2, the others do not clip.',
  },
  {
    key: 'k',
    label: 'KL weight',
    type: 'number',
    more: true,
    help: 'Pulls back towards the start. SFT has none.',
  },
  {
    key: 'p',
    label: 'Pace',
    type: 'choice',
    more: true,
    options: [
      {value: 'w', label: 'to watch: 25 steps a second'},
      {value: 'f', label: 'as fast as this device can'},
    ],
  },
];

/** What the instrument opens with. */
export const defaults: State = {l: 'grpo', r: '128', g: '16', s: '1', n: '', c: '', k: '0', p: 'w'};

/** Settings worth running. */
export const presets: readonly Preset[] = [
  {label: 'GRPO, low rate', state: {}},
  {label: 'REINFORCE, low rate', state: {l: 'reinforce-baseline'}},
  {label: 'REINFORCE, high rate', state: {l: 'reinforce-baseline', r: '2048'}},
  {label: 'Groups of four', state: {g: '4'}},
  {label: 'Dr. GRPO', state: {l: 'dr-grpo'}},
  {label: 'A tight leash', state: {k: '0.3'}},
  {label: 'With a teacher', state: {l: 'sft'}},
];

/**
 * Turns what a reader has put in into a run.
 *
 * @param state   complete
 * @param samples answers to draw
 * @throws Error with one sentence for the reader if an input cannot be read
 */
export function readRequest(state: State, samples: number): RunRequest {
  const learner = offered.find((name) => name === state['l']);
  const normalise = normalisers.find(({value}) => value === state['n']);
  if (learner === undefined) throw new Error('Learner: choose one from the list.');
  if (normalise === undefined) throw new Error('Rewards are divided by: choose one from the list.');
  const groups = learner === 'grpo' || learner === 'dr-grpo' || learner === 'rloo';
  const clip = learner === 'sft' ? undefined : readNumber(state['c'] ?? '', 'Clip range');
  return {
    task: 'addition',
    learner,
    samples,
    seed: needWhole(state['s'] ?? '', 'Seed', 0, MOST_SEED),
    learningRate: needNumber(state['r'] ?? '', 'Learning rate'),
    klWeight: readNumber(state['k'] ?? '', 'KL weight') ?? 0,
    klEstimator: 'k3',
    ...(groups && {groupSize: needWhole(state['g'] ?? '', 'Group size', 2, MOST_ANSWERS)}),
    ...(clip !== undefined && {clip}),
    ...(normalise.value !== '' && {normalise: normalise.value}),
  };
}

function needWhole(text: string, label: string, least: number, most: number): number {
  const value = readNumber(text, label);
  if (value === undefined || !Number.isInteger(value) || value < least || value > most)
    throw new Error(`${label}: a whole number from ${least} to ${most} is needed.`);
  return value;
}
