import {formatDay} from '../../library/values.ts';
import {euRegimes} from '../../rules/eu-law.ts';
import {euModel} from '../../rules/eu-model.ts';
import type {EuModelAnswers} from '../../rules/eu-model.ts';
import type {EuModelQuestion} from '../../rules/eu-model-question.ts';
import {readDay} from '../days.ts';
import {figureFrom} from '../facts.ts';
import type {PackedFacts} from '../facts.ts';
import {readNumber} from '../numbers.ts';
import type {Field, Preset, Result, State, Tool} from '../tool.ts';
import {limitsOf, spell, stepsOf} from '../verdict.ts';

/** What the build passes in. */
export interface DutyData {
  facts: PackedFacts;
  /** published or estimated compute of models that readers ask about */
  models: readonly {name: string; flop: number; placedOn: string}[];
  checkedUntil: string;
}

/** Says which duties of the AI Act bind the provider of a model on a day, as a set. */
export const dutyFinder: Tool<DutyData> = {
  id: 'duty-finder',
  title: 'AI Act duty finder: general-purpose models',
  fields: () => fields,
  defaults: ({models, checkedUntil}) => ({
    r: 'provider',
    f: String(models[0]?.flop ?? '').replace('e+', 'e'),
    m: '',
    d: checkedUntil,
    on: models[0]?.placedOn ?? '',
    est: 'third-country',
    fl: '',
    w: 'yes',
    mo: '',
    ro: '',
    de: '',
  }),
  presets,
  byRegime: (data) => ({
    caption: 'These examples on the days that count',
    rows: presets(data).filter(({state}) => state['d'] === undefined),
    columns: daysOf(data).map((d) => ({label: formatDay(d), state: {d}})),
  }),
  answer,
};

/** First days of the Act, of its model chapter, of the fines and of the end of the older models' time. */
function daysOf({facts}: DutyData): string[] {
  const last = figureFrom(facts);
  const chapters = ['eu-date-ch5-gpai', 'eu-date-art101', 'eu-date-ch5-gpai-legacy'].map((id) =>
    last(id, '9999-12-31'),
  ); // the calendar’s end, no law
  return [
    ...euRegimes.slice(0, 1).map(({from}) => from),
    ...chapters.flatMap((day) => (typeof day === 'string' ? [day] : [])),
  ];
}

/** What every answer on models leaves out, to stand beside it. */
const modelLimits: readonly string[] = [
  'Models alone: a system built on one can be high-risk or fall under transparency rules besides, and routes add up. Its duties, Articles 72 and 73 among them, have a tool of their own on the page on high-risk systems; ceilings of fines have one on the AI Act in one page.',
  'Placing on the market is read broadly: an API, an app, a download. Of several releases of one model the first counts.',
  'Being presumed is not final: arguments against it can be accepted, but do not suspend the duties meanwhile. The Commission can designate a model of any size.',
  'That an older model cannot be fined before August 2027 is our reading.',
  'Following a code of practice is a way to show compliance, not a further duty.',
];

const fields: Field[] = [
  {
    key: 'r',
    label: 'Role',
    type: 'choice',
    options: [
      {value: 'provider', label: 'provides the model'},
      {value: 'downstream-modifier', label: 'changes another’s model'},
    ],
  },
  {
    key: 'f',
    label: 'Training compute',
    type: 'number',
    unit: 'FLOP',
    help: 'Of the model, or for one who changes it of the original. Left empty where it is not known.',
  },
  {
    key: 'm',
    label: 'Compute of the change',
    type: 'number',
    unit: 'FLOP',
    help: 'For one who changes a model.',
  },
  {key: 'd', label: 'Duties on', type: 'day', today: true},
  {key: 'on', label: 'First on the EU market', type: 'day'},
  {
    key: 'est',
    label: 'Established',
    type: 'choice',
    options: [
      {value: 'third-country', label: 'outside the EU'},
      {value: 'eu', label: 'in the EU'},
    ],
  },
  {key: 'fl', label: 'Free and open-source licence', type: 'tick'},
  {key: 'w', label: 'Weights, architecture and usage information public', type: 'tick'},
  {key: 'mo', label: 'Access is paid for, in money or data', type: 'tick', more: true},
  {key: 'ro', label: 'Research and prototyping only', type: 'tick', more: true},
  {key: 'de', label: 'Designated by the Commission', type: 'tick', more: true},
];

function presets({models}: DutyData): Preset[] {
  const known = models.map(({name, flop, placedOn}) => ({
    label: name,
    state: {f: String(flop).replace('e+', 'e'), on: placedOn},
  }));
  return [
    ...known,
    {label: 'The same under an open licence, as R1', state: {fl: 'yes'}},
    {label: 'On the day of the article', state: {d: '2025-01-31'}},
    {label: 'A closed model above the line', state: {f: '3e25', fl: '', w: '', on: '2025-09-01', est: 'eu'}},
    {
      label: 'A small fine-tune of an open model',
      state: {r: 'downstream-modifier', m: '1e21', est: 'eu', on: '2026-01-15', fl: 'yes'},
    },
    {label: 'Compute not known', state: {f: ''}},
  ];
}

