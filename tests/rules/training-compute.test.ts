import {describe, expect, it} from 'vitest';
import {sixNd} from '../../src/rules/training-compute.ts';

describe('sixNd', () => {
  it.each([
    ['DeepSeek-V3', 37e9, 14.8e12, 3.2856e24],
    ['Llama 3.1 405B', 405e9, 15.6e12, 3.7908e25],
    ['Chinchilla', 70e9, 1.4e12, 5.88e23],
    ['Kimi K2', 32e9, 15.5e12, 2.976e24],
  ])('of %s with %d active parameters and %d tokens is %d', (_, parameters, tokens, flop) => {
    expect((sixNd(parameters, tokens) ?? 0) / flop).toBeCloseTo(1, 12);
  });

  it('is eighteen times too high for DeepSeek-V3 if all its parameters are taken as active', () => {
    expect((sixNd(671e9, 14.8e12) ?? 0) / (sixNd(37e9, 14.8e12) ?? 1)).toBeCloseTo(18.1, 1);
  });

  it('cannot be told without parameters or tokens', () => {
    expect([sixNd(undefined, 1), sixNd(1, undefined)]).toEqual([undefined, undefined]);
  });
});
