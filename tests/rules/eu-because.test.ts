import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {euCalendar} from '../../src/rules/eu-calendar.ts';
import {euModel} from '../../src/rules/eu-model.ts';
import {euPenalty} from '../../src/rules/eu-penalty.ts';
import {euSystem} from '../../src/rules/eu-system.ts';
import type {Reason} from '../../src/rules/regime.ts';
import {euFigure} from './eu-facts.ts';
import {calendar, model, penalty, runs, system} from './eu-questions.ts';

/** Reads reasons as a person would: line by line, the first that holds decides, and what cannot be told leaves it open. */
function reread(because: readonly Reason[], answer: string, otherwise: string): string {
  const lines = because.filter((reason) => reason.answer === answer && reason.holds !== false);
  const end = lines.findIndex(({holds}) => holds === true);
  const open =
    end < 0 ? [...lines.map(({gives}) => gives), otherwise] : lines.slice(0, end + 1).map(({gives}) => gives);
  const [first = otherwise, ...others] = new Set(open);
  return others.length > 0 ? 'undetermined' : first;
}

function rereadDuties(because: readonly Reason[]): {now: unknown; later: unknown} {
  const lines = because.filter(({answer}) => answer === 'duties');
  const waiting = lines.filter(({holds}) => holds !== true);
  const dated = waiting.map(({gives, needed}) => ({
    duty: gives,
    from: needed.startsWith('a day from ') ? needed.slice(11) : undefined,
  }));
  return {
    now: lines.some(({holds}) => holds === undefined)
      ? 'undetermined'
      : lines.filter(({holds}) => holds === true).map(({gives}) => gives),
    later: dated.some(({from}) => from === undefined) ? 'undetermined' : dated,
  };
}

const truth = (word: string) => (word === 'undetermined' ? word : word === 'true');
const dayOrNull = (word: string) => (word === 'undetermined' || word === 'null' ? null : word);

describe('because alone', () => {
  it('leads to what a model owes', () => {
    fc.assert(
      fc.property(model, (question) => {
        const {answers, because} = euModel(question, euFigure);
        const duties = rereadDuties(because);
        expect(answers).toEqual({
          generalPurpose: truth(reread(because, 'generalPurpose', 'false')),
          systemicRisk: reread(because, 'systemicRisk', 'no'),
          provider: truth(reread(because, 'provider', 'false')),
          scope: reread(because, 'scope', 'none'),
          openSourceExemption: truth(reread(because, 'openSourceExemption', 'false')),
          legacyUntil: dayOrNull(reread(because, 'legacyUntil', 'null')),
          duties: duties.now,
          dutiesLater: duties.later,
          notifyBy: dayOrNull(reread(because, 'notifyBy', 'null')),
          finesFrom: dayOrNull(reread(because, 'finesFrom', 'null')),
        });
      }),
      runs,
    );
  });

  it('leads to what applies', () => {
    fc.assert(
      fc.property(calendar, (question) => {
        const {answers, because, regime} = euCalendar(question, euFigure);
        const from = reread(because, 'from', 'null');
        expect(answers).toEqual({
          applies: truth(reread(because, 'applies', 'false')),
          from: from === 'null' ? null : from,
          version: regime,
        });
      }),
      runs,
    );
  });

  it('leads to the ceiling of a fine', () => {
    fc.assert(
      fc.property(penalty, (question) => {
        const {answers, because} = euPenalty(question, euFigure);
        const maximum = reread(because, 'maximumEur', '0');
        expect(answers).toEqual({
          maximumEur: maximum === 'undetermined' ? maximum : Number(maximum),
          possible: truth(reread(because, 'possible', 'false')),
          dutyApplies: truth(reread(because, 'dutyApplies', 'false')),
        });
      }),
      runs,
    );
  });

  it('leads to the duties of a system and to every route on which it stands', () => {
    fc.assert(
      fc.property(system, (question) => {
        const {answers, because} = euSystem(question, euFigure);
        expect({now: answers.duties, later: answers.dutiesLater}).toEqual(rereadDuties(because));
        expect(answers.assessment).toBe(reread(because, 'assessment', 'none'));
        if (answers.routes === 'undetermined') return;
        for (const route of ['high-risk', 'transparency']) {
          const stands = because.some(({answer, holds}) => answer === route && holds === true);
          const alone =
            answers.routes[0] === 'prohibited' ||
            answers.routes[0] === 'out-of-scope' ||
            answers.routes.length === 0;
          expect(answers.routes.includes(route)).toBe(stands && !alone);
        }
      }),
      runs,
    );
  });
});
