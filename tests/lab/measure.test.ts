import {describe, expect, it} from 'vitest';
import {measureMoments} from '../../src/lab/measure.ts';
import {enumerateMoments} from '../../src/lab/moments.ts';
import {completeRun, learnerNames, taskNames} from '../../src/lab/run.ts';
import type {Run} from '../../src/lab/run.ts';

const GROUPS = 20_000;

/** Draws and enumerates the same, and gives what must agree with how far it may be off. */
function compare(run: Run, groups = GROUPS): {name: string; off: number; allowed: number}[] {
  const drawn = measureMoments(run, groups);
  const exact = enumerateMoments(run);
  const used = run.dynamicSampling ? groups * (1 - drawn.deadGroups) : groups;
  const distance = Math.hypot(...drawn.mean.map((value, index) => value - (exact.mean[index] ?? 0)));
  return [
    // the squared distance of a mean from the truth is on average the trace over the draws
    {name: 'mean', off: distance, allowed: 4 * Math.sqrt(exact.variance / used) + 1e-12},
    {
      name: 'dead',
      off: Math.abs(drawn.deadGroups - exact.deadGroups),
      allowed: 4 * Math.sqrt((exact.deadGroups * (1 - exact.deadGroups)) / groups) + 1e-12,
    },
  ];
}

const enumerable = taskNames.filter((task) => task !== 'gridworld');

describe.each(enumerable)('measureMoments of the task %s', (task) => {
  it.each(learnerNames)('agrees under %s with the enumeration within four standard errors', (learner) => {
    for (const {name, off, allowed} of compare(completeRun({task, learner, groupSize: 4, seed: 11}))) {
      expect({name, within: off <= allowed}).toEqual({name, within: true});
    }
  });
});

/** Means and standard errors of each parameter over runs of their own seed. */
function spread(run: Run, seeds: number, groups: number): {mean: number; error: number}[] {
  const means = Array.from({length: seeds}, (_, seed) => measureMoments({...run, seed}, groups).mean);
  return (means[0] ?? []).map((_, place) => {
    const values = means.map((one) => one[place] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1);
    return {mean, error: Math.sqrt(variance / seeds)};
  });
}

describe.each(enumerable.filter((task) => task !== 'addition'))(
  'measureMoments of each parameter of the task %s',
  (task) => {
    it.each(learnerNames)('agrees under %s with the enumeration within four standard errors', (learner) => {
      const run = completeRun({task, learner, groupSize: 4});
      const exact = enumerateMoments(run).mean;
      const off = spread(run, 64, 200).map(
        ({mean, error}, place) => Math.abs(mean - (exact[place] ?? 0)) - 4 * error,
      );
      expect(Math.max(...off)).toBeLessThan(1e-12);
    });
  },
);

describe('measureMoments', () => {
  it.each([
    ['dynamic sampling', {dynamicSampling: true}],
    ['the sample deviation', {normalise: 'sample' as const}],
    ['an offset', {rewardOffset: 5}],
    ['larger groups', {groupSize: 16}],
  ])('agrees with the enumeration under %s too', (_, change) => {
    const run = completeRun({task: 'proxy', learner: 'grpo', groupSize: 4, seed: 3, ...change});
    for (const {name, off, allowed} of compare(run))
      expect({name, within: off <= allowed}).toEqual({name, within: true});
  });

  it.each([
    ['reinforce', 2, 4, 0.03125],
    ['rloo', 2, 4, 0.020833],
    ['dr-grpo', 2, 4, 0.011719],
    ['reinforce', 10, 4, 0.02025],
    ['rloo', 10, 4, 0.0255],
  ] as const)(
    'finds over 200,000 groups the variance of %s with %d arms and groups of %d: %d',
    (learner, arms, groupSize, variance) => {
      const run = completeRun({task: 'bandit', learner, arms, groupSize, seed: 12_345});
      expect(Math.abs(measureMoments(run, 200_000).variance / variance - 1)).toBeLessThan(0.01);
    },
  );

  it('does not depend on the budget or the step of the run', () => {
    const run = completeRun({task: 'bandit', learner: 'rloo'});
    expect(measureMoments({...run, samples: 10, samplesPerStep: 999}, 50)).toEqual(measureMoments(run, 50));
  });
});
