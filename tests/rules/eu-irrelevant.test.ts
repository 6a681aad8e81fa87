import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {euCalendar} from '../../src/rules/eu-calendar.ts';
import {euModel} from '../../src/rules/eu-model.ts';
import type {EuModelQuestion} from '../../src/rules/eu-model-question.ts';
import {euPenalty} from '../../src/rules/eu-penalty.ts';
import {euFigure} from './eu-facts.ts';
import {calendar, day, flop, model, penalty, runs} from './eu-questions.ts';

describe('an irrelevant input', () => {
  const same = (
    change: Partial<EuModelQuestion>,
    when: (question: EuModelQuestion) => boolean,
    always: Partial<EuModelQuestion> = {},
  ) =>
    fc.assert(
      fc.property(model, (drawn) => {
        const question = {...drawn, ...always};
        fc.pre(when(question));
        expect(euModel({...question, ...change}, euFigure).answers).toEqual(
          euModel(question, euFigure).answers,
        );
      }),
      {...runs, numRuns: 100},
    );

  it('changes nothing: the class of an original, for a maker', () =>
    same({originalSystemicRisk: true}, ({role}) => role === 'provider'));
  it('changes nothing: public weights, without a free licence', () =>
    same({weightsPublic: true, architecturePublic: true}, ({freeLicence}) => freeLicence !== true));
  it('changes nothing: the seat, for an open model without systemic risk', () =>
    same(
      {providerEstablished: 'third-country'},
      (question) => euModel(question, euFigure).answers.openSourceExemption === true,
      {
        role: 'provider',
        freeLicence: true,
        weightsPublic: true,
        architecturePublic: true,
        monetised: false,
        designated: false,
      },
    ));
  it('changes nothing: the day of knowing, where nothing is presumed', () =>
    same(
      {thresholdKnownOn: '2025-10-01'},
      (question) => euModel(question, euFigure).answers.systemicRisk === 'no',
    ));
  it('changes nothing: a licence, before the Act', () =>
    same({freeLicence: true, designated: true}, (question) => (question.day ?? '') < '2024-08-01'));

  it('changes nothing: the design of a system, for a rule on models', () => {
    fc.assert(
      fc.property(calendar, day, (question, changedOn) => {
        fc.pre(!question.provision.startsWith('ch3-s1-3') && !question.provision.startsWith('legacy'));
        expect(euCalendar({...question, changedOn}, euFigure).answers).toEqual(
          euCalendar({...question, changedOn: undefined}, euFigure).answers,
        );
      }),
      runs,
    );
  });

  it('changes nothing: size, for the fines of model providers', () => {
    fc.assert(
      fc.property(penalty, (question) => {
        const fined = {...question, article: '101' as const};
        expect(euPenalty({...fined, size: 'sme'}, euFigure).answers).toEqual(
          euPenalty({...fined, size: 'large'}, euFigure).answers,
        );
      }),
      runs,
    );
  });
});

describe('euModel', () => {
  it('finds exactly a third and not above it, whatever the digits', () => {
    const digits = fc.integer({min: 1, max: 3_000_000});
    fc.assert(
      fc.property(digits, fc.integer({min: 17, max: 20}), (third, power) => {
        const at = (original: number) =>
          euModel(
            {
              day: '2026-09-01',
              role: 'downstream-modifier',
              general: true,
              trainingFlop: Number(`${original}e${power}`),
              modificationFlop: Number(`${third}e${power}`),
            },
            euFigure,
          ).answers.provider;
        expect([at(third * 3 + 1), at(third * 3), at(third * 3 - 1)]).toEqual([false, false, true]);
      }),
      runs,
    );
  });

  it('never lets more compute end a presumption', () => {
    fc.assert(
      fc.property(flop, flop, (less, more) => {
        const risk = (trainingFlop: number) =>
          euModel({day: '2026-09-01', trainingFlop}, euFigure).answers.systemicRisk;
        if (risk(Math.min(less, more)) === 'presumed') expect(risk(Math.max(less, more))).toBe('presumed');
      }),
      runs,
    );
  });

  it('says of a range what both of its ends say', () => {
    fc.assert(
      fc.property(model, flop, flop, (question, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const ask = (trainingFlop: EuModelQuestion['trainingFlop']) =>
          euModel({...question, role: 'provider', modificationFlop: undefined, trainingFlop}, euFigure)
            .answers;
        const [one, other, both] = [ask(low), ask(high), ask({low, high})];
        expect(both.generalPurpose).toBe(
          one.generalPurpose === other.generalPurpose ? one.generalPurpose : 'undetermined',
        );
        expect(both.systemicRisk).toBe(
          one.systemicRisk === other.systemicRisk ? one.systemicRisk : 'undetermined',
        );
      }),
      runs,
    );
  });
});
