import {additionBudget, additionRuns} from './addition.ts';
import {along} from '../experiment/experiment.ts';
import type {Experiment, Panel, Series} from '../experiment/experiment.ts';
import {count, learnerField, percent, sharedField} from '../experiment/settings.ts';
import {answersSpan, chanceSpan, factorSpan} from '../experiment/spans.ts';
import {curveOf, endOf, placeWhere} from '../experiment/curve.ts';
import type {State} from '../tool.ts';

const million = 1_000_000;
const rates = [32, 128, 512, 2048] as const;
const answerRows = {
  label: 'Answers',
  at: [0, 2_560, 5_120, 10_240, 20_480, 30_720, 51_200],
};
/** Panels, from the top. */
const [BY_ANSWER, BY_FLOP, BY_RATE, OFFSET] = [0, 1, 2, 3] as const;

const panels: readonly Panel[] = [
  {
    heading: 'Share right, by answers drawn',
    x: answersSpan(additionBudget),
    y: chanceSpan,
    rows: answerRows,
    print: percent,
    traces: [along('samples', 'reward')],
  },
  {
    heading: 'The same runs, by toy operations',
    x: {
      from: 0,
      to: 8 * million,
      ticks: [
        {at: 0, label: '0'},
        {at: 4 * million, label: '4 million'},
        {at: 8 * million, label: '8 million operations'},
      ],
    },
    y: chanceSpan,
    rows: {label: 'Toy operations', at: [0, 0.25, 0.5, 1, 2, 4, 8].map((at) => at * million)},
    print: percent,
    traces: [along('flop', 'reward')],
  },
  {
    heading: 'Share right at the end, by learning rate',
    x: factorSpan(rates),
    y: chanceSpan,
    rows: {label: 'Learning rate', at: rates},
    print: percent,
    traces: [
      (points, state) => {
        const [last, rate] = [points.at(-1), Number(state['r'])];
        return last === undefined
          ? []
          : [-0.12, 0.12].map((aside) => ({x: rate * 2 ** aside, y: last.reward}));
      },
    ],
  },
  {
    heading: 'With 5 added to every reward',
    x: answersSpan(additionBudget),
    y: chanceSpan,
    rows: answerRows,
    print: percent,
    traces: [
      (points, state) =>
        state['o'] === '0' || state['o'] === '' ? [] : along('samples', 'reward')(points, state),
    ],
  },
];

const grpo = {label: 'GRPO', state: {l: 'grpo'}, colour: 'a'} as const;
const plain = {label: 'REINFORCE', state: {l: 'reinforce'}, colour: 'c', dashes: '2 3'} as const;
const ppo = {label: 'PPO', state: {l: 'ppo'}, colour: 'd', dashes: '9 2 2 2'} as const;
const sft = {label: 'SFT', state: {l: 'sft'}, colour: 'b', dashes: '7 3'} as const;
const rloo = {label: 'RLOO', state: {l: 'rloo'}, colour: 'b', dashes: '7 3'} as const;

type Look = Omit<Series, 'panel' | 'source'> & {state: State};

function courses(lines: readonly Look[], panel: number, axis: 'samples' | 'flop', change: State): Series[] {
  return lines.map(({state, ...look}) => ({
    ...look,
    panel,
    source: {kind: 'course', state: {...state, ...change}, axis, measure: 'reward'},
  }));
}

const series: readonly Series[] = [
  ...courses([sft, ppo, grpo, plain], BY_ANSWER, 'samples', {}),
  ...courses([sft, ppo, grpo, plain], BY_FLOP, 'flop', {}),
  ...[grpo, rloo, plain].map(({state, ...look}): Series => ({
    ...look,
    panel: BY_RATE,
    source: {
      kind: 'ends',
      measure: 'reward',
      states: rates.map((rate) => ({x: rate, state: {...state, r: String(rate)}})),
    },
  })),
  ...courses([grpo, plain], OFFSET, 'samples', {o: '5'}),
];

