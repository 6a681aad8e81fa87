import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compareWithGroup, compareWithOthers} from '../../src/lab/group.ts';
import type {Normaliser} from '../../src/lab/run.ts';

type Comparison = 'others' | Normaliser;

function compare(returns: readonly number[], comparison: Comparison): number[] {
  const values = Float64Array.from(returns);
  const grades = new Float64Array(values.length);
  if (comparison === 'others') compareWithOthers(values, 0, values.length, grades);
  else compareWithGroup(values, 0, values.length, comparison, grades);
  return [...grades];
}

function expectClose(actual: readonly number[], expected: readonly number[], digits = 6): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? Number.NaN, digits));
}

const comparisons: readonly Comparison[] = ['others', 'none', 'population', 'sample'];
const group = fc.array(fc.double({min: -1e3, max: 1e3, noNaN: true}), {minLength: 2, maxLength: 64});
/** Multiples of 1/64: sums of a few of them are exact. */
const exactGroup = fc
  .array(fc.integer({min: -6400, max: 6400}), {minLength: 2, maxLength: 64})
  .map((list) => list.map((n) => n / 64));

describe('compareWithGroup', () => {
  it('divides one right answer in four by the population or the sample standard deviation', () => {
    expectClose(compare([1, 0, 0, 0], 'population'), [1.732051, -0.57735, -0.57735, -0.57735]);
    expectClose(compare([1, 0, 0, 0], 'sample'), [1.5, -0.5, -0.5, -0.5]);
  });

  it('turns two right and two wrong answers into plus and minus one, or less with the sample deviation', () => {
    expectClose(compare([1, 1, 0, 0], 'population'), [1, 1, -1, -1]);
    expectClose(compare([1, 1, 0, 0], 'sample'), [0.866025, 0.866025, -0.866025, -0.866025]);
  });

  it('only takes off the mean when it does not divide', () => {
    expectClose(compare([1, 0.5, 0, 0.5], 'none'), [0.5, 0, -0.5, 0]);
  });

  it('praises one right answer in sixteen far more than one of eight, but not on average', () => {
    const of = (right: number, normaliser: Normaliser) =>
      compare([...Array<number>(right).fill(1), ...Array<number>(16 - right).fill(0)], normaliser);
    const strength = (grades: readonly number[]) =>
      grades.reduce((sum, grade) => sum + Math.abs(grade), 0) / 16;
    expectClose([of(1, 'population')[0] ?? 0, of(1, 'population')[1] ?? 0], [3.872983, -0.258199]);
    expectClose([of(1, 'none')[0] ?? 0, of(1, 'none')[1] ?? 0], [0.9375, -0.0625]);
    expectClose([of(8, 'population')[0] ?? 0, of(8, 'none')[0] ?? 0], [1, 0.5]);
    expect(strength(of(1, 'population')) / strength(of(8, 'population'))).toBeCloseTo(0.484, 3);
    expect(strength(of(1, 'none')) / strength(of(8, 'none'))).toBeCloseTo(0.234, 3);
  });
});

describe('compareWithOthers', () => {
  it('compares each answer with the mean of the rest', () => {
    expectClose(compare([1, 0, 0, 0], 'others'), [1, -1 / 3, -1 / 3, -1 / 3]);
    expectClose(compare([1, 0.5, 0, 0.5], 'others'), [0.666667, 0, -0.666667, 0]);
  });

  it('is what dividing by the population deviation gives for a right and a wrong answer', () => {
    expect(compare([1, 0], 'others')).toEqual([1, -1]);
    expect(compare([1, 0], 'population')).toEqual([1, -1]);
  });

  it('has nothing to compare a single answer with', () => {
    expect(compare([1], 'others')).toEqual([0]);
  });
});

describe.each(comparisons)('a comparison (%s)', (comparison) => {
  it('adds up to zero within 1e-9 of the spread', () => {
    fc.assert(
      fc.property(group, (returns) => {
        const spread = Math.max(1, ...returns.map(Math.abs));
        const sum = compare(returns, comparison).reduce((total, grade) => total + grade, 0);
        return Math.abs(sum) <= 1e-9 * spread;
      }),
      {seed: 1},
    );
  });

  it('gives exactly 0 where all returns are equal', () => {
    fc.assert(
      fc.property(
        fc.double({noNaN: true, min: -1e6, max: 1e6}),
        fc.integer({min: 2, max: 64}),
        (value, size) =>
          compare(new Array<number>(size).fill(value), comparison).every((grade) => grade === 0),
      ),
      {seed: 2},
    );
  });

  it('does not notice a constant in all returns, to the last bit', () => {
    fc.assert(
      fc.property(exactGroup, fc.integer({min: -1000, max: 1000}), (returns, constant) => {
        expect(
          compare(
            returns.map((value) => value + constant),
            comparison,
          ),
        ).toEqual(compare(returns, comparison));
      }),
      {seed: 3},
    );
  });
});

describe('dividing by a standard deviation', () => {
  it.each(['population', 'sample'] as const)(
    'does not notice the scale of the returns (%s)',
    (normaliser) => {
      fc.assert(
        fc.property(exactGroup, fc.constantFrom(0.25, 0.5, 2, 8), (returns, scale) => {
          expect(
            compare(
              returns.map((value) => value * scale),
              normaliser,
            ),
          ).toEqual(compare(returns, normaliser));
        }),
        {seed: 4},
      );
    },
  );

  it('leaves the returns with a deviation of one', () => {
    fc.assert(
      fc.property(group, (returns) => {
        fc.pre(Math.max(...returns) - Math.min(...returns) > 1e-3);
        const grades = compare(returns, 'population');
        expect(grades.reduce((sum, grade) => sum + grade * grade, 0) / grades.length).toBeCloseTo(1, 9);
      }),
      {seed: 5},
    );
  });
});
