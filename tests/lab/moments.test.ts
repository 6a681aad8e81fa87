import {describe, expect, it} from 'vitest';
import {createArms} from '../../src/lab/environments/arms.ts';
import {openLaboratory} from '../../src/lab/laboratory.ts';
import {log} from '../../src/lab/math.ts';
import {enumerateMoments} from '../../src/lab/moments.ts';
import {copyPolicy} from '../../src/lab/policy.ts';
import {completeRun, learnerNames, taskNames} from '../../src/lab/run.ts';
import type {LearnerName, RunRequest, TaskName} from '../../src/lab/run.ts';

/** One in so many arms pays; the closed forms for the trace of the variance of a group's update. */
function closedForms(arms: number, size: number): Record<string, number> {
  const p = 1 / arms;
  const score = 1 - p;
  const noise = p * (1 - p);
  const square = noise ** 2 + (arms - 1) * p ** 4;
  const baseline = (noise * score - square) / size;
  const rloo = baseline + (noise * score + square) / (size * (size - 1));
  return {
    reinforce: (p * score - square) / size,
    'reinforce-baseline': baseline,
    rloo,
    'dr-grpo': ((size - 1) / size) ** 2 * rloo,
  };
}

const variances: [arms: number, size: number, learner: LearnerName, variance: number][] = [
  [2, 2, 'reinforce', 0.0625],
  [2, 2, 'reinforce-baseline', 0],
  [2, 2, 'rloo', 0.125],
  [2, 2, 'dr-grpo', 0.03125],
  [2, 8, 'reinforce', 0.015625],
  [2, 8, 'reinforce-baseline', 0],
  [2, 8, 'rloo', 0.004464],
  [2, 8, 'dr-grpo', 0.003418],
  [10, 4, 'reinforce', 0.02025],
  [10, 4, 'reinforce-baseline', 0.018],
  [10, 4, 'rloo', 0.0255],
  [10, 4, 'dr-grpo', 0.014344],
  [10, 16, 'reinforce', 0.005063],
  [10, 16, 'reinforce-baseline', 0.0045],
  [10, 16, 'rloo', 0.004875],
  [10, 16, 'dr-grpo', 0.004285],
];

describe('enumerateMoments of a bandit', () => {
  it.each(variances)(
    'with %d arms and groups of %d has under %s the variance %d',
    (arms, groupSize, learner, variance) => {
      const moments = enumerateMoments(completeRun({task: 'bandit', learner, arms, groupSize}));
      expect(moments.variance).toBeCloseTo(variance, 6);
      expect(moments.variance).toBeCloseTo(closedForms(arms, groupSize)[learner] ?? Number.NaN, 12);
    },
  );

  it('has under RLOO more variance than without a baseline up to eight answers a group, and less from sixteen on', () => {
    const variance = (learner: LearnerName, groupSize: number) =>
      enumerateMoments(completeRun({task: 'bandit', learner, arms: 10, groupSize})).variance;
    for (const size of [2, 3, 4, 8])
      expect(variance('rloo', size)).toBeGreaterThan(variance('reinforce', size));
    for (const size of [16, 32]) expect(variance('rloo', size)).toBeLessThan(variance('reinforce', size));
  });

  it.each([2, 4, 16])(
    'under RLOO is the true gradient and under Dr. GRPO short of it by one part in G = %d',
    (groupSize) => {
      const mean = (learner: LearnerName) =>
        enumerateMoments(completeRun({task: 'bandit', learner, arms: 10, groupSize})).mean;
      mean('rloo').forEach((value, arm) => expect(value).toBeCloseTo(arm === 0 ? 0.09 : -0.01, 12));
      mean('dr-grpo').forEach((value, arm) =>
        expect(value).toBeCloseTo(((groupSize - 1) / groupSize) * (arm === 0 ? 0.09 : -0.01), 12),
      );
    },
  );
});

const updates: [p: number, size: number, request: Partial<RunRequest>, update: number][] = [
  [0.1, 4, {learner: 'rloo'}, 0.09],
  [0.1, 4, {learner: 'dr-grpo'}, 0.0675],
  [0.1, 4, {learner: 'grpo'}, 0.152125],
  [0.1, 4, {learner: 'grpo', normalise: 'sample'}, 0.131744],
  [0.1, 16, {learner: 'rloo'}, 0.09],
  [0.1, 16, {learner: 'dr-grpo'}, 0.084375],
  [0.1, 16, {learner: 'grpo'}, 0.256303],
  [0.1, 16, {learner: 'grpo', normalise: 'sample'}, 0.248164],
  [0.5, 16, {learner: 'grpo'}, 0.483531],
];

