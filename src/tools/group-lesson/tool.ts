import {compareWithGroup, compareWithOthers} from '../../lab/group.ts';
import {exp, log} from '../../lab/math.ts';
import {HIGHEST} from './axis.ts';
import {needNumber, needWhole, readNumber, round, roundShare} from '../numbers.ts';
import type {Preset, Result, State, Step, Tool} from '../tool.ts';

/** Ways to judge an answer by its group, with what they are called and do. */
const methods = [
  {value: 'grpo', label: 'GRPO: mean off, divided by the spread'},
  {value: 'sample', label: 'GRPO, spread corrected for few (TRL)'},
  {value: 'dr', label: 'Dr. GRPO: mean off only'},
  {value: 'rloo', label: 'RLOO: mean of the others off'},
] as const;

/** One way to judge. */
type Method = (typeof methods)[number]['value'];

/** Most answers of a group that are worked out. */
const MOST = 1024;

/** Works one update from one group through, from the rewards to the new chance of a right answer. */
export const groupLesson: Tool<object> = {
  id: 'group-lesson',
  title: 'One group, worked through',
  fields: () => [
    {key: 'g', label: 'Answers in the group', type: 'number', help: `A whole number from 2 to ${MOST}.`},
    {key: 'k', label: 'Right ones among them', type: 'number'},
    {key: 'm', label: 'Method', type: 'choice', options: methods},
    {key: 'p', label: 'Chance of a right answer before', type: 'number', unit: 'per cent'},
    {
      key: 'e',
      label: 'Learning rate',
      type: 'number',
      more: true,
      help: 'How far one update moves the logit, the only parameter here.',
    },
  ],
  defaults: () => ({g: '8', k: '2', m: 'grpo', p: '25', e: '1'}),
  presets: (): Preset[] => [
    {label: 'Two right of eight', state: {}},
    {label: 'One right of sixteen', state: {g: '16', k: '1', p: '6.25'}},
    {label: 'All right', state: {k: '8', p: '90'}},
    {label: 'All wrong', state: {k: '0', p: '5'}},
    {label: 'Two right, mean off only', state: {m: 'dr'}},
    {label: 'Two right, TRL’s spread', state: {m: 'sample'}},
    {label: 'A pair, one right', state: {g: '2', k: '1', p: '50'}},
  ],
  answer,
};

function answer(state: State): Result {
  const {size, right, method, chance, rate} = read(state);
  const wrong = size - right;
  const mean = right / size;
  const grades = judge(size, right, method);
  const [forRight = 0, forWrong = 0] = [grades[0], grades[size - 1]];
  const push = (right * forRight * (1 - chance) - wrong * forWrong * chance) / size;
  const after = 1 / (1 + exp(-(log(chance / (1 - chance)) + rate * push)));
  const silent = right === 0 || wrong === 0;
  const spread = Math.sqrt((right * wrong) / (size * (method === 'sample' ? size - 1 : size)));
  const moved = silent
    ? 'The group is uniform: nothing moves'
    : `The chance of a right answer goes from ${roundShare(chance)} to ${roundShare(after)}`;
  const each = [
    ...(right > 0 ? [{label: `Advantage of each right answer`, value: silent ? '0' : round(forRight)}] : []),
    ...(wrong > 0 ? [{label: `Advantage of each wrong answer`, value: silent ? '0' : round(forWrong)}] : []),
  ];
  return {
    headline: moved,
    answers: [
      ...each,
      {label: 'Push on the logit', value: round(push)},
      {label: 'Chance afterwards', value: roundShare(after)},
    ],
    steps: stepsOf({
      size,
      right,
      wrong,
      mean,
      spread,
      method,
      silent,
      forRight,
      forWrong,
      chance,
      rate,
      push,
      after,
    }),
    flips: silent
      ? ['One answer that differs from the rest is enough: then there is a spread to learn from.']
      : [
          right > 1
            ? `With all ${size} right, or none, the update would be exactly nought.`
            : `Had the one right answer failed, the update would be exactly nought.`,
          method === 'dr' || method === 'rloo'
            ? 'Dividing by the spread would make the push larger where right answers are rare.'
            : 'Without the division by the spread the push would be smaller where right answers are rare.',
        ],
    mark: [mean, (right > 0 ? forRight : 0) / HIGHEST],
    sentence: `In a group of ${size} with ${right} right, ${nameOf(method)} gives ${silent ? 'every answer an advantage of nought and moves nothing' : `right answers ${round(forRight)} and wrong ones ${round(forWrong)}, and moves the chance from ${roundShare(chance)} to ${roundShare(after)}`}.`,
    limits: [
      'A toy: one question and one parameter, whose logistic curve is the chance. A language model has billions of them, shared by all questions.',
      'Clipping and the leash are left out: on the first step from fresh answers neither acts.',
    ],
  };
}

