import {proxyRewards, proxyStart, trueRewards} from '../../lab/environments/proxy.ts';
import {findLeashedOptimum} from '../../lab/kl.ts';
import {along} from '../experiment/experiment.ts';
import type {Experiment, Panel, Point, Series} from '../experiment/experiment.ts';
import {learnerField, learnerOf, readTraining, sharedField} from '../experiment/settings.ts';
import {answersSpan, chanceSpan, factorSpan} from '../experiment/spans.ts';
import {curveOf, endOf, medianAt} from '../experiment/curve.ts';
import type {Study} from '../experiment/curve.ts';

const budget = 32_000;
const three = (value: number) => value.toFixed(3);
/** Leash weights of the exact curve, evenly spaced in factors from 5 down to 0.02. */
const weights = Array.from({length: 67}, (_, index) => 5 * (0.02 / 5) ** (index / 66));
const proxySpan = {from: 0, to: 1.2, ticks: [0, 0.5, 1, 1.2].map((at) => ({at, label: String(at)}))};
const rows = {label: 'Answers', at: [0, 1_280, 2_560, 5_120, 10_240, 15_360, 20_480, 25_600, 32_000]};

const panels: readonly Panel[] = [
  {
    heading: 'Trained to the end: reward against leash',
    x: {
      ...factorSpan([0.02, 0.1, 0.5, 5]),
      ticks: [
        {at: 0.02, label: '0.02 slack'},
        {at: 0.1, label: '0.1'},
        {at: 0.5, label: '0.5'},
        {at: 5, label: 'tight 5'},
      ],
    },
    y: proxySpan,
    rows: {label: 'Leash weight', at: [0.02, 0.05, 0.1, 0.2, 0.3, 1, 5], print: String},
    print: three,
    traces: [],
  },
  {
    heading: 'Along training: true reward',
    x: answersSpan(budget),
    y: chanceSpan,
    rows,
    print: three,
    traces: [along('samples', 'trueReward')],
  },
  {
    heading: 'Along training: reward that is paid',
    x: answersSpan(budget),
    y: {...proxySpan, to: 1.4},
    rows,
    print: three,
    traces: [along('samples', 'reward')],
  },
];

function best(rewards: readonly number[]): readonly Point[] {
  const places = [...new Set([...weights, 0.02, 0.05, 0.1, 0.2, 0.3, 1, 5])].toSorted(
    (one, other) => one - other,
  );
  return places.map((weight) => {
    const {probabilities} = findLeashedOptimum(proxyStart, proxyRewards, weight);
    return {x: weight, y: probabilities.reduce((sum, chance, arm) => sum + chance * (rewards[arm] ?? 0), 0)};
  });
}

const leashes = [
  {label: 'leash 0.2', k: '0.2', colour: 'a'},
  {label: 'leash 0.1', k: '0.1', colour: 'd', dashes: '9 2 2 2'},
  {label: 'leash 0.05', k: '0.05', colour: 'b', dashes: '7 3'},
  {label: 'leash 1', k: '1', colour: 'c', dashes: '2 3'},
] as const;

const series: readonly Series[] = [
  {
    label: 'paid',
    colour: 'b',
    dashes: '7 3',
    panel: 0,
    source: {kind: 'exact', points: () => best(proxyRewards)},
  },
  {label: 'true', colour: 'a', panel: 0, source: {kind: 'exact', points: () => best(trueRewards)}},
  ...(['trueReward', 'reward'] as const).flatMap((measure, index) =>
    leashes.map(({k, ...look}) => ({
      ...look,
      panel: index + 1,
      source: {kind: 'course' as const, state: {k}, axis: 'samples' as const, measure},
    })),
  ),
];

/**
 * Finds the leash at which a policy trained to its end is truly best.
 *
 * @param study of the picture
 */
export function bestLeash(study: Study): Point {
  const {at, median} = curveOf(study, 0, 'true');
  const top = median.indexOf(Math.max(...median));
  return {x: at[top] ?? 0, y: median[top] ?? 0};
}

