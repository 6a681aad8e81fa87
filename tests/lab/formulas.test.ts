import {describe, expect, it} from 'vitest';
import {deadGroupChance, estimatePassAtK, passAtK} from '../../src/lab/pass-at-k.ts';
import {preferenceLoss} from '../../src/lab/preference.ts';
import {labelBits, rewardBits} from '../../src/lab/signal.ts';
import {penaliseLength, weighTokens} from '../../src/lab/token-weight.ts';

describe('weighTokens', () => {
  it.each([
    ['length', [0.25, 0.0625], [0.5, 0.5]],
    ['all', [0.1, 0.1], [0.2, 0.8]],
    ['constant', [0.05, 0.05], [0.1, 0.4]],
  ] as const)(
    'divides answers of 2 and 8 tokens by %s: %j a token, %j an answer',
    (divisor, tokens, answers) => {
      const weights = weighTokens([2, 8], divisor, 10);
      expect(weights).toEqual(tokens);
      weights.forEach((weight, index) =>
        expect(weight * ([2, 8][index] ?? 0)).toBeCloseTo(answers[index] ?? 0, 12),
      );
    },
  );
});

describe('penaliseLength', () => {
  it.each([
    [16_383, 0],
    [16_384, 0],
    [17_408, -0.25],
    [18_432, -0.5],
    [20_480, -1],
    [20_481, -1],
  ])('takes %d tokens of 20,480 with a buffer of 4,096 as %d', (length, penalty) => {
    expect(penaliseLength(length, 20_480, 4_096)).toBeCloseTo(penalty, 12);
  });
});

describe('estimatePassAtK', () => {
  it.each([
    [1, 0.3],
    [2, 0.533333],
    [5, 0.916667],
    [7, 0.991667],
    [8, 1],
  ])('of 3 right in 10 tries with k = %d is %d', (k, value) => {
    expect(estimatePassAtK(10, 3, k)).toBeCloseTo(value, 6);
  });

  it('is higher than the plug-in estimate, which is biased low', () => {
    expect(passAtK(0.3, 5)).toBeCloseTo(0.83193, 5);
    expect(estimatePassAtK(10, 3, 5)).toBeGreaterThan(passAtK(0.3, 5));
  });

  it('is right on average over all ways that ten tries can turn out', () => {
    const ways = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1];
    const average = ways.reduce(
      (sum, count, right) => sum + count * 0.3 ** right * 0.7 ** (10 - right) * estimatePassAtK(10, right, 4),
      0,
    );
    expect(average).toBeCloseTo(passAtK(0.3, 4), 12);
  });
});

describe('deadGroupChance', () => {
  it.each([
    [0.5, 4, 0.125, 4],
    [0.5, 16, 3.05e-5, 7],
    [0.1, 4, 0.6562, 4],
    [0.9, 4, 0.6562, 4],
    [0.1, 16, 0.185302, 6],
    [0.01, 16, 0.851458, 6],
    [0.99, 64, 0.525596, 6],
  ])('for a chance of %d and groups of %d is %d', (p, size, chance, digits) => {
    expect(deadGroupChance(p, size)).toBeCloseTo(chance, digits);
  });

  it('leaves one group in 625 with any signal where one answer in ten thousand is right', () => {
    const signal = 1 - deadGroupChance(1e-4, 16);
    expect(signal).toBeCloseTo(0.0016, 5);
    expect(1 / signal).toBeGreaterThan(624);
    expect(1 / signal).toBeLessThan(626);
  });
});

describe('rewardBits', () => {
  it.each([
    [0.5, 1],
    [0.1, 0.468996],
    [0.01, 0.080793],
    [1e-5, 0.000181],
    [0, 0],
    [1, 0],
  ])('for a chance of %d is at most %d', (p, bits) => {
    expect(rewardBits(p)).toBeCloseTo(bits, 6);
  });
});

describe('labelBits', () => {
  it.each([
    [0.5, 1],
    [0.1, 3.32],
    [0.01, 6.64],
    [1e-5, 16.61],
  ])('for a label at %d is %d', (p, bits) => {
    expect(labelBits(p)).toBeCloseTo(bits, 2);
  });

  it('stays finite where rewards have nothing to say: 9.21 nats at one in ten thousand', () => {
    expect(labelBits(1e-4) * Math.log(2)).toBeCloseTo(9.21, 2);
  });
});

describe('preferenceLoss', () => {
  it('of the worked pair has the margin 0.15, the loss 0.620957 and the weight 0.462570', () => {
    const result = preferenceLoss({policy: -10, reference: -11}, {policy: -12, reference: -11.5}, 0.1);
    expect(result.margin).toBeCloseTo(0.15, 12);
    expect(result.loss).toBeCloseTo(0.620957, 6);
    expect(result.gradientWeight).toBeCloseTo(0.46257, 6);
  });

  it('is ln 2 where policy and reference are the same', () => {
    expect(preferenceLoss({policy: -3, reference: -3}, {policy: -9, reference: -9}, 0.1).loss).toBeCloseTo(
      0.693147,
      6,
    );
  });
});
