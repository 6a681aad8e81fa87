import {describe, expect, it} from 'vitest';
import {euCalendarRule} from '../../src/cli/rule-eu.ts';
import * as rules from '../../src/rules/eu-calendar.ts';
import {addDays, euRegimes, findEuRegime} from '../../src/rules/eu-law.ts';
import {euProvisionIds, euProvisions} from '../../src/rules/eu-provisions.ts';
import {readCases} from './eu-cases.ts';
import {expectCase} from './eu-expect.ts';
import {euFigure} from './eu-facts.ts';

describe('eu-calendar.ts', () => {
  it('exports what it always has', () => {
    expect(Object.keys(rules).sort()).toEqual(['euCalendar']);
  });
});

for (const {file, cases} of readCases('eu-calendar')) {
  describe(`euCalendar, ${file}`, () => {
    for (const one of cases) it(one.name, () => expectCase(one, euCalendarRule, 'day'));
  });
}

describe('euRegimes', () => {
  it('begin and are published on the days that the facts give', () => {
    const days = [
      'eu-date-entry-into-force',
      'eu-date-published',
      'eu-date-omnibus-in-force',
      'eu-date-omnibus-published',
    ].map((id) => euFigure(id, '2026-12-31'));
    expect(euRegimes.flatMap(({from, published}) => [from, published])).toEqual(days);
  });

  it('are found by the day in force or, if asked, by publication', () => {
    expect(findEuRegime('2026-07-27', '2026-07-26', 'in-force')?.id).toBe('V1');
    expect(findEuRegime('2026-07-27', '2026-07-26', 'published')?.id).toBe('V2');
    expect(findEuRegime('2024-07-31', '2024-07-31', 'in-force')).toBeUndefined();
  });
});

describe('euProvisions', () => {
  it('have a date in every version, or none because the text has no such provision', () => {
    const dates = euProvisionIds.flatMap((id) =>
      euRegimes.map(({from}) => euFigure(euProvisions[id].fact, from)),
    );
    expect(dates.filter((date) => date === undefined)).toEqual([]);
    expect(dates.filter((date) => date === null)).toHaveLength(2);
  });

  it('each have a case', () => {
    const asked = new Set(
      readCases('eu-calendar').flatMap(({cases}) => cases.map(({given}) => given['provision'])),
    );
    expect(euProvisionIds.filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('euCalendar', () => {
  it('answers for the day until which the law was checked where none is given', () => {
    const {assumed, checkedUntil} = rules.euCalendar({provision: 'art50'}, euFigure);
    expect(assumed).toMatchObject({day: checkedUntil, asOf: checkedUntil, mode: 'in-force'});
  });

  it('stands without a reserve for a later day as foreseen on an earlier one', () => {
    expect(
      rules.euCalendar({provision: 'art50', day: '2030-01-01', asOf: '2026-09-01'}, euFigure).stands,
    ).toBeUndefined();
    expect(rules.euCalendar({provision: 'art50', day: '2030-01-01'}, euFigure).stands).toContain(
      'was checked until',
    );
  });

  it('refuses a day that is none', () => {
    expect(() => rules.euCalendar({provision: 'art50', day: '2026-02-29'}, euFigure)).toThrow(
      '"2026-02-29" is not a day.',
    );
  });
});

describe('addDays', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2025-08-02', 14)).toBe('2025-08-16');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});