/** What rewards buy for each answer and for each operation, over learners and learning rates. */
export const sampleEfficiency: Experiment = {
  id: 'sample-efficiency',
  name: 'Sample efficiency',
  seeds: 50,
  panels,
  series,
  words(study) {
    const until = (panel: number, label: string) => placeWhere(curveOf(study, panel, label), 0.9);
    const end = (panel: number, label: string) => percent(endOf(curveOf(study, panel, label)));
    const rate = (label: string, index: number) =>
      percent(curveOf(study, BY_RATE, label).median[index] ?? NaN);
    const operations = (label: string) => `${((until(BY_FLOP, label) ?? NaN) / million).toFixed(1)} million`;
    const rivals = ['PPO', 'GRPO', 'REINFORCE'];
    const list = (print: (label: string) => string) =>
      rivals
        .map((label) => `${label === 'REINFORCE' ? 'plain REINFORCE' : label} ${print(label)}`)
        .join(', ');
    return {
      title:
        'Who is efficient depends on what is counted, on the learning rate, and on the scale of the reward',
      caption: `Learning rate 2,048 where nothing else is said. Line: median of ${study.seeds} runs that differ in their seed. Band: nine runs in ten. SFT is shown the right answers; the others only get marks. REINFORCE is the plain one, without a baseline.`,
      paragraphs: [
        `A run arrives when it is right in nine answers of ten. Answers drawn by the time half of the runs have arrived: ${list((label) => count(until(BY_ANSWER, label)))}; with labels SFT needs ${count(until(BY_ANSWER, 'SFT'))}. Counted in toy operations: ${list(operations)}. PPO takes four steps on the same answers and trains a critic, so its lead by answers is not one by operations.`,
        `At the rate 32 GRPO ends at ${rate('GRPO', 0)} and plain REINFORCE at ${rate('REINFORCE', 0)}; at 2,048 they end at ${rate('GRPO', 3)} and ${rate('REINFORCE', 3)}. With 5 added to every reward plain REINFORCE ends at ${end(OFFSET, 'REINFORCE')}, and GRPO, which takes the mean off, at ${end(OFFSET, 'GRPO')}.`,
      ],
      question:
        'Every reward is raised by 5, for right and wrong answers alike. Nothing has changed about which answers are better. Which method still learns?',
      answer: `GRPO learns exactly as before: ${end(OFFSET, 'GRPO')} right at the end. Plain REINFORCE ends at ${end(OFFSET, 'REINFORCE')}. Without a baseline it praises whatever it happens to draw.`,
    };
  },
  limits:
    'A table with a hundred questions and nothing carried over between them. With marks of right or wrong, plain REINFORCE is competitive here, so the toy does not prove GRPO superior. A toy operation counts choices and not chips. Labels cost their author nothing here. Rates beyond 2,048 were not tried, so no method is at its best for certain.',
  fields: [
    learnerField(['grpo', 'dr-grpo', 'rloo', 'reinforce', 'reinforce-baseline', 'ppo', 'sft']),
    sharedField('r', {help: 'Try 32, 128, 512 and 2048.'}),
    sharedField('o', {more: false, help: 'Try 5. It changes nothing about which answer is better.'}),
    sharedField('s'),
    sharedField('g', {more: true}),
    sharedField('n'),
    sharedField('c'),
    sharedField('h'),
    sharedField('d'),
    sharedField('k'),
    sharedField('e'),
    sharedField('p'),
  ],
  defaults: {
    l: 'grpo',
    r: '2048',
    o: '0',
    s: '1',
    g: '16',
    n: '',
    c: '',
    h: '',
    d: '',
    k: '0',
    e: 'k3',
    p: 'w',
  },
  presets: [
    {label: 'GRPO', state: {}},
    {label: 'Plain REINFORCE', state: {l: 'reinforce'}},
    {label: 'Plain REINFORCE, + 5', state: {l: 'reinforce', o: '5'}},
    {label: 'With a baseline, + 5', state: {l: 'reinforce-baseline', o: '5'}},
    {label: 'PPO', state: {l: 'ppo'}},
    {label: 'Low rate', state: {r: '32'}},
    {label: 'Groups of four', state: {g: '4'}},
    {label: 'Dynamic sampling', state: {d: 'yes'}},
    {label: 'Labels', state: {l: 'sft'}},
  ],
  ...additionRuns,
  remark(points) {
    const most = points.find(({reward}) => reward >= 0.9);
    const spent = `It spent ${count(points.at(-1)?.flop ?? 0)} toy operations.`;
    return most === undefined
      ? `It has not reached nine in ten. ${spent}`
      : `It reached nine in ten after ${count(most.samples)}. ${spent}`;
  },
};
