import {formatDay} from '../../library/values.ts';
import {euSystem} from '../../rules/eu-system.ts';
import type {EuSystemAnswers} from '../../rules/eu-system.ts';
import {euRegimes} from '../../rules/eu-law.ts';
import {figureFrom} from '../facts.ts';
import type {PackedFacts} from '../facts.ts';
import type {Answer, Result, State, Tool} from '../tool.ts';
import {limitsOf, spell, stepsOf} from '../verdict.ts';
import {openingSystem, systemFields} from './form.ts';
import {systemPresets} from './presets.ts';
import {readQuestion} from './question.ts';
import {listCertain, listDuties, listLater, nameOpen, nameRoutes, nameWays} from './words.ts';

/** What the build passes in. */
export interface SystemData {
  facts: PackedFacts;
  checkedUntil: string;
}

/** Says on which routes of the AI Act a system stands, and which duties bind on a day or later. */
export const systemRoutes: Tool<SystemData> = {
  id: 'system-routes',
  title: 'Which duties fall on an AI system?',
  fields: () => systemFields,
  defaults: ({checkedUntil}) => ({...openingSystem, d: checkedUntil}),
  presets: () => systemPresets,
  byRegime: (data) => ({
    caption: 'These examples on the days that count',
    rows: systemPresets.filter(({state}) => state['d'] === undefined),
    columns: [...euRegimes.slice(0, 1).map(({from}) => from), ...daysOf(data)].map((d) => ({
      label: formatDay(d),
      state: {d},
    })),
  }),
  answer,
};

/** First days of the bans, of transparency, of the high-risk uses and of the high-risk products. */
function daysOf({facts}: SystemData): string[] {
  const last = figureFrom(facts);
  const days = ['art5-original', 'art50', 'ch3-s1-3-annex3', 'ch3-s1-3-annex1'].map(
    (id) => last(`eu-date-${id}`, '9999-12-31'), // the calendar’s end, no law
  );
  return days.flatMap((day) => (typeof day === 'string' ? [day] : []));
}

/** What every answer on systems leaves out, to stand beside it. */
const systemLimits: readonly string[] = [
  'Routes are what the text in force on the day makes of the system; their duties may bind later.',
  'One use, one product and one practice at a time. A system with several stands on the routes of all.',
  'The duties are those of Articles 4, 5, 6(4), 16, 22 to 24, 26, 27, 50, 72 and 73. Registration (Article 49) and the duties of a model inside are not among them.',
  'Whoever gives a system a listed purpose or puts a name on it becomes its provider (Article 25); choose the role accordingly.',
  'The purpose that the provider states decides, not the technique. Final guidelines on high risk were not found.',
];

/** Inputs that can be unknown, with the field of the form and its question. */
const unknowns: Readonly<Record<string, readonly [key: string, words: string]>> = {
  profiling: ['pf', 'it profiles people'],
  safetyComponent: ['sc', 'it is the product or a safety component'],
  thirdPartyAssessment: ['tp', 'a third party must assess the product'],
};

function answer(state: State, data: SystemData): Result {
  const question = readQuestion(state);
  const verdict = euSystem(question, figureFrom(data.facts));
  const {answers, because, open = []} = verdict;
  const day = formatDay(question.day ?? data.checkedUntil);
  const ways = nameWays(answers.highRiskBy);
  const certain = listCertain(because);
  return {
    headline: headlineOf(answers, day),
    answers: [
      {label: 'Routes, all that apply', value: nameRoutes(answers.routes), ...(ways && {detail: ways})},
      {label: `Duties on ${day}`, value: listDuties(answers.duties), ...(certain && {detail: certain})},
      {label: 'Duties later', value: listLater(answers.dutiesLater)},
      ...(answers.assessment === 'none'
        ? []
        : [{label: 'Assessed before it is sold', value: spellAssessment(answers.assessment)}]),
      ...verdict.missing.flatMap((input) => readBoth(input, state, data)),
      ...open.map(nameOpen),
    ],
    steps: stepsOf(verdict),
    flips: flipsOf(state, answers, data),
    sentence:
      `${nameRoutes(answers.routes)}; ${roleOf(state)}, on ${day}: ${listDuties(answers.duties)}; later: ${listLater(answers.dutiesLater)} (law as checked until ${formatDay(verdict.checkedUntil)}).`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
    limits: [...limitsOf(verdict), ...systemLimits],
  };
}

function spellAssessment(assessment: string): string {
  return assessment === 'undetermined' ? 'cannot tell' : assessment;
}

function roleOf({r = ''}: State): string {
  return r === 'both' ? 'provider and deployer' : spell(r);
}

function headlineOf({routes, duties, dutiesLater}: EuSystemAnswers, day: string): string {
  if (routes !== 'undetermined' && routes.length === 0) return `No AI Act in force on ${day}`;
  const name = nameRoutes(routes);
  const start = routes === 'undetermined' ? 'Cannot tell on which routes it stands' : name;
  const now =
    duties === 'undetermined'
      ? 'not all duties can be told'
      : duties.length === 0
        ? 'no duty binds'
        : `${duties.length} ${duties.length === 1 ? 'duty binds' : 'duties bind'}`;
  const later =
    dutiesLater === 'undetermined' || dutiesLater.length === 0 ? '' : `, ${dutiesLater.length} later`;
  return `${start.charAt(0).toUpperCase()}${start.slice(1)}: on ${day} ${now}${later}`;
}

/** What would follow if an unknown input were so, and if it were not. */
function readBoth(input: string, state: State, data: SystemData): Answer[] {
  const [key, words] = unknowns[input] ?? [];
  if (key === undefined || words === undefined) return [];
  const [yes, no] = ['yes', 'no'].map((value) => say(judge({...state, [key]: value}, data)));
  return [
    {label: `Whether ${words}`, value: 'cannot tell', detail: `If so: ${yes ?? ''}. If not: ${no ?? ''}.`},
  ];
}

function judge(state: State, {facts}: SystemData): EuSystemAnswers {
  return euSystem(readQuestion(state), figureFrom(facts)).answers;
}

function say({routes, duties, dutiesLater}: EuSystemAnswers): string {
  return `${nameRoutes(routes)}; duties: ${listDuties(duties)}; later: ${listLater(dutiesLater)}`;
}

/** Changes one thing at a time and lists what changes the routes or the duties that bind. */
function flipsOf(state: State, now: EuSystemAnswers, data: SystemData): string[] {
  const tries: [string, State][] = [
    ...daysOf(data).map((d): [string, State] => [`On ${formatDay(d)}`, {d}]),
    ['As its provider', {r: 'provider'}],
    ['As its deployer', {r: 'deployer'}],
    ['If people talked to it', {t: 'yes', ob: ''}],
    ['If it made synthetic content', {s: 'yes', ae: ''}],
    ['If it profiled people', {pf: 'yes'}],
    ['If it were a narrow task without risk that profiles nobody', {fi: 'narrow-task', sr: '', pf: 'no'}],
    ['If no third party had to assess the product', {tp: 'no'}],
    ['If it only assisted, with no part in safety', {ao: 'yes', fe: ''}],
    ['If its design were changed after the rules apply', {ch: daysOf(data).at(-1) ?? ''}],
    ['If it were meant for public authorities', {pub: 'yes'}],
  ];
  const key = ({routes, duties}: EuSystemAnswers) => JSON.stringify([routes, duties]);
  return tries.flatMap(([label, changed]) => {
    const other = judge({...state, ...changed}, data);
    return key(other) === key(now)
      ? []
      : [`${label}: ${nameRoutes(other.routes)}; duties: ${listDuties(other.duties)}.`];
  });
}