describe('enumerateMoments of one logit', () => {
  it.each(updates)('at a chance of %d with groups of %d and %j is %d', (p, groupSize, request, update) => {
    const run = completeRun({task: 'bernoulli', learner: 'grpo', arms: 1 / p, groupSize, ...request});
    expect(enumerateMoments(run).mean[0]).toBeCloseTo(update, 6);
  });

  it('under GRPO comes near the root of p(1 − p), the slope of 2·arcsin √p, as groups grow', () => {
    const update = (groupSize: number) =>
      enumerateMoments(completeRun({task: 'bernoulli', learner: 'grpo', groupSize})).mean[0] ?? 0;
    const gaps = [4, 16, 64, 256].map((size) => Math.sqrt(0.09) - update(size));
    expect(gaps.every((gap, index) => gap > 0 && (index === 0 || gap < (gaps[index - 1] ?? 0)))).toBe(true);
    expect(gaps[3]).toBeLessThan(0.002);
    const climbed = (theta: number) => 2 * Math.asin(Math.sqrt(1 / (1 + Math.exp(-theta))));
    const theta = Math.log(1 / 9);
    expect((climbed(theta + 1e-5) - climbed(theta - 1e-5)) / 2e-5).toBeCloseTo(0.3, 9);
  });

  it('gives rare successes more weight beside common ones, the more so the larger the groups', () => {
    const weight = (groupSize: number) => {
      const update = (arms: number) =>
        enumerateMoments(completeRun({task: 'bernoulli', learner: 'grpo', arms, groupSize})).mean[0] ?? 0;
      return update(10) / update(2);
    };
    expect(weight(4)).toBeGreaterThan(0.09 / 0.25);
    expect(weight(16)).toBeGreaterThan(weight(4));
  });

  it('finds a signal in one group of 625 where one answer in ten thousand is right', () => {
    const {deadGroups} = enumerateMoments(
      completeRun({task: 'bernoulli', learner: 'grpo', arms: 10_000, groupSize: 16}),
    );
    expect(1 - deadGroups).toBeCloseTo(0.0016, 5);
  });
});

describe('enumerateMoments of the worked example', () => {
  const arms = createArms({logits: [log(1), log(2), log(1)], free: 3}, [1, 0, 0.5], 0, () => ({}));

  it.each([
    ['reinforce', 0.212890625],
    ['reinforce-baseline', 0.0546875],
  ] as const)('has under %s the true gradient and the variance %d', (learner, variance) => {
    const {mean, variance: found} = enumerateMoments(completeRun({task: 'bandit', learner}), arms);
    [0.15625, -0.1875, 0.03125].forEach((value, arm) => expect(mean[arm]).toBeCloseTo(value, 12));
    expect(mean.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(found).toBeCloseTo(variance, 12);
  });

  it('starts at an expected reward of 0.375', () => {
    expect(
      arms.expectReward(openLaboratory(completeRun({task: 'bandit', learner: 'reinforce'}), arms).policy),
    ).toBe(0.375);
  });
});

/** The slope of the exact expected reward along each shown parameter. */
function slopes(task: TaskName): number[] {
  const {environment, policy} = openLaboratory(completeRun({task, learner: 'reinforce'}));
  const found: number[] = [];
  policy.offsets.forEach((offset, row) => {
    for (
      let place = 0;
      place < (policy.free[row] ?? 0) && found.length < environment.shownParameters;
      place += 1
    ) {
      const at = (shift: number) => {
        const moved = copyPolicy(policy);
        moved.logits[offset + place] = (moved.logits[offset + place] ?? 0) + shift;
        moved.stale.fill(1);
        return environment.expectReward(moved);
      };
      found.push((at(1e-4) - at(-1e-4)) / 2e-4);
    }
  });
  return found;
}

const enumerable = taskNames.filter((task) => task !== 'gridworld');
const unbiased = ['reinforce', 'reinforce-baseline', 'actor-critic', 'ppo', 'rloo'] as const;

describe.each(enumerable)('enumerateMoments of the task %s', (task) => {
  const truth = slopes(task);

  it.each(unbiased)('has under %s the slope of the expected reward as its mean', (learner) => {
    const {mean} = enumerateMoments(completeRun({task, learner, groupSize: 4}));
    expect(mean).toHaveLength(truth.length);
    mean.forEach((value, index) => expect(value).toBeCloseTo(truth[index] ?? Number.NaN, 7));
  });

  it('has under Dr. GRPO three quarters of it with groups of four', () => {
    const {mean} = enumerateMoments(completeRun({task, learner: 'dr-grpo', groupSize: 4}));
    mean.forEach((value, index) => expect(value).toBeCloseTo(0.75 * (truth[index] ?? Number.NaN), 7));
  });

  it.each(learnerNames)(
    'under %s is the same with and without exact, which only training heeds',
    (learner) => {
      const run = completeRun({task, learner, groupSize: 4});
      expect(enumerateMoments({...run, exact: true})).toEqual(enumerateMoments(run));
    },
  );
});

describe('enumerateMoments with dynamic sampling', () => {
  it('is the mean over the groups that are kept', () => {
    const run = completeRun({task: 'bernoulli', learner: 'grpo', groupSize: 4});
    const all = enumerateMoments(run);
    const kept = enumerateMoments({...run, dynamicSampling: true});
    expect(kept.deadGroups).toBeCloseTo(0.6562, 12);
    expect(kept.mean[0]).toBeCloseTo((all.mean[0] ?? 0) / (1 - 0.6562), 12);
  });
});
