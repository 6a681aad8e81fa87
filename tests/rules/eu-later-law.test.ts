import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {euCalendar} from '../../src/rules/eu-calendar.ts';
import {addDays} from '../../src/rules/eu-law.ts';
import {euModel} from '../../src/rules/eu-model.ts';
import {euPenalty} from '../../src/rules/eu-penalty.ts';
import {euSystem} from '../../src/rules/eu-system.ts';
import type {Figure} from '../../src/rules/regime.ts';
import {euFigure} from './eu-facts.ts';
import {between, calendar, model, penalty, runs, system} from './eu-questions.ts';

/** A law to come: from its first day every number is doubled and every date is two years later. */
function withLaterLaw(first: string): Figure {
  const once = ['eu-checked-until', 'eu-date-gpai-guidelines'];
  return (id, on) => {
    const value = euFigure(id, on);
    if (on < first || once.includes(id)) return value;
    return typeof value === 'number' ? value * 2 : typeof value === 'string' ? addDays(value, 730) : value;
  };
}

describe('a later law', () => {
  const later = between('2026-10-04', 900);
  const check = <Question>(
    question: fc.Arbitrary<Question>,
    dayOf: (asked: Question) => string,
    answer: (asked: Question, figure: Figure) => unknown,
  ) =>
    fc.assert(
      fc.property(question, later, (asked, first) => {
        fc.pre(dayOf(asked) < first);
        expect(answer(asked, withLaterLaw(first))).toEqual(answer(asked, euFigure));
      }),
      runs,
    );

  it('never changes what a model owed on an earlier day', () =>
    check(
      model,
      (asked) => asked.day,
      (asked, figure) => euModel(asked, figure).answers,
    ));
  it('never changes what applied on an earlier day', () =>
    check(
      calendar,
      (asked) => asked.day,
      (asked, figure) => euCalendar(asked, figure).answers,
    ));
  it('never changes the routes of a system on an earlier day', () =>
    check(
      system,
      (asked) => asked.day,
      (asked, figure) => euSystem(asked, figure).answers,
    ));
  it('never changes a fine decided earlier', () =>
    check(
      penalty,
      (asked) => asked.decidedOn,
      (asked, figure) => euPenalty(asked, figure).answers,
    ));
});
