import {findDate} from './eu-calendar-dates.ts';
import type {EuCalendarQuestion} from './eu-calendar-question.ts';
import {euChecked, euCheckedUntil, expectDays, findEuRegime} from './eu-law.ts';
import {drawAnswer, lackingInputs, toReasons, toTruth} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import type {Figure, Verdict} from './regime.ts';

/** Whether a provision applies on a day, since or from when, and under which version. */
export interface EuCalendarAnswers {
  applies: boolean | 'undetermined';
  /** `null`: under this version never */
  from: string | null | 'undetermined';
  version: string;
}

/**
 * Says whether a provision of the AI Act applies on a day, by the law of that or another day.
 *
 * "Applies from" includes the day. A provision that the version lacks does not apply and has no day.
 * With `placedOn` the rules for what was on the market before are taken in.
 *
 * @param question provision, day, point of view, and the model or system if one is meant
 * @param figure   look-up of facts
 * @throws if a day is not a day of the calendar
 * @source eu-2024-1689 art. 111 and 113; eu-2026-1744 art. 1(39) and (40)
 */
export function euCalendar(question: EuCalendarQuestion, figure: Figure): Verdict<EuCalendarAnswers> {
  const {day = euCheckedUntil(figure), asOf = day, mode = 'in-force'} = question;
  expectDays(day, asOf, question.placedOn, question.changedOn);
  const regime = findEuRegime(day, asOf, mode);
  const {steps, open} =
    regime === undefined ? {steps: [beforeTheAct(day)], open: []} : findDate(question, regime, figure);
  const from = drawAnswer(steps, 'from', 'null');
  const all = [...steps, ...applying(steps, day)];
  const applies = drawAnswer(all, 'applies', 'false');
  return {
    answers: {applies: toTruth(applies), from: from === 'null' ? null : from, version: regime?.id ?? 'V0'},
    regime: regime?.id ?? 'V0',
    because: toReasons(all),
    assumed: assume(question, day),
    missing:
      applies === 'undetermined' || from === 'undetermined' ? lackingInputs(all, ['from', 'applies']) : [],
    ...(applies === 'undetermined' && open.length > 0 ? {open} : {}),
    ...euChecked(figure, mode === 'published' || asOf < day ? asOf : day),
  };
}

function beforeTheAct(day: string): Step {
  return {
    answer: 'from',
    source: 'eu-2024-1689',
    clause: 'Article 113, first paragraph',
    given: day,
    needed: 'no AI Act in force for this day, as seen from the day asked about',
    holds: true,
    gives: 'null',
  };
}

/** One step for each day that is still possible: the provision applies if the day has come. */
function applying(steps: readonly Step[], day: string): Step[] {
  const from = drawAnswer(steps, 'from', 'null');
  const days =
    from === 'undetermined' ? steps.filter(({answer, holds}) => answer === 'from' && holds !== false) : [];
  const possible = days.length === 0 ? [from] : days.map(({gives = 'null'}) => gives);
  const reached = possible.map((first) => first !== 'null' && day >= first);
  const holds = reached.every((one) => one === reached[0]) ? reached[0] : undefined;
  const last = steps.at(-1);
  return [
    {
      answer: 'applies',
      source: last?.source ?? 'eu-2024-1689',
      clause: last?.clause ?? 'Article 113',
      given: day,
      needed: `a day from ${[...new Set(possible)].join(' or ').replace('null', 'never')}`,
      holds,
      gives: 'true',
    },
  ];
}

function assume(
  {day, asOf, mode, placedOn, changedOn, forPublicAuthority}: EuCalendarQuestion,
  assumedDay: string,
): Record<string, string | boolean> {
  return {
    ...(day === undefined ? {day: assumedDay} : {}),
    ...(asOf === undefined ? {asOf: assumedDay} : {}),
    ...(mode === undefined ? {mode: 'in-force'} : {}),
    ...(placedOn === undefined ? {placedOn: 'no single model or system is meant'} : {}),
    ...(placedOn !== undefined && changedOn === undefined ? {changedOn: 'never'} : {}),
    ...(placedOn !== undefined && forPublicAuthority === undefined ? {forPublicAuthority: false} : {}),
  };
}
