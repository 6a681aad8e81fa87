import {coverageAt} from '../../lab/environments/coverage.ts';
import type {Progress} from '../../lab/train.ts';
import {along, valueOf} from '../experiment/experiment.ts';
import type {Experiment, Panel, Point, Series} from '../experiment/experiment.ts';
import {count, learnerField, learnerOf, percent, readTraining, sharedField} from '../experiment/settings.ts';
import {answersSpan, chanceSpan, factorSpan} from '../experiment/spans.ts';
import {curveOf, medianAt} from '../experiment/curve.ts';
import type {Study} from '../experiment/curve.ts';

const budget = 19_200;
const tries = [1, 2, 3, 4, 8, 16] as const;
/** Chance of the commoner strategy at the start. */
const START = 0.55;
const shareSpan = {
  ...chanceSpan,
  from: 0.4,
  ticks: [0.4, 0.6, 0.8, 1].map((at) => ({at, label: String(at)})),
};
const keyOf = (k: number) => (k === 1 ? 'reward' : `passAt${k}`);
const profile = tries.map((k) => ({x: k, measure: keyOf(k)}));

const panels: readonly Panel[] = [
  {
    heading: 'Share solved in k tries',
    x: factorSpan([1, 2, 4, 8, 16], ' tries'),
    y: shareSpan,
    rows: {label: 'Tries', at: tries},
    print: percent,
    traces: [(points) => profileOf(points.at(-1))],
  },
  {
    heading: 'Along training: one try and sixteen',
    x: answersSpan(budget),
    y: shareSpan,
    rows: {label: 'Answers', at: [0, 1_280, 2_560, 3_840, 6_400, 9_600, 12_800, 16_000, 19_200]},
    print: percent,
    traces: [along('samples', 'reward'), along('samples', 'passAt16')],
  },
];

function profileOf(progress: Progress | undefined): Point[] {
  return progress === undefined ? [] : profile.map(({x, measure}) => ({x, y: valueOf(progress, measure)}));
}

const series: readonly Series[] = [
  {
    label: 'before',
    colour: 'b',
    dashes: '7 3',
    panel: 0,
    source: {kind: 'exact', points: () => tries.map((k) => ({x: k, y: coverageAt(START, k)}))},
  },
  {label: 'after', colour: 'a', panel: 0, source: {kind: 'profile', state: {}, measures: profile}},
  {
    label: 'one try',
    colour: 'a',
    panel: 1,
    source: {kind: 'course', state: {}, axis: 'samples', measure: 'reward'},
  },
  {
    label: 'sixteen tries',
    colour: 'b',
    dashes: '7 3',
    panel: 1,
    source: {kind: 'course', state: {}, axis: 'samples', measure: 'passAt16'},
  },
];

/**
 * Finds between which numbers of tries the untrained policy overtakes the trained one.
 *
 * @param study of the picture
 * @returns the last number at which training is ahead and the first at which it is behind
 */
export function crossing(study: Study): {ahead: number; behind: number} {
  const leads = (k: number) =>
    (medianAt(curveOf(study, 0, 'after'), k) ?? 0) > (medianAt(curveOf(study, 0, 'before'), k) ?? 0);
  return {ahead: tries.findLast(leads) ?? 0, behind: tries.find((k) => !leads(k)) ?? Infinity};
}

/** Whether training adds ability or sharpens what is there: one try against many. */
export const passAtK: Experiment = {
  id: 'pass-at-k',
  name: 'One try or many',
  seeds: 50,
  panels,
  series,
  words(study) {
    const at = (label: string, k: number) => percent(medianAt(curveOf(study, 0, label), k) ?? NaN);
    const {ahead, behind} = crossing(study);
    return {
      title: 'Training wins with one try and loses with many: it sharpens a choice and drops the rarer one',
      caption: `Four questions in five need one strategy, the fifth needs another, and the policy cannot see which. Before: computed exactly. After: median of ${study.seeds} runs, with a band of nine in ten.`,
      paragraphs: [
        `With one try the share solved rises from ${at('before', 1)} to ${at('after', 1)}. With sixteen it falls from ${at('before', 16)} to ${at('after', 16)}. The curves cross between ${ahead} and ${behind} tries.`,
        `Trained to the end, the policy would always bet on the commoner strategy. Then any number of tries solves ${percent(coverageAt(1, 16))}, and no more.`,
      ],
      question:
        'Training raises the share solved at the first try. What does it do to the share solved in at least one of sixteen tries?',
      answer: `It lowers it, from ${at('before', 16)} to ${at('after', 16)}. A policy that hedges finds the rarer strategy sooner or later; one that has learnt to bet does not.`,
    };
  },
  limits:
    'Both strategies are there from the start, and nothing new can be learnt: the toy is built so that training can only sharpen. It shows how curves can cross. Whether training by rewards adds ability to a language model is disputed, and the toy cannot settle it.',
  fields: [
    learnerField(['rloo', 'grpo', 'dr-grpo', 'reinforce', 'reinforce-baseline', 'ppo', 'sft']),
    sharedField('g'),
    sharedField('r'),
    sharedField('s'),
    sharedField('k', {
      help: 'Pulls back towards the start, and keeps the rarer strategy alive. SFT has none.',
    }),
    sharedField('e'),
    sharedField('d'),
    sharedField('n'),
    sharedField('p'),
  ],
  defaults: {l: 'rloo', g: '8', r: '0.5', s: '1', k: '0', e: 'k1', d: '', n: '', p: 'w'},
  presets: [
    {label: 'RLOO', state: {}},
    {label: 'GRPO', state: {l: 'grpo'}},
    {label: 'On a leash', state: {k: '0.5'}},
    {label: 'Shown the right answers', state: {l: 'sft'}},
    {label: 'Smaller steps', state: {r: '0.1'}},
  ],
  trial: (state) => ({trial: 'train', request: {...readTraining(state), task: 'coverage', samples: budget}}),
  nameOf: learnerOf,
  named: ['l'],
  unit: 'answers',
  watched: 50,
  measures: [
    {key: 'reward', label: 'One try', print: percent, say: (value) => `one try solves ${percent(value)}`},
    {key: 'passAt2', label: 'Two tries', print: percent, say: (value) => `two ${percent(value)}`},
    {key: 'passAt4', label: 'Four tries', print: percent, say: (value) => `four ${percent(value)}`},
    {key: 'passAt16', label: 'Sixteen tries', print: percent, say: (value) => `sixteen ${percent(value)}`},
  ],
  remark(points) {
    const last = points.at(-1);
    const behind = last && tries.find((k) => valueOf(last, keyOf(k)) < coverageAt(START, k) - 1e-9);
    return behind === undefined ? '' : `From ${count(behind)} tries on the untrained policy solves more.`;
  },
};
