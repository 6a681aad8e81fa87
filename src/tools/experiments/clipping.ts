import {stepInside} from '../../lab/inner.ts';
import type {InnerRun} from '../../lab/inner.ts';
import {along} from '../experiment/experiment.ts';
import type {Experiment, Panel, Point, Series} from '../experiment/experiment.ts';
import {count, sharedField} from '../experiment/settings.ts';
import {needChoice, needWhole} from '../numbers.ts';
import {chanceSpan, countSpan} from '../experiment/spans.ts';
import {curveOf, endOf} from '../experiment/curve.ts';
import {needNumber, readNumber} from '../numbers.ts';
import type {State} from '../tool.ts';

/** Inner steps after which the picture's figures are read. */
const LAST = 400;
const shown = 60;
const four = (value: number) => value.toFixed(4);

const kinds = {
  pair: {start: 0.5, advantages: [1, -1]},
  good: {start: 0.01, advantages: [1, 0]},
} as const;

const panels: readonly Panel[] = [
  {
    heading: 'One good, one bad answer: chance of the good',
    x: countSpan(shown, 'inner steps'),
    y: {...chanceSpan, from: 0.4, ticks: [0.4, 0.6, 0.8, 1].map((at) => ({at, label: String(at)}))},
    rows: {label: 'Inner steps', at: [0, 1, 2, 5, 10, 20, 40, 60, LAST]},
    print: four,
    traces: [(points, state) => (state['j'] === 'pair' ? along('samples', 'reward')(points, state) : [])],
  },
  {
    heading: 'One rare good answer: its chance',
    x: countSpan(shown, 'inner steps'),
    y: {from: 0.01, to: 0.02, ticks: [0.01, 0.015, 0.02].map((at) => ({at, label: String(at)}))},
    rows: {label: 'Inner steps', at: [0, 1, 2, 3, 4, 5, 10, 20, LAST]},
    print: (value) => value.toFixed(5),
    traces: [(points, state) => (state['j'] === 'good' ? along('samples', 'reward')(points, state) : [])],
  },
];

const ranges = [
  {label: 'no clip', clip: 10, clipHigh: 10, colour: 'c', dashes: '2 3'},
  {label: 'clip-higher, 0.28', clip: 0.2, clipHigh: 0.28, colour: 'b', dashes: '7 3'},
  {label: 'clip at 0.2', clip: 0.2, clipHigh: 0.2, colour: 'a'},
] as const;

function follow(run: Omit<InnerRun, 'steps' | 'learningRate'>): readonly Point[] {
  return [...stepInside({...run, learningRate: 0.1, steps: LAST})].map(({step, reward}) => ({
    x: step,
    y: reward,
  }));
}

const series: readonly Series[] = [kinds.pair, kinds.good].flatMap((kind, panel) =>
  ranges.map(({clip, clipHigh, ...look}) => ({
    ...look,
    panel,
    source: {kind: 'exact' as const, points: () => follow({...kind, clip, clipHigh})},
  })),
);

function readInner(state: State): InnerRun {
  const kind = kinds[needChoice(['pair', 'good'], state['j'], 'Answers judged')];
  const start = readNumber(state['t'] ?? '', 'Chance at the start') ?? kind.start;
  if (start <= 0 || start >= 1) throw new Error('Chance at the start: a number between 0 and 1 is needed.');
  const clip = readNumber(state['c'] ?? '', 'Clip range') ?? Infinity;
  return {
    start,
    advantages: kind.advantages,
    clip,
    clipHigh: readNumber(state['h'] ?? '', 'Clip range upwards') ?? clip,
    learningRate: needNumber(state['r'] ?? '', 'Learning rate'),
    steps: needWhole(state['m'] ?? '', 'Inner steps', 1, 2_000),
  };
}

/** How far a policy may move on the same answers before the clip holds it. */
export const clipping: Experiment = {
  id: 'clipping',
  name: 'Clipping',
  seeds: 1,
  panels,
  series,
  words(study) {
    const end = (panel: number, label: string) => endOf(curveOf(study, panel, label));
    const rare = (label: string) => end(1, label).toFixed(5);
    return {
      title: 'The clip lets a policy move so far on the same answers, and no further',
      caption:
        'Chance of the good answer against steps taken on the same answers. Learning rate 0.1. No chance enters, so no seed.',
      paragraphs: [
        `Two arms at one half, one good and one bad answer. Clipped at 0.2 the chance freezes at ${four(end(0, 'clip at 0.2'))}; with the upper range at 0.28 it freezes at ${four(end(0, 'clip-higher, 0.28'))}. Without a clip that bites it goes on, to ${four(end(0, 'no clip'))} after ${LAST} steps on two answers.`,
        `A rare answer, one in a hundred, gains least: ${rare('clip at 0.2')} is where it stops, ${rare('clip-higher, 0.28')} with clip-higher. The last step may overshoot the bound.`,
      ],
      question:
        'A good answer had one chance in a hundred. The clip lets its chance grow by a fifth on these answers. Where does it stop, and where would an answer with nine chances in ten stop?',
      answer: `The rare one stops at ${rare('clip at 0.2')}. The common one never stops: nine tenths times 1.2 is more than one, so the bound is never reached. Clip-higher widens only the upper bound, which is what rare answers meet.`,
    };
  },
  limits:
    'Two arms, one or two answers, and the same answers at every step. Real runs draw anew after a few steps, and each draw sets the bound anew.',
  fields: [
    {
      key: 'j',
      label: 'Answers judged',
      type: 'choice',
      options: [
        {value: 'pair', label: 'one good, one bad'},
        {value: 'good', label: 'one good'},
      ],
    },
    {
      key: 't',
      label: 'Chance at the start',
      type: 'number',
      help: 'Between 0 and 1. Empty: 0.5 for the pair, 0.01 for the single one.',
    },
    sharedField('c', {more: false, help: 'How far below 1 the ratio still counts. Empty: no clip.'}),
    sharedField('h', {more: false, help: 'How far above 1. Empty: the same as downwards.'}),
    sharedField('r'),
    {
      key: 'm',
      label: 'Inner steps',
      type: 'number',
      more: true,
      help: 'From 1 to 2,000. The picture shows 60.',
    },
    sharedField('p'),
  ],
  defaults: {j: 'pair', t: '', c: '0.2', h: '', r: '0.1', m: '60', p: 'w'},
  presets: [
    {label: 'Clip at 0.2', state: {}},
    {label: 'Clip-higher', state: {h: '0.28'}},
    {label: 'No clip', state: {c: ''}},
    {label: 'A rare good answer', state: {j: 'good'}},
    {label: 'Rare, clip-higher', state: {j: 'good', h: '0.28'}},
    {label: 'A common good answer', state: {j: 'good', t: '0.9'}},
    {label: 'Larger steps', state: {r: '1'}},
  ],
  trial: (state) => ({trial: 'inner', run: readInner(state)}),
  nameOf: (state) =>
    state['c'] === ''
      ? 'no clip'
      : `clip ${state['c'] ?? ''}${state['h'] ? ` and ${state['h']} upwards` : ''}`,
  named: ['c', 'h'],
  unit: 'inner steps',
  watched: 12,
  measures: [
    {
      key: 'reward',
      label: 'Chance of the good answer',
      print: (value) => value.toFixed(5),
      say: (value) => `the good answer has the chance ${value.toFixed(5)}`,
    },
  ],
  remark(points) {
    const frozen = points.find(({measures}) => measures['frozen'] === 1);
    return frozen === undefined
      ? 'It still moves.'
      : `It has stood still since step ${count(frozen.step - 1)}.`;
  },
};
