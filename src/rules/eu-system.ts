import {euChecked, euCheckedUntil, expectDays, findEuRegime} from './eu-law.ts';
import type {LaterDuty} from './eu-model-duties.ts';
import {dutiesOf} from './eu-model-duties.ts';
import {anyHolds, drawAnswer, lackingInputs, toReasons} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import {monitoringPoints, systemDutySteps} from './eu-system-duties.ts';
import {assessmentSteps, routeSteps} from './eu-system-routes.ts';
import type {EuSystemQuestion} from './eu-system-question.ts';
import type {Figure, Reason, Verdict} from './regime.ts';

/** A route of the AI Act on which a system stands. Routes add up. */
export type EuRoute =
  'out-of-scope' | 'prohibited' | 'high-risk' | 'transparency' | 'minimal' | 'general-purpose-model';

/** What the AI Act says of a system on a day. */
export interface EuSystemAnswers {
  /** every route, in the order of the tests; empty before the Act */
  routes: readonly string[] | 'undetermined';
  /** how it comes to be high-risk */
  highRiskBy: readonly string[] | 'undetermined';
  /** who must assess it before it is placed on the market */
  assessment: string;
  /** duties of the roles that bind on the day */
  duties: readonly string[] | 'undetermined';
  /** duties that will bind, with their first day */
  dutiesLater: readonly LaterDuty[] | 'undetermined';
}

/**
 * Finds every route on which a system stands and the duties of the roles asked about, with their days.
 *
 * Routes add up: a system can be high-risk and owe transparency, and the model inside has duties of its own. High
 * risk and transparency are what the text in force makes of the system; their duties may bind later. A practice counts as
 * prohibited from the day on which its point applies; then nothing else is asked.
 * The duties are those that Articles 4, 5, 6(4), 16, 22 to 24, 26, 27, 50, 72 and 73 name.
 *
 * @param question the system, the roles, the day
 * @param figure   look-up of facts
 * @throws if a day is not a day of the calendar
 * @source eu-2024-1689 art. 2, 4, 5, 6, 16, 22 to 27, 43, 50, 72, 73, 111 and 113; eu-2026-1744 art. 1
 */
export function euSystem(question: EuSystemQuestion, figure: Figure): Verdict<EuSystemAnswers> {
  const {day = euCheckedUntil(figure)} = question;
  expectDays(day, question.placedOn, question.changedOn);
  const asked = {...question, day};
  const regime = findEuRegime(day, day, 'in-force');
  const routes = regime === undefined ? [beforeTheAct(day)] : routeSteps(asked, regime, figure);
  const steps =
    regime === undefined
      ? routes
      : [...routes, ...assessmentSteps(asked, routes), ...systemDutySteps(asked, routes, regime, figure)];
  const open = regime === undefined ? [] : monitoringPoints(day, steps, regime, figure);
  return {
    answers: systemFrom(steps),
    regime: regime?.id ?? 'V0',
    because: toReasons(steps),
    assumed: assume(question, day),
    missing: lackingInputs(steps, ['out-of-scope', 'prohibited', 'high-risk', 'transparency', 'duties']),
    ...(open.length > 0 ? {open} : {}),
    ...euChecked(figure, day),
  };
}

/**
 * Draws every answer from the reasons alone.
 *
 * @param because the reasons of a verdict on a system
 */
export function systemFrom(because: readonly Reason[]): EuSystemAnswers {
  const {duties, dutiesLater} = dutiesOf(because);
  return {
    routes: routesFrom(because),
    highRiskBy: waysFrom(because),
    assessment: drawAnswer(because, 'assessment', 'none'),
    duties,
    dutiesLater,
  };
}

function routesFrom(because: readonly Reason[]): string[] | 'undetermined' {
  if (drawAnswer(because, 'before-the-act', 'false') === 'true') return [];
  const found: string[] = [];
  for (const route of ['out-of-scope', 'prohibited', 'high-risk', 'transparency', 'general-purpose-model']) {
    const holds = anyHolds(because.filter(({answer}) => answer === route));
    if (holds === undefined) return 'undetermined';
    if (!holds) continue;
    if (route === 'out-of-scope' || route === 'prohibited') return [route];
    found.push(route);
  }
  return found.some((route) => route !== 'general-purpose-model') ? found : ['minimal', ...found];
}

function waysFrom(because: readonly Reason[]): string[] | 'undetermined' {
  const routes = routesFrom(because);
  if (routes === 'undetermined')
    return because.some(({answer, holds}) => answer === 'high-risk' && holds === undefined)
      ? 'undetermined'
      : [];
  const ways = because.filter(({answer, holds}) => answer === 'high-risk' && holds === true);
  return routes.includes('high-risk') ? [...new Set(ways.flatMap(({gives}) => gives ?? []))] : [];
}

function beforeTheAct(day: string): Step {
  return {
    answer: 'before-the-act',
    source: 'eu-2024-1689',
    clause: 'Article 113, first paragraph',
    given: day,
    needed: 'no AI Act in force on this day',
    holds: true,
    gives: 'true',
  };
}

/** Yes-or-no fields that are false where left out. */
const flags = [
  'freeLicence',
  'practiceExcepted',
  'assistanceOnly',
  'failureEndangers',
  'otherRisksOnly',
  'useExcepted',
  'standardsApplied',
  'talksToPeople',
  'obvious',
  'syntheticContent',
  'assistiveEditing',
  'emotionOrCategorisation',
  'deepFake',
  'publicInterestText',
  'editorialReview',
  'publicService',
  'ownModel',
  'forPublicAuthority',
] as const;

function assume(question: EuSystemQuestion, day: string): Record<string, string | boolean> {
  return {
    ...(question.day === undefined ? {day} : {}),
    ...(question.role === undefined ? {role: 'provider'} : {}),
    ...(question.uses === undefined ? {uses: 'none'} : {}),
    ...(question.product === undefined ? {product: 'none'} : {}),
    ...(question.practices === undefined ? {practices: 'none'} : {}),
    ...(question.excluded === undefined ? {excluded: 'no'} : {}),
    ...(question.filter !== undefined && question.significantRisk === undefined
      ? {significantRisk: true}
      : {}),
    ...(question.placedOn === undefined ? {placedOn: 'not before the rules apply to it'} : {}),
    ...Object.fromEntries(flags.filter((flag) => question[flag] === undefined).map((flag) => [flag, false])),
  };
}