function readQuestion(state: State): EuModelQuestion {
  const day = readDay(state['d'] ?? '', 'Duties on');
  const placedOn = readDay(state['on'] ?? '', 'First on the EU market');
  const trainingFlop = readNumber(state['f'] ?? '', 'Training compute');
  const modificationFlop = readNumber(state['m'] ?? '', 'Compute of the change');
  return {
    role: state['r'] === 'downstream-modifier' ? 'downstream-modifier' : 'provider',
    ...(day && {day}),
    ...(placedOn && {placedOn}),
    ...(trainingFlop !== undefined && {trainingFlop}),
    ...(modificationFlop !== undefined && {modificationFlop}),
    providerEstablished: state['est'] === 'eu' ? 'eu' : 'third-country',
    freeLicence: state['fl'] === 'yes',
    weightsPublic: state['w'] === 'yes',
    monetised: state['mo'] === 'yes',
    researchOnly: state['ro'] === 'yes',
    designated: state['de'] === 'yes',
  };
}

function answer(state: State, data: DutyData): Result {
  const figure = figureFrom(data.facts);
  const question = readQuestion(state);
  const verdict = euModel(question, figure);
  const {answers} = verdict;
  const day = formatDay(question.day ?? data.checkedUntil);
  return {
    headline: headlineOf(answers, day),
    answers: [
      {label: 'General-purpose model', value: word(answers.generalPurpose)},
      {label: 'Systemic risk', value: spell(answers.systemicRisk)},
      {label: 'Provider in the sense of the Act', value: word(answers.provider)},
      {label: 'Open-source exemption', value: word(answers.openSourceExemption)},
      {label: `Duties on ${day}`, value: listDuties(answers.duties)},
      {
        label: 'Duties later',
        value:
          answers.dutiesLater === 'undetermined'
            ? 'cannot tell'
            : answers.dutiesLater.map(({duty, from}) => `Art. ${duty} from ${formatDay(from)}`).join('; ') ||
              'none',
      },
      ...(answers.notifyBy === null
        ? []
        : [{label: 'Tell the Commission by', value: formatDay(answers.notifyBy)}]),
      ...(answers.legacyUntil === null
        ? []
        : [{label: 'Older model: comply by', value: formatDay(answers.legacyUntil)}]),
    ],
    steps: stepsOf(verdict),
    flips: flipsOf(state, answers, data),
    sentence: `${headlineOf(answers, day)} (law as checked until ${formatDay(verdict.checkedUntil)}).`,
    limits: [...limitsOf(verdict), ...modelLimits],
  };
}

function word(value: boolean | 'undetermined'): string {
  return value === 'undetermined' ? 'cannot tell' : value ? 'yes' : 'no';
}

function listDuties(duties: EuModelAnswers['duties']): string {
  if (duties === 'undetermined') return 'cannot tell';
  return duties.length === 0 ? 'none' : duties.map((duty) => `Art. ${duty}`).join(', ');
}

function headlineOf({duties, dutiesLater, systemicRisk}: EuModelAnswers, day: string): string {
  if (duties === 'undetermined') return `Cannot tell which model duties bound on ${day}`;
  const risk = systemicRisk === 'presumed' || systemicRisk === 'designated' ? ', systemic risk included' : '';
  if (duties.length > 0)
    return `${duties.length} model ${duties.length === 1 ? 'duty binds' : 'duties bind'} on ${day}${risk}`;
  const later =
    dutiesLater === 'undetermined'
      ? ''
      : dutiesLater.length > 0
        ? `; ${dutiesLater.length} will bind later`
        : '';
  return `No model duty binds on ${day}${later}`;
}

/** Changes one thing at a time and lists what changes the set of duties. */
function flipsOf(state: State, now: EuModelAnswers, data: DutyData): string[] {
  const figure = figureFrom(data.facts);
  const tries: [string, State][] = [
    ['on 2 August 2025', {...state, d: '2025-08-02'}],
    ['on 2 August 2027', {...state, d: '2027-08-02'}],
    ['with compute just above the presumption', {...state, f: '1.01e25'}],
    ['without the open licence', {...state, fl: ''}],
    ['if access were paid for', {...state, mo: 'yes'}],
    ['if the Commission designated it', {...state, de: 'yes'}],
  ];
  const key = (answers: EuModelAnswers) => JSON.stringify([answers.duties, answers.systemicRisk]);
  return tries.flatMap(([label, other]) => {
    const {answers} = euModel(readQuestion(other), figure);
    return key(answers) === key(now)
      ? []
      : [
          `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${listDuties(answers.duties)}; systemic risk ${spell(answers.systemicRisk)}.`,
        ];
  });
}
