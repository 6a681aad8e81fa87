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
    columns: [...euRegimes.slice(0, 1).map(({from}) => from), ...daysOf(data, mainDays)].map((d) => ({
      label: formatDay(d),
      state: {d},
    })),
  }),
  answer,
};

/** First days of the bans, of transparency, of the high-risk uses and of the high-risk products. */
const mainDays = ['art5-original', 'art50', 'ch3-s1-3-annex3', 'ch3-s1-3-annex1'];

/** First days of the bans added later, and of the older systems of public authorities. */
const furtherDays = ['art5-ba-bb', 'legacy-public'];

function daysOf({facts}: SystemData, ids: readonly string[]): string[] {
  const last = figureFrom(facts);
  const days = ids.map((id) => last(`eu-date-${id}`, '9999-12-31')); // the calendar’s end, no law
  return days.flatMap((day) => (typeof day === 'string' ? [day] : [])).toSorted();
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
      ...(answers.assessment === 'none' || !mayBeHighRisk(answers)
        ? []
        : [{label: 'Assessed before it is sold', value: spellAssessment(answers.assessment)}]),
      ...verdict.missing.flatMap((input) => readBoth(input, state, data)),
      ...open.map(nameOpen),
    ],
    steps: stepsOf(verdict),
    flips: flipsOf(state, answers, data),
    sentence: `Routes: ${nameRoutes(answers.routes)}; duties of the ${roleOf(state)} on ${day}: ${listDuties(answers.duties)}; later: ${listLater(answers.dutiesLater)} (law as checked until ${formatDay(verdict.checkedUntil)}).`,
    limits: [...limitsOf({...verdict, open: []}), ...systemLimits], // what is open stands among the answers,
  };
}

function mayBeHighRisk({routes}: EuSystemAnswers): boolean {
  return routes === 'undetermined' || routes.includes('high-risk');
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
    dutiesLater === 'undetermined'
      ? ', more cannot be told'
      : dutiesLater.length === 0
        ? ''
        : `, ${dutiesLater.length} later`;
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

/** Changes one thing at a time and lists what changes the routes or the duties; a later day counts by what binds on it. */
function flipsOf(state: State, now: EuSystemAnswers, data: SystemData): string[] {
  const days = daysOf(data, [...mainDays, ...furtherDays]);
  const changed = daysOf(data, mainDays).at(-1) ?? '';
  const binding = ({routes, duties}: EuSystemAnswers) => JSON.stringify([routes, duties]);
  const onDays = days.map((d) => ({d, found: judge({...state, d}, data)}));
  const byDay = onDays
    .filter(({found}, index) => {
      const before = onDays[index - 1]?.found;
      return binding(found) !== binding(now) && (before === undefined || binding(found) !== binding(before));
    })
    .map(
      ({d, found}) => `On ${formatDay(d)}: ${nameRoutes(found.routes)}; duties: ${listDuties(found.duties)}.`,
    );
  const tries: [string, State][] = [
    ['As its provider', {r: 'provider'}],
    ['As its deployer', {r: 'deployer'}],
    ['If people talked to it', {t: 'yes', ob: ''}],
    ['If it made synthetic content', {s: 'yes', ae: ''}],
    ['If it profiled people', {pf: 'yes'}],
    [
      'If it were a narrow task without significant risk and profiled nobody',
      {fi: 'narrow-task', sr: '', pf: 'no'},
    ],
    ['If no third party had to assess the product', {tp: 'no'}],
    ['If it only assisted, with no part in safety', {ao: 'yes', fe: ''}],
    [`If its design were changed significantly on ${formatDay(changed)}`, {ch: changed}],
    ['If it were not meant for public authorities', {pub: ''}],
  ];
  const byChange = tries.flatMap(([label, change]) => {
    const other = judge({...state, ...change}, data);
    return say(other) === say(now) ? [] : [`${label}: ${say(other)}.`];
  });
  return [...byDay, ...byChange];
}
