import {describe, expect, it} from 'vitest';
import {euFinedArticles, euPenalty} from '../../src/rules/eu-penalty.ts';
import type {EuSize} from '../../src/rules/eu-penalty.ts';
import {formatDay, formatNumber} from '../../src/library/values.ts';
import {figureOf} from '../../src/tools/lookup.ts';
import type {State} from '../../src/tools/tool.ts';
import {answerOf, library, penalty} from './opened.ts';

const figure = figureOf(library);
const sizes: readonly EuSize[] = ['large', 'small-mid-cap', 'sme'];
const days = [
  '2024-07-31',
  '2025-08-01',
  '2025-08-02',
  '2026-07-26',
  '2026-07-27',
  '2026-08-01',
  '2026-08-02',
  '2027-12-01',
  '2027-12-02',
];

/** The ceiling, the power and the duty that the tool prints. */
function shown(state: State): string[] {
  const result = penalty.answer(state);
  const day = formatDay(state['d'] ?? penalty.defaults['d'] ?? '');
  return ['Highest fine', `Power to fine on ${day}`, `The duty itself applies on ${day}`].map((label) =>
    answerOf(result, label),
  );
}

const cases = euFinedArticles.flatMap((article) => days.map((day) => [article, day] as const));

describe('the ceiling of a fine', () => {
  it.each(cases)(
    'is that of the rule for every size and turnover: Article %s on %s',
    (article, decidedOn) => {
      for (const size of sizes)
        for (const turnoverEur of [0, 10_000_000, 500_000_000, 500_000_001, undefined]) {
          const {maximumEur, possible, dutyApplies} = euPenalty(
            {article, turnoverEur, size, decidedOn},
            figure,
          ).answers;
          const state = {a: article, t: String(turnoverEur ?? ''), z: size, d: decidedOn};
          expect(shown(state)).toEqual([
            maximumEur === 'undetermined' ? 'cannot tell' : `€${formatNumber(maximumEur)}`,
            possible ? 'yes' : 'no',
            dutyApplies ? 'yes' : 'no',
          ]);
        }
    },
  );

  it('is on paper alone the day before the power to fine, and not on its day', () => {
    expect(penalty.answer({a: '101', d: '2026-08-01'}).headline).toMatch(
      /^No power to fine on 1 August 2026: /,
    );
    expect(penalty.answer({a: '101', d: '2026-08-02'}).headline).toMatch(
      /the power to fine applies on 2 August 2026$/,
    );
  });

  it.each([
    ['large', 'up to a turnover of €500,000,000: €15,000,000; above: 3 % of it'],
    ['sme', 'up to a turnover of €500,000,000: 3 % of it; above: €15,000,000'],
  ])('has both readings where the turnover is not known: %s', (z, detail) => {
    const [fine] = penalty.answer({t: '', z}).answers;
    expect(fine).toEqual({label: 'Highest fine', value: 'cannot tell', detail});
  });

  it('is the printed amount for one who is no undertaking', () => {
    expect(shown({un: ''})[0]).toBe('€15,000,000');
  });

  it('flips for a small mid-cap where the amendment gave it the lower of the two', () => {
    const flips = (d: string) =>
      penalty.answer({d}).flips.filter((flip) => flip.startsWith('Size small mid-cap'));
    expect(flips('2026-07-26')).toEqual([]);
    expect(flips('2026-07-27')).toEqual([
      'Size small mid-cap: €15,000,000; power to fine yes; duty applies no.',
    ]);
  });

  it('ends with the day and with how far the law was checked', () => {
    expect(penalty.answer({d: '2026-08-02'}).sentence).toMatch(
      /on 2 August 2026 \(law as checked until 3 October 2026\)\.$/,
    );
  });
});
