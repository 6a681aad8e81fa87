import {passAtK} from '../../lab/pass-at-k.ts';
import type {Progress} from '../../lab/train.ts';
import type {Experiment, Panel, Point, Series, Trace} from '../experiment/experiment.ts';
import {count, learnerField, learnerOf, percent, readTraining, sharedField} from '../experiment/settings.ts';
import {answersSpan, chanceSpan} from '../experiment/spans.ts';
import {curveOf, endOf, medianAt, placeWhere} from '../experiment/curve.ts';
import type {State} from '../tool.ts';

const training = 51_200;
const few = 100;
const many = 10_000;
/** Chance of an answer of the untrained table. */
const UNTRAINED = 0.01;
const isAsking = (state: State) => state['l'] === 'best-of';

/** What a trained table has spent when it has answered all questions once, and what asking again has spent. */
function raceTo(questions: number): Trace {
  return (points: readonly Progress[], state: State) =>
    points.map(({samples, reward}) => ({
      x: isAsking(state) ? (samples * questions) / few : samples + questions,
      y: reward,
    }));
}

function panelFor(questions: number, rows: readonly number[]): Panel {
  return {
    heading: `${count(questions)} questions to answer: share right`,
    x: answersSpan(questions === few ? training : 60_000),
    y: chanceSpan,
    rows: {label: 'Answers in all', at: rows},
    print: percent,
    traces: [raceTo(questions)],
  };
}

const panels: readonly Panel[] = [
  panelFor(few, [100, 1_124, 2_660, 5_220, 10_340, 20_580, 30_820, 41_060, 51_200]),
  panelFor(many, [10_000, 10_512, 11_024, 12_560, 15_120, 20_240, 30_480, 40_720, 50_960, 60_000]),
];

function askAgain(questions: number): readonly Point[] {
  const most = Math.floor(60_000 / questions);
  return Array.from({length: most + 1}, (_, tries) => ({x: tries * questions, y: passAtK(UNTRAINED, tries)}));
}

const series: readonly Series[] = [few, many].flatMap((questions, panel): Series[] => [
  ...(
    [
      {label: 'distillation', state: {l: 'sft'}, colour: 'b', dashes: '7 3'},
      {label: 'rewards (GRPO)', state: {l: 'grpo'}, colour: 'a'},
    ] as const
  ).map(({state, ...look}): Series => ({
    ...look,
    panel,
    source: {kind: 'course', state, axis: 'samples', measure: 'reward', move: (x) => x + questions},
  })),
  {
    label: 'best of n',
    colour: 'c',
    dashes: '2 3',
    panel,
    source: {kind: 'exact', points: () => askAgain(questions)},
  },
]);

/** Learning from rewards, copying a teacher, or asking again, on one budget of answers. */
export const methodRace: Experiment = {
  id: 'method-race',
  name: 'Rewards, distillation or best of n',
  seeds: 50,
  panels,
  series,
  words(study) {
    const until = (panel: number, label: string) => count(placeWhere(curveOf(study, panel, label), 0.9));
    const at = (panel: number, label: string, spent: number) =>
      percent(medianAt(curveOf(study, panel, label), spent) ?? NaN);
    const early = 10_100;
    return {
      title:
        'With a teacher, copy; without one, asking again wins while questions are few, training once they are many',
      caption: `Answers in training and in use, together, against the share of questions answered rightly. Line: median of ${study.seeds} runs at the rate 2,048. Band: nine runs in ten. Best of n is computed exactly, with a checker that knows a right answer when it sees one.`,
      paragraphs: [
        `For ${count(few)} questions, nine in ten are answered rightly after ${until(0, 'distillation')} answers by distillation, ${until(0, 'rewards (GRPO)')} by rewards and ${until(0, 'best of n')} by asking again. After ${count(early)} answers asking again has ${at(0, 'best of n', early)} and rewards have ${at(0, 'rewards (GRPO)', early)}.`,
        `For ${count(many)} questions, asking again reaches ${percent(endOf(curveOf(study, 1, 'best of n')))} after 60,000 answers, because it pays anew for each. Training pays once: rewards reach nine in ten after ${until(1, 'rewards (GRPO)')} answers in all, distillation after ${until(1, 'distillation')}.`,
      ],
      question: `A hundred questions, an untrained table that is right once in a hundred, and a checker. Is it cheaper to train it by rewards, or to ask it again until the checker is content?`,
      answer: `For so few questions the two are close: nine in ten take ${until(0, 'rewards (GRPO)')} answers by rewards and ${until(0, 'best of n')} by asking again. For ten thousand questions asking again is hopeless: ${percent(endOf(curveOf(study, 1, 'best of n')))} after 60,000 answers.`,
    };
  },
  limits:
    'The teacher is always right and its labels cost nothing but their number; a real teacher had to be trained first and may err. The checker is free and never wrong. Nothing is carried over between questions, so training has no chance to generalise, which is the point of training a language model.',
  fields: [
    {
      ...learnerField([]),
      label: 'Method',
      options: [
        {value: 'grpo', label: 'rewards: GRPO'},
        {value: 'rloo', label: 'rewards: RLOO'},
        {value: 'reinforce', label: 'rewards: plain REINFORCE'},
        {value: 'ppo', label: 'rewards: PPO'},
        {value: 'sft', label: 'distillation: SFT on labels'},
        {value: 'best-of', label: 'best of n: no training'},
      ],
    },
    sharedField('r', {help: 'Best of n has none.'}),
    sharedField('s'),
    sharedField('g', {more: true}),
    sharedField('d'),
    sharedField('p'),
  ],
  defaults: {l: 'grpo', r: '2048', s: '1', g: '16', d: '', p: 'w'},
  presets: [
    {label: 'Rewards', state: {}},
    {label: 'Distillation', state: {l: 'sft'}},
    {label: 'Best of n', state: {l: 'best-of'}},
    {label: 'Rewards, low rate', state: {r: '128'}},
    {label: 'Distillation, low rate', state: {l: 'sft', r: '128'}},
    {label: 'PPO', state: {l: 'ppo'}},
  ],
  trial(state) {
    const request = {task: 'addition' as const, samples: training};
    if (!isAsking(state)) return {trial: 'train', request: {...readTraining(state), ...request}};
    return {trial: 'best-of', request: {...readTraining({...state, l: 'reinforce'}), ...request}};
  },
  nameOf: (state) => (isAsking(state) ? 'best of n' : learnerOf(state)),
  named: ['l'],
  unit: 'answers',
  watched: 25,
  measures: [
    {key: 'reward', label: 'Share right', print: percent, say: (value) => `${percent(value)} right`},
  ],
  remark(points, state) {
    const most = points.find(({reward}) => reward >= 0.9);
    const reached =
      most === undefined
        ? 'It has not reached nine in ten.'
        : `It reached nine in ten after ${count(most.samples)}.`;
    return isAsking(state)
      ? `${reached} For another hundred questions it would pay all of that again.`
      : `${reached} From here on an answer costs one answer.`;
  },
};
