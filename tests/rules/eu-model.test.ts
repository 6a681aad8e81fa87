import {describe, expect, it} from 'vitest';
import {euModelRule} from '../../src/cli/rule-eu.ts';
import * as rules from '../../src/rules/eu-model.ts';
import {readCases} from './eu-cases.ts';
import {expectCase} from './eu-expect.ts';
import {euFigure} from './eu-facts.ts';

describe('eu-model.ts', () => {
  it('exports what it always has', () => {
    expect(Object.keys(rules).sort()).toEqual(['answersFrom', 'euModel']);
  });
});

for (const {file, cases} of readCases('eu-model')) {
  describe(`euModel, ${file}`, () => {
    for (const one of cases) it(one.name, () => expectCase(one, euModelRule, 'day'));
  });
}

describe('euModel', () => {
  it('takes the day until which the law was checked where none is given', () => {
    const {assumed, checkedUntil, stands} = rules.euModel({}, euFigure);
    expect(assumed['day']).toBe(checkedUntil);
    expect(stands).toBeUndefined();
  });

  it('says for a later day that the verdict stands for the last law checked', () => {
    const {checkedUntil, stands} = rules.euModel({day: '2027-08-02'}, euFigure);
    expect(stands).toContain(checkedUntil);
  });

  it('prints every circumstance that was assumed', () => {
    expect(rules.euModel({day: '2025-01-27', weightsPublic: true}, euFigure).assumed).toEqual({
      role: 'provider',
      output: 'text',
      general: 'the indicative test decides',
      freeLicence: false,
      architecturePublic: true,
      usageInfoPublic: true,
      monetised: false,
      researchOnly: false,
      designated: false,
      rebuttalAccepted: false,
      providerEstablished: 'eu',
      guidelines: 'the reading of July 2025 is applied to this earlier day',
    });
  });

  it('notes that a last day falls on a weekend', () => {
    const {because} = rules.euModel(
      {day: '2025-09-01', trainingFlop: 2e25, placedOn: '2025-09-01', thresholdKnownOn: '2025-08-02'},
      euFigure,
    );
    expect(because.find(({answer}) => answer === 'notifyBy')?.given).toContain('Saturday');
  });

  it('refuses a day that is none', () => {
    expect(() => rules.euModel({day: '2025-02-30'}, euFigure)).toThrow('"2025-02-30" is not a day.');
    expect(() => rules.euModel({placedOn: 'yesterday'}, euFigure)).toThrow('"yesterday" is not a day.');
  });
});
