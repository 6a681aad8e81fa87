import {formatDay, formatNumber} from '../../library/values.ts';
import {euPenalty, euFinedArticles} from '../../rules/eu-penalty.ts';
import type {EuFinedArticle, EuPenaltyAnswers, EuPenaltyQuestion, EuSize} from '../../rules/eu-penalty.ts';
import {euRegimes} from '../../rules/eu-law.ts';
import type {Figure, Reason} from '../../rules/regime.ts';
import {readDay} from '../days.ts';
import {figureFrom} from '../facts.ts';
import type {PackedFacts} from '../facts.ts';
import {readNumber} from '../numbers.ts';
import type {Field, Preset, Result, State, Tool} from '../tool.ts';
import {limitsOf, stepsOf} from '../verdict.ts';

/** What the build passes in. */
export interface PenaltyData {
  facts: PackedFacts;
  checkedUntil: string;
}

/** Says how high a fine under the AI Act can be, and whether anybody has the power to impose it on a day. */
export const penalty: Tool<PenaltyData> = {
  id: 'penalty',
  title: 'What can a breach of the AI Act cost?',
  fields: () => fields,
  defaults: ({checkedUntil}) => ({a: '50', t: '1000000000', z: 'large', d: checkedUntil, un: 'yes'}),
  presets: () => presets,
  byRegime: (data) => ({
    caption: 'These examples on the days that count',
    rows: presets.filter(({state}) => state['d'] === undefined),
    columns: daysOf(data).map((d) => ({label: formatDay(d), state: {d}})),
  }),
  answer,
};

const articlesInWords: Readonly<Record<EuFinedArticle, string>> = {
  '5': 'prohibited practices',
  '16': 'providers of high-risk systems',
  '22': 'representatives',
  '23': 'importers',
  '24': 'distributors',
  '25': 'the value chain',
  '26': 'deployers of high-risk systems',
  '31': 'notified bodies',
  '33': 'subsidiaries of notified bodies',
  '34': 'operation of notified bodies',
  '50': 'transparency',
  '99(5)': 'wrong information to authorities',
  '101': 'providers of general-purpose models',
};

const sizes: readonly {value: EuSize; label: string}[] = [
  {value: 'large', label: 'large'},
  {value: 'small-mid-cap', label: 'small mid-cap'},
  {value: 'sme', label: 'small or medium-sized'},
];

const fields: readonly Field[] = [
  {
    key: 'a',
    label: 'Article',
    type: 'choice',
    options: euFinedArticles.map((value) => ({value, label: `${value}: ${articlesInWords[value]}`})),
  },
  {
    key: 't',
    label: 'Worldwide turnover',
    type: 'number',
    unit: 'EUR',
    help: 'Of the financial year before. Left empty where it is not known.',
  },
  {key: 'z', label: 'Size', type: 'choice', options: sizes},
  {key: 'd', label: 'Decided on', type: 'day', today: true},
  {key: 'un', label: 'Is an undertaking', type: 'tick', more: true},
];

const presets: readonly Preset[] = [
  {label: 'A chatbot that hides that it is one', state: {}},
  {label: 'The same, turnover not known', state: {t: ''}},
  {label: 'The same by a small firm', state: {t: '10000000', z: 'sme'}},
  {label: 'A banned practice', state: {a: '5'}},
  {label: 'A banned practice, by a small mid-cap', state: {a: '5', t: '100000000', z: 'small-mid-cap'}},
  {
    label: 'A small mid-cap, the day before the amendment',
    state: {t: '100000000', z: 'small-mid-cap', d: '2026-07-26'},
  },
  {label: 'A small mid-cap, on its day', state: {t: '100000000', z: 'small-mid-cap', d: '2026-07-27'}},
  {label: 'A model maker, the day before the power to fine', state: {a: '101', d: '2026-08-01'}},
  {label: 'A model maker, on its day', state: {a: '101', d: '2026-08-02'}},
  {label: 'The maker of a high-risk system', state: {a: '16'}},
];

/** What every answer on fines leaves out, to stand beside it. */
const penaltyLimits: readonly string[] = [
  'A ceiling, no forecast: authorities weigh how grave, how long and how wilful a breach was.',
  'Member States impose fines by laws of their own, which may have started later; on model makers the Commission does. Each State decides how far public bodies can be fined.',
  'That the power applies does not say that a breach before the duty’s own day can be fined. For high-risk duties that day is the one of the first systems they reach.',
  'That an older model cannot be fined before August 2027 is our reading.',
];

/** Days of the powers to fine, of the amendment and of the high-risk uses. */
function daysOf({facts}: PenaltyData): string[] {
  const last = figureFrom(facts);
  const days = ['art99-100', 'art101', 'ch3-s1-3-annex3'].map(
    (id) => last(`eu-date-${id}`, '9999-12-31'), // the calendar’s end, no law
  );
  return [
    ...euRegimes.map(({from}) => from),
    ...days.flatMap((day) => (typeof day === 'string' ? [day] : [])),
  ].toSorted();
}

