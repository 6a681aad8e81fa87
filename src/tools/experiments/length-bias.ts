import {pushOnStop} from '../../lab/environments/length.ts';
import {along} from '../experiment/experiment.ts';
import type {Experiment, Panel, Series} from '../experiment/experiment.ts';
import {learnerField, learnerOf, percent, readTraining, sharedField} from '../experiment/settings.ts';
import {answersSpan, countSpan} from '../experiment/spans.ts';
import {curveOf, endOf} from '../experiment/curve.ts';

const budget = 19_200;
const one = (value: number) => value.toFixed(1);
const rows = {label: 'Answers', at: [0, 1_280, 2_560, 3_840, 6_400, 9_600, 12_800, 16_000, 19_200]};

const panels: readonly Panel[] = [
  {
    heading: 'Wrong answers: mean length in tokens',
    x: answersSpan(budget),
    y: {...countSpan(80, ''), ticks: [0, 20, 40, 60, 80].map((at) => ({at, label: String(at)}))},
    rows,
    print: one,
    traces: [along('samples', 'meanLengthWrong')],
  },
  {
    heading: 'Right answers: mean length in tokens',
    x: answersSpan(budget),
    y: {...countSpan(15, ''), ticks: [0, 5, 10, 15].map((at) => ({at, label: String(at)}))},
    rows,
    print: one,
    traces: [along('samples', 'meanLengthRight')],
  },
];

const divisors = [
  {label: 'divided by own length', state: {l: 'grpo', n: 'none'}, colour: 'b', dashes: '7 3'},
  {label: 'divided by a constant', state: {l: 'dr-grpo'}, colour: 'a'},
] as const;

const series: readonly Series[] = (['meanLengthWrong', 'meanLengthRight'] as const).flatMap(
  (measure, panel) =>
    divisors.map(({state, ...look}) => ({
      ...look,
      panel,
      source: {kind: 'course' as const, state, axis: 'samples' as const, measure},
    })),
);

/** What dividing by an answer's length does to the length of right and wrong answers. */
export const lengthBias: Experiment = {
  id: 'length-bias',
  name: 'Length bias',
  seeds: 50,
  panels,
  series,
  words(study) {
    const own = (panel: number) => one(endOf(curveOf(study, panel, 'divided by own length')));
    const constant = (panel: number) => one(endOf(curveOf(study, panel, 'divided by a constant')));
    const push = (stop: number) => pushOnStop(stop, 'length').toFixed(4);
    return {
      title:
        'Divided by its own length, wrong answers grow long and right ones short, though length earns nothing',
      caption: `The reward sees only right or wrong. Line: median of ${study.seeds} runs. Band: nine runs in ten. Answers are cut at 256 tokens.`,
      paragraphs: [
        `All answers begin at ten tokens on average. Divided by each answer's own length, wrong ones end at ${own(0)} tokens and right ones at ${own(1)}. Divided by a constant, they end at ${constant(0)} and ${constant(1)}.`,
        `The push can be computed: with a chance q of stopping after each token it is E[1/L] − q for each unit of advantage, ${push(0.1)} at q = 0.1 and ${push(0.5)} at q = 0.5. Under a constant it is exactly 0. A negative advantage turns it round, towards going on.`,
      ],
      question:
        'Length is neither rewarded nor punished. Each answer’s tokens share its praise or blame, divided by its length. What happens to the length of wrong answers?',
      answer: `They grow: from 10 to ${own(0)} tokens. Spread over many tokens, the same blame hurts less, so training learns to ramble where it fails. Right answers shrink to ${own(1)}.`,
    };
  },
  limits:
    'Right and wrong answers have a stopping chance each; in a shared one the two pushes would cancel and hide. As wrong answers become rare, their length is pushed less and less. Under a constant only chance moves the lengths. Whether long wrong answers of a language model come from this is disputed.',
  fields: [
    learnerField(['grpo', 'dr-grpo', 'rloo', 'reinforce-baseline', 'ppo']),
    sharedField('n', {more: false}),
    sharedField('r'),
    sharedField('s'),
    sharedField('g', {more: true}),
    sharedField('d'),
    sharedField('c'),
    sharedField('h'),
    sharedField('p'),
  ],
  defaults: {l: 'grpo', n: 'none', r: '0.1', s: '1', g: '16', d: '', c: '', h: '', p: 'w'},
  presets: [
    {label: 'By own length', state: {}},
    {label: 'By a constant (Dr. GRPO)', state: {l: 'dr-grpo'}},
    {label: 'GRPO as published', state: {n: 'population'}},
    {label: 'Larger steps', state: {r: '0.5'}},
    {label: 'Another seed', state: {s: '2'}},
  ],
  trial: (state) => ({trial: 'train', request: {...readTraining(state), task: 'length', samples: budget}}),
  nameOf: learnerOf,
  named: ['l'],
  unit: 'answers',
  watched: 50,
  measures: [
    {
      key: 'meanLengthWrong',
      label: 'Length of wrong answers',
      print: one,
      say: (value) => `wrong answers ${one(value)} tokens long`,
    },
    {
      key: 'meanLengthRight',
      label: 'Length of right answers',
      print: one,
      say: (value) => `right ones ${one(value)}`,
    },
    {key: 'reward', label: 'Share right', print: percent, say: (value) => `${percent(value)} right`},
  ],
};
