import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createArms} from '../../src/lab/environments/arms.ts';
import {proxyRewards, proxyStart, trueRewards} from '../../src/lab/environments/proxy.ts';
import {estimateKl, findLeashedOptimum, klDivergence, weighKlScore} from '../../src/lab/kl.ts';
import {listProbabilities} from '../../src/lab/policy.ts';
import {completeRun, klEstimatorNames} from '../../src/lab/run.ts';
import type {KlEstimator, Run, RunRequest} from '../../src/lab/run.ts';
import {train} from '../../src/lab/train.ts';

const policy = [0.7, 0.3];
const reference = [0.5, 0.5];
const ratios = policy.map((p, index) => (reference[index] ?? 0) / p);
const mean = (values: readonly number[]) =>
  values.reduce((sum, value, index) => sum + (policy[index] ?? 0) * value, 0);

describe('estimateKl', () => {
  it.each([
    ['k1', [0.336472, -0.510826], 0.082283, 0.388281],
    ['k2', [0.056607, 0.130471], 0.078766, 0.033849],
    ['k3', [0.050758, 0.155841], 0.082283, 0.048155],
  ] as const)(
    'gives with %s the values %j, the mean %d and the deviation %d',
    (estimator, values, average, deviation) => {
      const estimates = ratios.map((ratio) => estimateKl(estimator, ratio));
      values.forEach((value, index) => expect(estimates[index]).toBeCloseTo(value, 6));
      expect(mean(estimates)).toBeCloseTo(average, 6);
      expect(Math.sqrt(mean(estimates.map((value) => (value - mean(estimates)) ** 2)))).toBeCloseTo(
        deviation,
        6,
      );
    },
  );

  it('is right on average with k1 and k3 and never negative with k2 and k3', () => {
    const chances = fc
      .array(fc.double({min: 0.01, max: 1, noNaN: true}), {minLength: 3, maxLength: 3})
      .map((list) => list.map((value) => value / list.reduce((sum, other) => sum + other, 0)));
    fc.assert(
      fc.property(chances, chances, (one, other) => {
        const truth = klDivergence(one, other);
        const average = (estimator: KlEstimator) =>
          one.reduce((sum, p, index) => sum + p * estimateKl(estimator, (other[index] ?? 0) / p), 0);
        expect(average('k1')).toBeCloseTo(truth, 9);
        expect(average('k3')).toBeCloseTo(truth, 9);
        one.forEach((p, index) =>
          expect(estimateKl('k2', (other[index] ?? 0) / p)).toBeGreaterThanOrEqual(0),
        );
        one.forEach((p, index) =>
          expect(estimateKl('k3', (other[index] ?? 0) / p)).toBeGreaterThanOrEqual(-1e-15),
        );
      }),
      {seed: 1},
    );
  });
});

describe('klDivergence', () => {
  it('is 0.082283 nats for (0.7, 0.3) against even chances', () => {
    expect(klDivergence(policy, reference)).toBeCloseTo(0.082283, 6);
  });

  it('leaves out what has no chance', () => {
    expect(klDivergence([1, 0], [0.5, 0.5])).toBeCloseTo(Math.log(2), 15);
  });
});

/** The mean gradient by the one logit of the choice, whose scores are 1 − p and −p. */
function meanGradient(estimator: KlEstimator): number {
  const scores = [0.3, -0.7];
  return mean(ratios.map((ratio, index) => weighKlScore(estimator, ratio, 1) * (scores[index] ?? 0)));
}

function slope(of: (p: number) => number): number {
  const at = (theta: number) => of(1 / (1 + Math.exp(-theta)));
  const theta = Math.log(0.7 / 0.3);
  return (at(theta + 1e-5) - at(theta - 1e-5)) / 2e-5;
}

describe('weighKlScore', () => {
  const expected: readonly (readonly [KlEstimator, number, string])[] = [
    ['k1', 0, 'no leash at all'],
    ['k2', 0.177933, 'the gradient of KL(policy‖reference)'],
    ['k3', 0.2, 'the gradient of KL(reference‖policy)'],
    ['k3-weighted', 0.177933, 'the gradient of KL(policy‖reference)'],
  ];

  it.each(expected)('of %s as a loss is %d on average: %s', (estimator, value, _meaning) => {
    expect(meanGradient(estimator)).toBeCloseTo(value, 6);
  });

  it('agrees with the slopes of the two divergences', () => {
    expect(slope((p) => klDivergence([p, 1 - p], reference))).toBeCloseTo(meanGradient('k2'), 8);
    expect(slope((p) => klDivergence(reference, [p, 1 - p]))).toBeCloseTo(meanGradient('k3'), 8);
  });

  it('gives the weighted k3 the same factor as k2 where nothing has moved since the draw', () => {
    for (const ratio of [0.1, 0.9, 1, 3])
      expect(weighKlScore('k3-weighted', ratio, 1)).toBe(weighKlScore('k2', ratio, 1));
  });
});

