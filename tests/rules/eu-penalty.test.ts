import {describe, expect, it} from 'vitest';
import {euPenaltyRule} from '../../src/cli/rule-eu.ts';
import * as rules from '../../src/rules/eu-penalty.ts';
import {readCases} from './eu-cases.ts';
import {expectCase} from './eu-expect.ts';
import {euFigure} from './eu-facts.ts';

describe('eu-penalty.ts', () => {
  it('exports what it always has', () => {
    expect(Object.keys(rules).sort()).toEqual(['euFinedArticles', 'euPenalty', 'penaltyFrom']);
  });
});

for (const {file, cases} of readCases('eu-penalty')) {
  describe(`euPenalty, ${file}`, () => {
    for (const one of cases) it(one.name, () => expectCase(one, euPenaltyRule, 'decidedOn'));
  });
}

describe('euPenalty', () => {
  it('prints what was assumed', () => {
    const {assumed, checkedUntil} = rules.euPenalty({article: '5', turnoverEur: 1}, euFigure);
    expect(assumed).toEqual({decidedOn: checkedUntil, size: 'large', undertaking: true});
  });

  it('takes a share of a turnover with cents without rounding', () => {
    expect(
      rules.euPenalty({article: '5', turnoverEur: 1_000_000_000.1, decidedOn: '2026-09-01'}, euFigure).answers
        .maximumEur,
    ).toBe(70_000_000.007);
  });

  it('refuses a day that is none', () => {
    expect(() => rules.euPenalty({article: '5', decidedOn: '2026-09-31'}, euFigure)).toThrow(
      '"2026-09-31" is not a day.',
    );
  });
});
