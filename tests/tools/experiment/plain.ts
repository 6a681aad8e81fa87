import type {Study} from '../../../src/tools/experiment/curve.ts';
import {along} from '../../../src/tools/experiment/experiment.ts';
import type {Experiment} from '../../../src/tools/experiment/experiment.ts';
import {
  learnerField,
  learnerOf,
  percent,
  readTraining,
  sharedField,
} from '../../../src/tools/experiment/settings.ts';
import {chanceSpan, countSpan} from '../../../src/tools/experiment/spans.ts';

/** A small experiment that a reader of the tests can follow. */
export const plain: Experiment = {
  id: 'plain',
  name: 'Plain',
  seeds: 3,
  panels: [
    {
      heading: 'Share right',
      x: countSpan(640, 'answers'),
      y: chanceSpan,
      rows: {label: 'Answers', at: [0, 320, 640]},
      print: percent,
      traces: [along('samples', 'reward')],
    },
  ],
  series: [
    {
      label: 'GRPO',
      colour: 'a',
      panel: 0,
      source: {kind: 'course', state: {}, axis: 'samples', measure: 'reward'},
    },
    {
      label: 'a half',
      colour: 'b',
      dashes: '7 3',
      panel: 0,
      source: {kind: 'exact', points: () => [0, 640].map((x) => ({x, y: 0.5}))},
    },
  ],
  words: () => ({title: 'GRPO passes one half', caption: '', paragraphs: [], question: '', answer: ''}),
  limits: '',
  fields: [
    learnerField(['grpo', 'rloo']),
    sharedField('r'),
    sharedField('s'),
    sharedField('d'),
    sharedField('p'),
  ],
  defaults: {l: 'grpo', r: '0.5', s: '1', d: '', p: 'w'},
  presets: [],
  trial: (state) => ({trial: 'train', request: {...readTraining(state), task: 'bandit', samples: 640}}),
  nameOf: learnerOf,
  named: ['l'],
  unit: 'answers',
  watched: 25,
  measures: [
    {key: 'reward', label: 'Share right', print: percent, say: (value) => `${percent(value)} right`},
    {
      key: 'silent',
      label: 'Silent groups',
      print: percent,
      say: (value) => `${percent(value)} of its groups silent`,
    },
  ],
};

/** Its numbers, made up: straight lines. */
export const plainStudy: Study = {
  seeds: 3,
  curves: [
    {
      label: 'GRPO',
      panel: 0,
      banded: true,
      at: [0, 320, 640],
      low: [0, 0.4, 0.9],
      median: [0, 0.5, 1],
      high: [0, 0.6, 1],
    },
    {
      label: 'a half',
      panel: 0,
      banded: false,
      at: [0, 640],
      low: [0.5, 0.5],
      median: [0.5, 0.5],
      high: [0.5, 0.5],
    },
  ],
};