/** Three arms with a reference of their own, followed to the end of the budget. */
function settle(start: readonly number[], rewards: readonly number[], request: Partial<Run>): number[] {
  const arms = createArms({logits: start.map(Math.log), free: 3}, rewards, 1, () => ({}));
  const plain: RunRequest = {task: 'bandit', learner: 'reinforce', exact: true, learningRate: 1};
  const steps = train(completeRun({...plain, ...request}), arms);
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return listProbabilities(next.value.policy, 0);
}

function expectNear(actual: readonly number[], expected: readonly number[], digits: number): void {
  actual.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? Number.NaN, digits));
}

describe('findLeashedOptimum', () => {
  const start = [0.5, 0.3, 0.2];
  const rewards = [0, 1, 0.5];

  it.each([
    [1, [0.30391, 0.49567, 0.20042], 0.497879],
    [0.3, [0.05016, 0.84362, 0.10623], 0.689826],
  ])('with the weight %d is %j, worth %d', (weight, probabilities, objective) => {
    const optimum = findLeashedOptimum(start, rewards, weight);
    expectNear(optimum.probabilities, probabilities, 5);
    expect(optimum.objective).toBeCloseTo(objective, 6);
    const worth = optimum.probabilities.reduce((sum, p, index) => sum + p * (rewards[index] ?? 0), 0);
    expect(worth - weight * klDivergence(optimum.probabilities, start)).toBeCloseTo(objective, 6);
  });

  it.each([1, 0.3])('is where following the exact gradient ends, with the weight %d', (klWeight) => {
    const {probabilities} = findLeashedOptimum(start, rewards, klWeight);
    for (const klEstimator of ['k1', 'k2', 'k3-weighted'] as const) {
      expectNear(settle(start, rewards, {klWeight, klEstimator, samples: 64_000}), probabilities, 5);
    }
  });

  it('is not where k3 as a plain loss ends', () => {
    const {probabilities} = findLeashedOptimum(start, rewards, 0.3);
    const ended = settle(start, rewards, {klWeight: 0.3, klEstimator: 'k3', samples: 64_000});
    expect(Math.abs((ended[1] ?? 0) - (probabilities[1] ?? 0))).toBeGreaterThan(0.02);
  });

  it.each([
    [5, 0.1192],
    [1, 0.2275],
    [0.3, 0.6613],
    [0.198, 0.751],
    [0.1, 0.5749],
    [0.05, 0.1548],
    [0.02, 0.0005],
  ])('of the proxy task with the weight %d has the true reward %d', (weight, reward) => {
    const {probabilities} = findLeashedOptimum(proxyStart, proxyRewards, weight);
    const truth = probabilities.reduce((sum, p, index) => sum + p * (trueRewards[index] ?? 0), 0);
    expect(truth).toBeCloseTo(reward, 4);
  });

  it('of the proxy task has its highest true reward near the weight 0.197, while the proxy only rises', () => {
    const weights = Array.from({length: 400}, (_, index) => 0.02 + index * 0.001);
    const optima = weights.map(
      (weight) => findLeashedOptimum(proxyStart, proxyRewards, weight).probabilities,
    );
    const truths = optima.map((chances) => chances[1] ?? 0);
    const best = truths.indexOf(Math.max(...truths));
    expect(weights[best]).toBeCloseTo(0.197, 6);
    expect(truths[best]).toBeCloseTo(0.751, 4);
    expect(klDivergence(optima[best] ?? [], proxyStart)).toBeCloseTo(2.015, 2);
    const proxies = optima.map((chances) =>
      chances.reduce((sum, p, index) => sum + p * (proxyRewards[index] ?? 0), 0),
    );
    expect(proxies.every((proxy, index) => index === 0 || proxy < (proxies[index - 1] ?? 0))).toBe(true);
    expect(proxies[0]).toBeCloseTo(1.2, 3);
  });

  it.each([
    [1, 0.2275],
    [0.3, 0.6613],
  ])('of the proxy task is reached by training on the leash %d: true reward %d', (klWeight, reward) => {
    for (const klEstimator of klEstimatorNames.filter((name) => name !== 'k3')) {
      const chances = settle(proxyStart, proxyRewards, {klWeight, klEstimator, samples: 256_000});
      expect(chances[1]).toBeCloseTo(reward, 4);
    }
  });
});
