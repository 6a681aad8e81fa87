import {additionBudget, additionRuns} from './addition.ts';
import {along} from '../experiment/experiment.ts';
import type {Experiment, Panel, Series} from '../experiment/experiment.ts';
import {count, learnerField, percent, sharedField} from '../experiment/settings.ts';
import {curveOf, placeWhere} from '../experiment/curve.ts';
import {answersSpan, chanceSpan} from '../experiment/spans.ts';

const rates = [128, 2048] as const;
const [low, high] = rates;

const panels: readonly Panel[] = rates.map((rate) => ({
  heading: `Learning rate ${rate.toLocaleString('en-GB')}: share right`,
  x: answersSpan(additionBudget),
  y: chanceSpan,
  rows: {label: 'Answers', at: [0, 5_120, 10_240, 15_360, 20_480, 25_600, 30_720, 40_960, 51_200]},
  print: percent,
  traces: [along('samples', 'reward')],
}));

const series: readonly Series[] = rates.flatMap((rate, panel) =>
  (
    [
      {label: 'GRPO', learner: 'grpo', colour: 'a'},
      {label: 'RLOO', learner: 'rloo', colour: 'b', dashes: '7 3'},
      {label: 'REINFORCE with baseline', learner: 'reinforce-baseline', colour: 'c', dashes: '2 3'},
    ] as const
  ).map(({learner, ...look}) => ({
    ...look,
    panel,
    source: {
      kind: 'course' as const,
      state: {l: learner, r: String(rate)},
      axis: 'samples' as const,
      measure: 'reward',
    },
  })),
);

/** Learning to add by trial and error, at a low and at a high learning rate. */
export const grpoLab: Experiment = {
  id: 'grpo-lab',
  name: 'GRPO laboratory',
  seeds: 50,
  panels,
  series,
  words(study) {
    const until = (panel: number, label: string) => count(placeWhere(curveOf(study, panel, label), 0.9));
    const line = (panel: number) =>
      `GRPO ${until(panel, 'GRPO')}, RLOO ${until(panel, 'RLOO')}, REINFORCE with baseline ${until(panel, 'REINFORCE with baseline')}`;
    return {
      title: 'At a low learning rate GRPO leads; at a high one REINFORCE with a baseline keeps up',
      caption: `Share of right sums against answers drawn. Line: median of ${study.seeds} runs that differ in their seed. Band: nine runs in ten.`,
      paragraphs: [
        `A run arrives when it gets nine sums in ten right. Answers drawn by the time half of the runs have arrived, at the rate ${count(low)}: ${line(0)}. At the rate ${count(high)}: ${line(1)}.`,
      ],
      question: `REINFORCE with a baseline trails at the rate ${count(low)}. What happens to its lag if every method may move ${high / low} times as far in a step?`,
      answer: `The lag is gone: ${until(1, 'REINFORCE with baseline')} answers against ${until(1, 'GRPO')} for GRPO. While successes are rare, GRPO divides by a small spread, so each of its steps is larger. Much of its lead at the low rate is that.`,
    };
  },
  limits: `A table with a hundred questions and nothing carried over from one to the next. With marks of right or wrong, plain REINFORCE is competitive here, so it does not show that GRPO is better. Nor does it show language, reasoning, long answers or the cost of a second network. Rates beyond ${count(high)} were not tried.`,
  fields: [
    learnerField(['grpo', 'dr-grpo', 'rloo', 'reinforce', 'reinforce-baseline', 'ppo', 'sft']),
    sharedField('r', {help: `How far one step moves. Try ${low} and ${high}.`}),
    sharedField('g'),
    sharedField('s'),
    sharedField('n'),
    sharedField('c'),
    sharedField('h'),
    sharedField('k'),
    sharedField('e'),
    sharedField('d'),
    sharedField('o'),
    sharedField('p'),
  ],
  defaults: {
    l: 'grpo',
    r: '128',
    g: '16',
    s: '1',
    n: '',
    c: '',
    h: '',
    k: '0',
    e: 'k3',
    d: '',
    o: '0',
    p: 'w',
  },
  presets: [
    {label: 'GRPO, low rate', state: {}},
    {label: 'REINFORCE, low rate', state: {l: 'reinforce-baseline'}},
    {label: 'REINFORCE, high rate', state: {l: 'reinforce-baseline', r: '2048'}},
    {label: 'Groups of four', state: {g: '4'}},
    {label: 'Dr. GRPO', state: {l: 'dr-grpo'}},
    {label: 'Dynamic sampling', state: {d: 'yes'}},
    {label: 'A tight leash', state: {k: '0.3'}},
    {label: 'With a teacher', state: {l: 'sft'}},
  ],
  ...additionRuns,
  remark(points) {
    const half = points.find(({reward}) => reward >= 0.5);
    return half === undefined ? 'It has not reached half.' : `It reached half after ${count(half.samples)}.`;
  },
};
