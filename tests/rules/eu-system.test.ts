import {describe, expect, it} from 'vitest';
import {euSystemRule} from '../../src/cli/rule-eu-system.ts';
import {euPracticePoints} from '../../src/rules/eu-system-question.ts';
import * as rules from '../../src/rules/eu-system.ts';
import {readCases} from './eu-cases.ts';
import {expectCase} from './eu-expect.ts';
import {euFigure} from './eu-facts.ts';

describe('eu-system.ts', () => {
  it('exports what it always has', () => {
    expect(Object.keys(rules).sort()).toEqual(['euSystem', 'systemFrom']);
  });
});

for (const {file, cases} of readCases('eu-system')) {
  describe(`euSystem, ${file}`, () => {
    for (const one of cases) it(one.name, () => expectCase(one, euSystemRule, 'day'));
  });
}

describe('euSystem', () => {
  it('names the ten points of Article 5(1) once each', () => {
    expect(Object.values(euPracticePoints).sort()).toEqual([
      'a',
      'b',
      'ba',
      'bb',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
    ]);
  });

  it('gives no score: no answer is a number', () => {
    const {answers} = rules.euSystem({uses: '4(a)', talksToPeople: true}, euFigure);
    expect(Object.values(answers).filter((answer) => typeof answer === 'number')).toEqual([]);
  });

  it('prints what was assumed', () => {
    const {assumed} = rules.euSystem({uses: '4(a)'}, euFigure);
    expect(assumed).toMatchObject({
      role: 'provider',
      practices: 'none',
      talksToPeople: false,
      placedOn: 'not before the rules apply to it',
    });
    expect(assumed['uses']).toBeUndefined();
  });

  it('refuses a day that is none', () => {
    expect(() => rules.euSystem({day: '2026-13-01'}, euFigure)).toThrow('"2026-13-01" is not a day.');
  });
});