/** A proxy is paid, the truth is wanted, and a leash holds the policy near its start. */
export const leash: Experiment = {
  id: 'leash',
  name: 'The leash and reward hacking',
  seeds: 50,
  panels,
  series,
  words(study) {
    const top = bestLeash(study);
    const truth = (label: string) => curveOf(study, 1, label);
    const peak = (label: string) => three(Math.max(...truth(label).median));
    const exact = (weight: number) => three(medianAt(curveOf(study, 0, 'true'), weight) ?? NaN);
    return {
      title: 'On a slack leash the true reward rises, then falls, while the reward that is paid keeps rising',
      caption: `Three answers: wrong, right, and an exploit that is paid 1.2 and is worth nothing. Above: the best policy for each leash weight, exact. Below: median of ${study.seeds} runs, and a band of nine in ten.`,
      paragraphs: [
        `Trained to the end, the true reward is ${exact(5)} on a leash of weight 5, highest at ${three(top.y)} near ${top.x.toFixed(1)}, ${exact(0.1)} at 0.1 and ${exact(0.05)} at 0.05.`,
        `Along training on the leash 0.05, half of the runs pass ${peak('leash 0.05')} of true reward and end at ${three(endOf(truth('leash 0.05')))}; they are paid ${three(endOf(curveOf(study, 2, 'leash 0.05')))}. On the leash 1 they never leave ${peak('leash 1')}: held so short, they learn little.`,
      ],
      question:
        'The exploit is found in one answer in a hundred at the start. Training pays more for it than for the right answer. What does the true reward do over a long run on a slack leash?',
      answer: `It rises first, because right answers are commoner than exploits: up to ${peak('leash 0.05')} on the leash 0.05. Then the exploit takes over and it falls to ${three(endOf(truth('leash 0.05')))}. Whoever watches only the paid reward sees a rise throughout.`,
    };
  },
  limits:
    'Three answers to one question, and an exploit that is there from the start. It shows why a leash or an early stop helps against a flawed reward. It does not say how often real rewards are flawed, or which weight suits a language model.',
  fields: [
    sharedField('k', {more: false, help: 'Weight of the leash. 0 is none.'}),
    learnerField(['rloo', 'grpo', 'dr-grpo', 'reinforce', 'reinforce-baseline', 'ppo']),
    sharedField('e', {more: false}),
    sharedField('r'),
    sharedField('g', {more: true}),
    sharedField('s'),
    sharedField('p'),
  ],
  defaults: {k: '0.1', l: 'rloo', e: 'k1', r: '2', g: '16', s: '1', p: 'w'},
  presets: [
    {label: 'Leash 0.1', state: {}},
    {label: 'Slack: 0.05', state: {k: '0.05'}},
    {label: 'About right: 0.2', state: {k: '0.2'}},
    {label: 'Tight: 1', state: {k: '1'}},
    {label: 'No leash', state: {k: '0'}},
    {label: 'GRPO', state: {l: 'grpo'}},
    {label: 'k3 as a loss', state: {k: '0.2', e: 'k3'}},
    {label: 'k3 weighted', state: {k: '0.2', e: 'k3-weighted'}},
  ],
  trial: (state) => ({trial: 'train', request: {...readTraining(state), task: 'proxy', samples: budget}}),
  nameOf: (state) => `${learnerOf(state)} on the leash ${state['k'] ?? ''}`,
  named: ['l', 'k'],
  unit: 'answers',
  watched: 80,
  measures: [
    {key: 'trueReward', label: 'True reward', print: three, say: (value) => `true reward ${three(value)}`},
    {key: 'reward', label: 'Reward paid', print: three, say: (value) => `paid ${three(value)}`},
    {
      key: 'exploit',
      label: 'Share of exploits',
      print: three,
      say: (value) => `share of exploits ${three(value)}`,
    },
    {
      key: 'kl',
      label: 'Distance from the start',
      print: three,
      say: (value) => `distance from the start ${three(value)} nats`,
    },
  ],
  remark(points) {
    const top = Math.max(...points.map(({measures}) => measures['trueReward'] ?? 0));
    return `Its true reward was at most ${three(top)}.`;
  },
};
