import {describe, expect, it} from 'vitest';
import {generaliseAdvantages} from '../../src/lab/gae.ts';

function advantagesOf(
  rewards: readonly number[],
  values: readonly number[],
  discount: number,
  lambda: number,
): number[] {
  const advantages = new Float64Array(rewards.length);
  generaliseAdvantages(
    Float64Array.from(rewards),
    Float64Array.from(values),
    discount,
    lambda,
    0,
    rewards.length,
    advantages,
  );
  return [...advantages].map((value) => Math.round(value * 1e9) / 1e9);
}

const rewards = [0, 0, 1];
const values = [0.5, 0.6, 0.8];

describe('generaliseAdvantages', () => {
  it('adds up surprises, later ones for less', () => {
    expect(advantagesOf(rewards, values, 1, 0.95)).toEqual([0.4705, 0.39, 0.2]);
  });

  it('is the return less the value with lambda 1', () => {
    expect(advantagesOf(rewards, values, 1, 1)).toEqual([0.5, 0.4, 0.2]);
  });

  it('is the next surprise alone with lambda 0', () => {
    expect(advantagesOf(rewards, values, 1, 0)).toEqual([0.1, 0.2, 0.2]);
  });

  it('discounts what comes later', () => {
    expect(advantagesOf(rewards, [0, 0, 0], 0.5, 1)).toEqual([0.25, 0.5, 1]);
  });

  it('keeps to its range and takes the value after the end as 0', () => {
    const advantages = new Float64Array(4);
    generaliseAdvantages(
      Float64Array.of(5, 0, 1, 5),
      Float64Array.of(9, 0.25, 0.5, 9),
      1,
      1,
      1,
      3,
      advantages,
    );
    expect([...advantages]).toEqual([0, 0.75, 0.5, 0]);
  });
});