function readQuestion(state: State): EuPenaltyQuestion & {size: EuSize} {
  const article = euFinedArticles.find((id) => id === state['a']);
  if (article === undefined) throw new Error(`The Act names no fine for “${state['a'] ?? ''}”.`);
  return {
    article,
    turnoverEur: readNumber(state['t'] ?? '', 'Worldwide turnover'),
    size: sizes.find(({value}) => value === state['z'])?.value ?? 'large',
    undertaking: state['un'] === 'yes',
    decidedOn: readDay(state['d'] ?? '', 'Decided on'),
  };
}

function answer(state: State, data: PenaltyData): Result {
  const figure = figureFrom(data.facts);
  const question = readQuestion(state);
  const verdict = euPenalty(question, figure);
  const {answers, because} = verdict;
  const day = formatDay(question.decidedOn ?? data.checkedUntil);
  const both = answers.maximumEur === 'undetermined' ? readBoth(question, figure) : undefined;
  const ofPower = detailOf(because, 'possible');
  const ofDuty = detailOf(because, 'dutyApplies');
  return {
    headline: headlineOf(answers, day),
    answers: [
      {label: 'Highest fine', value: printEuro(answers.maximumEur), ...(both && {detail: both})},
      {
        label: `Power to fine on ${day}`,
        value: answers.possible ? 'yes' : 'no',
        ...(ofPower && {detail: ofPower}),
      },
      {
        label: `The duty itself applies on ${day}`,
        value: answers.dutyApplies ? 'yes' : 'no',
        ...(ofDuty && {detail: ofDuty}),
      },
    ],
    steps: stepsOf(verdict),
    flips: flipsOf(state, answers, data),
    sentence: `Article ${question.article} (${articlesInWords[question.article]}): ${both === undefined ? `highest fine ${printEuro(answers.maximumEur)}` : `the highest fine hangs on the turnover (${both})`}; the power to impose it ${answers.possible ? 'applies' : 'does not apply'} on ${day} (law as checked until ${formatDay(verdict.checkedUntil)}).`,
    limits: [...limitsOf(verdict), ...penaltyLimits],
  };
}

function headlineOf({maximumEur, possible}: EuPenaltyAnswers, day: string): string {
  const fine =
    maximumEur === 'undetermined' ? 'Cannot tell the highest fine' : `At most ${printEuro(maximumEur)}`;
  return possible
    ? `${fine}; the power to fine applies on ${day}`
    : `No power to fine on ${day}: ${fine.charAt(0).toLowerCase()}${fine.slice(1)} on paper`;
}

function printEuro(amount: EuPenaltyAnswers['maximumEur']): string {
  return amount === 'undetermined' ? 'cannot tell' : `€${formatNumber(amount)}`;
}

/** The first day of a power or duty, as the reasons give it. */
function detailOf(because: readonly Reason[], answer: string): string | undefined {
  const needed = because.find((reason) => reason.answer === answer)?.needed ?? '';
  const from = /^a day from (\S+)$/.exec(needed)?.[1];
  return from === undefined ? needed || undefined : `from ${formatDay(from)}`;
}

/** More than any firm’s turnover: beyond it the share decides. */
const immense = 1e15; // no law

/** The fine on both sides of the turnover at which amount and share are equal. */
function readBoth(question: EuPenaltyQuestion, figure: Figure): string {
  const ceiling = (turnoverEur: number) =>
    Number(euPenalty({...question, turnoverEur}, figure).answers.maximumEur);
  const [small, large] = [ceiling(0), ceiling(immense)];
  const higher = small > 0;
  const amount = higher ? small : large;
  const share = higher ? large / immense : ceiling(1);
  const [below, above] = higher
    ? [printEuro(amount), `${percent(share)} of it`]
    : [`${percent(share)} of it`, printEuro(amount)];
  return `up to a turnover of €${formatNumber(Math.round(amount / share))}: ${below}; above: ${above}`;
}

function percent(share: number): string {
  return `${formatNumber(Number((share * 100).toPrecision(6)))} %`;
}

/** Changes one thing at a time and lists what changes the ceiling, the power or the duty. */
function flipsOf(state: State, now: EuPenaltyAnswers, data: PenaltyData): string[] {
  const figure = figureFrom(data.facts);
  const tries: [string, State][] = [
    ...daysOf(data).map((d): [string, State] => [`Decided on ${formatDay(d)}`, {d}]),
    ...sizes.map(({value, label}): [string, State] => [`Size ${label}`, {z: value}]),
    ['For one who is no undertaking', {un: ''}],
  ];
  return tries.flatMap(([label, changed]) => {
    const {answers} = euPenalty(readQuestion({...state, ...changed}), figure);
    return JSON.stringify(answers) === JSON.stringify(now)
      ? []
      : [
          `${label}: ${printEuro(answers.maximumEur)}; power to fine ${answers.possible ? 'yes' : 'no'}; duty applies ${answers.dutyApplies ? 'yes' : 'no'}.`,
        ];
  });
}
