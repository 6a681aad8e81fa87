import {describe, expect, it} from 'vitest';
import {exp, log, logit, power, sigmoid} from '../../src/lab/math.ts';
import {drawUniform, seedRandom} from '../../src/lab/random.ts';

const view = new DataView(new ArrayBuffer(16));

/** How many numbers lie between two of the same sign, plus one. */
function unitsApart(one: number, other: number): number {
  view.setFloat64(0, one);
  view.setFloat64(8, other);
  return Math.abs(Number(view.getBigInt64(0) - view.getBigInt64(8)));
}

function draws(count: number, low: number, high: number): number[] {
  const random = seedRandom(7);
  return Array.from({length: count}, () => low + (high - low) * drawUniform(random));
}

describe('exp', () => {
  it('is within two units in the last place of the engine over its whole range', () => {
    const xs = [...draws(50_000, -745, 709.7), ...draws(50_000, -1, 1)];
    expect(Math.max(...xs.map((x) => unitsApart(exp(x), Math.exp(x))))).toBeLessThanOrEqual(2);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [709.79, Infinity],
    [-745.2, 0],
    [Infinity, Infinity],
    [-Infinity, 0],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, value) => {
    expect(exp(x)).toBe(value);
  });

  it('goes through the numbers below the smallest normal one', () => {
    expect(exp(-745.13)).toBe(5e-324);
    expect(exp(-740)).toBe(4.2e-322);
  });

  it('reaches the largest numbers', () => {
    expect(exp(709.78)).toBeGreaterThan(1.79e308);
    expect(exp(709.78)).toBeLessThan(Infinity);
  });
});

describe('log', () => {
  it('is within two units in the last place of the engine over its whole range', () => {
    const xs = [...draws(50_000, -744, 709).map(Math.exp), ...draws(50_000, 0.01, 3)];
    expect(Math.max(...xs.map((x) => unitsApart(log(x), Math.log(x))))).toBeLessThanOrEqual(2);
  });

  it.each([
    [1, 0],
    [0, -Infinity],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
    [Infinity, Infinity],
    [1 + 2 ** -52, 2 ** -52 - 2 ** -105],
    [5e-324, -744.4400719213812],
  ])('of %d is %d', (x, value) => {
    expect(log(x)).toBe(value);
  });

  it('undoes exp', () => {
    for (const x of draws(1000, -700, 700)) expect(log(exp(x))).toBeCloseTo(x, 12);
  });
});

describe('sigmoid', () => {
  it('is a half at 0 and does not overflow on either side', () => {
    expect([sigmoid(0), sigmoid(1000), sigmoid(-1000)]).toEqual([0.5, 1, 0]);
  });

  it('undoes logit', () => {
    for (const p of [0.0001, 0.1, 0.5, 0.9, 0.9999]) expect(sigmoid(logit(p))).toBeCloseTo(p, 14);
  });
});

describe('power', () => {
  it.each([
    [2, 0, 1],
    [2, 1, 2],
    [2, 10, 1024],
    [0, 0, 1],
    [0, 3, 0],
    [-3, 3, -27],
  ])('raises %d to %d', (base, exponent, value) => {
    expect(power(base, exponent)).toBe(value);
  });
});
