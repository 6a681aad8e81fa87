import {enumerateMoments} from '../../lab/moments.ts';
import {completeRun} from '../../lab/run.ts';
import type {LearnerName} from '../../lab/run.ts';
import type {Experiment, Panel, Point, Series} from '../experiment/experiment.ts';
import {valueOf} from '../experiment/experiment.ts';
import {count, learnerField, learnerOf, readTraining, sharedField} from '../experiment/settings.ts';
import {needChoice, needWhole} from '../numbers.ts';
import {countSpan, factorSpan} from '../experiment/spans.ts';
import {curveOf, medianAt} from '../experiment/curve.ts';
import type {Study} from '../experiment/curve.ts';

const arms = [10, 2] as const;
const sizes = Array.from({length: 31}, (_, index) => index + 2);
const four = (value: number) => value.toFixed(4);

const panels: readonly Panel[] = arms.map((many, index) => ({
  heading: index === 0 ? 'Ten arms: variance for each answer' : 'Two arms: variance for each answer',
  x: factorSpan([2, 4, 8, 16, 32], ' in a group'),
  y:
    index === 0
      ? {...countSpan(0.2, ''), ticks: ticksOf([0, 0.1, 0.2])}
      : {...countSpan(0.3, ''), ticks: ticksOf([0, 0.1, 0.2, 0.3])},
  rows: {label: 'Group size', at: [2, 3, 4, 8, 10, 11, 16, 32]},
  print: four,
  traces: [
    (points, state) =>
      state['a'] === String(many)
        ? points
            .slice(1)
            .map((progress) => ({x: valueOf(progress, 'groupSize'), y: valueOf(progress, 'perAnswer')}))
        : [],
  ],
}));

function ticksOf(values: readonly number[]): {at: number; label: string}[] {
  return values.map((at) => ({at, label: String(at)}));
}

function exactly(learner: LearnerName, many: number): readonly Point[] {
  return sizes.map((groupSize) => {
    const {variance} = enumerateMoments(
      completeRun({task: 'bandit', learner, arms: many, groupSize, exact: true}),
    );
    return {x: groupSize, y: variance * groupSize};
  });
}

const series: readonly Series[] = arms.flatMap((many, panel) =>
  (
    [
      {label: 'leave-one-out', learner: 'rloo', colour: 'a'},
      {label: 'no baseline', learner: 'reinforce', colour: 'b', dashes: '7 3'},
      {label: 'true mean', learner: 'reinforce-baseline', colour: 'c', dashes: '2 3'},
    ] as const
  ).map(({learner, ...look}) => ({
    ...look,
    panel,
    source: {kind: 'exact' as const, points: () => exactly(learner, many)},
  })),
);

/**
 * Finds the group sizes at which leaving one out strays further than no baseline at all.
 *
 * @param study of the picture
 * @param panel 0 for ten arms, 1 for two
 * @returns the largest such size
 */
export function largestHarmed(study: Study, panel: number): number {
  const none = curveOf(study, panel, 'no baseline');
  const harmed = sizes.filter(
    (size) =>
      (medianAt(curveOf(study, panel, 'leave-one-out'), size) ?? 0) > (medianAt(none, size) ?? 0) + 1e-12,
  );
  return harmed.at(-1) ?? 0;
}

/** What a baseline does to the variance of an update, and where it raises it. */
export const baselineVariance: Experiment = {
  id: 'baseline-variance',
  name: 'Baselines and variance',
  seeds: 1,
  panels,
  series,
  words(study) {
    const at = (panel: number, label: string, size: number) =>
      four(medianAt(curveOf(study, panel, label), size) ?? NaN);
    const ten = largestHarmed(study, 0);
    return {
      title: 'A leave-one-out baseline raises the variance in small groups and lowers it in large ones',
      caption:
        'How far the first update strays (the trace of its variance) times the group size, so that equal numbers of answers are compared. Computed exactly: every possible group is counted.',
      paragraphs: [
        `Ten arms, of which one is right: in groups of four the update strays by ${at(0, 'leave-one-out', 4)} for each answer with the mean of the others as baseline, by ${at(0, 'no baseline', 4)} without a baseline, and by ${at(0, 'true mean', 4)} if the true mean were known. Up to groups of ${ten} the baseline from the others does harm; at ${ten + 1} it breaks even. It is a guess from few answers, and the guess strays too.`,
        `Two arms: groups of ${largestHarmed(study, 1)} are harmed, and from ${largestHarmed(study, 1) + 1} on nothing is lost. Where half of the answers are right, there is more to take off.`,
      ],
      question:
        'Success is rare: one answer in ten. In groups of four, does the mean of the other three make the update steadier or shakier than no baseline at all?',
      answer: `Shakier: ${at(0, 'leave-one-out', 4)} against ${at(0, 'no baseline', 4)}. In groups of 16 it is ${at(0, 'leave-one-out', 16)}, and steadier. Baselines do not always reduce variance.`,
    };
  },
  limits:
    'Only the first step of a bandit with equal chances is measured. The mean of the whole group (Dr. GRPO) strays less because its update is shorter: it is the leave-one-out update times (G − 1)/G. Later in training the chances, and with them the variances, are others.',
  fields: [
    learnerField(['rloo', 'reinforce', 'reinforce-baseline', 'dr-grpo', 'grpo']),
    {
      key: 'a',
      label: 'Arms',
      type: 'choice',
      options: [
        {value: '10', label: 'ten, one right'},
        {value: '2', label: 'two, one right'},
      ],
    },
    {
      key: 'm',
      label: 'Answers at each size',
      type: 'number',
      help: 'From 100 to 200,000. More answers, less wobble.',
    },
    sharedField('s'),
    sharedField('o', {help: 'Try 1. A baseline takes it off again.'}),
    sharedField('p'),
  ],
  defaults: {l: 'rloo', a: '10', m: '20000', s: '1', o: '0', p: 'w'},
  presets: [
    {label: 'Leave-one-out', state: {}},
    {label: 'No baseline', state: {l: 'reinforce'}},
    {label: 'True mean', state: {l: 'reinforce-baseline'}},
    {label: 'Two arms', state: {a: '2'}},
    {label: 'No baseline, rewards + 1', state: {l: 'reinforce', o: '1'}},
    {label: 'Few answers', state: {m: '400'}},
  ],
  trial(state) {
    const many = Number(needChoice(['10', '2'], state['a'], 'Arms'));
    const answers = needWhole(state['m'] ?? '', 'Answers at each size', 100, 200_000);
    const {learningRate: _, ...training} = readTraining({...state, r: '1'});
    return {trial: 'sizes', run: {request: {...training, task: 'bandit', arms: many}, sizes, answers}};
  },
  nameOf: learnerOf,
  named: ['l'],
  unit: 'answers',
  watched: 8,
  measures: [
    {
      key: 'perAnswer',
      label: 'Variance for each answer',
      print: four,
      say: (value) => `variance for each answer ${four(value)}`,
    },
    {key: 'groupSize', label: 'Group size', print: count, say: (value) => `in groups of ${count(value)}`},
    {
      key: 'variance',
      label: 'Variance of one group',
      print: (value) => value.toFixed(6),
      say: (value) => `which is ${value.toFixed(6)} for a whole group`,
    },
  ],
};