interface Worked {
  size: number;
  right: number;
  wrong: number;
  mean: number;
  spread: number;
  method: Method;
  silent: boolean;
  forRight: number;
  forWrong: number;
  chance: number;
  rate: number;
  push: number;
  after: number;
}

/** The arithmetic, line by line, with where the formula stands. */
function stepsOf(worked: Worked): Step[] {
  const {size, right, wrong, mean, spread, method, silent, forRight, forWrong, chance, rate, push, after} =
    worked;
  const divided = method === 'grpo' || method === 'sample';
  const equation = {clause: 'Eq. (3)', source: 'deepseek-r1'};
  const spreadStep: Step = {
    label: 'Spread',
    given: `√(${right} × ${wrong} ÷ (${size} × ${method === 'sample' ? size - 1 : size}))`,
    needed: `= ${round(spread)}`,
    ...(method === 'sample' ? {clause: 'as TRL computes it', source: 'trl'} : equation),
    holds: true,
  };
  const others = method === 'rloo' ? `, times ${size} ÷ ${size - 1}: the mean of the others` : '';
  const how = silent ? 'nothing differs' : divided ? `÷ ${round(spread)}` : `not divided${others}`;
  const where = {
    grpo: equation,
    sample: {clause: 'as TRL computes it', source: 'trl'},
    dr: {clause: 'Dr. GRPO', source: 'dr-grpo'},
    rloo: {clause: 'RLOO', source: 'rloo'},
  }[method];
  const grade = (label: string, reward: number, value: number): Step => ({
    label,
    given: `(${reward} − ${round(mean)}), ${how}`,
    needed: `= ${silent ? 0 : round(value)}`,
    ...where,
    holds: true,
  });
  return [
    {label: 'Mean reward', given: `${right} ÷ ${size}`, needed: `= ${round(mean)}`, ...equation, holds: true},
    ...(divided ? [spreadStep] : []),
    ...(right > 0 ? [grade('Advantage of a right answer', 1, forRight)] : []),
    ...(wrong > 0 ? [grade('Advantage of a wrong answer', 0, forWrong)] : []),
    {
      label: 'Sum of the advantages',
      given: `${right} × ${silent ? 0 : round(forRight)} + ${wrong} × ${silent ? 0 : round(forWrong)}`,
      needed: '= 0',
      clause: 'praise and blame balance',
      holds: true,
    },
    {
      label: 'Push on the logit',
      given: `(${right} × ${silent ? 0 : round(forRight)} × ${round(1 - chance)} − ${wrong} × ${silent ? 0 : round(forWrong)} × ${round(chance)}) ÷ ${size}`,
      needed: `= ${round(push)}`,
      clause: 'gradient of the log-chance',
      holds: true,
    },
    {
      label: 'Chance afterwards',
      given: `logit ${round(log(chance / (1 - chance)))} + ${round(rate)} × ${round(push)}`,
      needed: `= ${roundShare(after)}`,
      clause: 'logistic curve',
      holds: true,
    },
  ];
}

/** The same functions that the laboratory trains with; right answers come first. */
function judge(size: number, right: number, method: Method): Float64Array {
  const rewards = Float64Array.from({length: size}, (_, index) => (index < right ? 1 : 0));
  const grades = new Float64Array(size);
  if (method === 'rloo') compareWithOthers(rewards, 0, size, grades);
  else
    compareWithGroup(
      rewards,
      0,
      size,
      method === 'grpo' ? 'population' : method === 'sample' ? 'sample' : 'none',
      grades,
    );
  return grades;
}

function read(state: State) {
  const size = needWhole(state['g'] ?? '', 'Answers in the group', 2, MOST);
  const right = needWhole(state['k'] ?? '', 'Right ones among them', 0, size);
  const method = methods.find(({value}) => value === state['m'])?.value;
  if (method === undefined) throw new Error('Method: choose one from the list.');
  const chance = needNumber(state['p'] ?? '', 'Chance of a right answer before') / 100;
  if (chance >= 1)
    throw new Error('Chance of a right answer before: a number above 0 and below 100 is needed.');
  return {size, right, method, chance, rate: readNumber(state['e'] ?? '', 'Learning rate') ?? 1};
}

function nameOf(method: Method): string {
  return {grpo: 'GRPO', sample: 'GRPO with the spread corrected for few', dr: 'Dr. GRPO', rloo: 'RLOO'}[
    method
  ];
}
