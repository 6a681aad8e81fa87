import {describe, expect, it} from 'vitest';
import {bands} from '../../src/lab/bands.ts';
import {completeRun} from '../../src/lab/run.ts';
import {train} from '../../src/lab/train.ts';

const run = completeRun({task: 'bandit', learner: 'rloo', samples: 1280});

function rewardsAt(seeds: number, samples: number): number[] {
  return Array.from({length: seeds}, (_, index) => {
    let reward = 0;
    for (const progress of train({...run, seed: index + 1}))
      if (progress.samples <= samples) reward = progress.reward;
    return reward;
  }).toSorted();
}

describe('bands', () => {
  it('has one place for every step, from 0 to the budget', () => {
    expect(bands(run, 3).at).toEqual(Array.from({length: 21}, (_, step) => step * 64));
  });

  it('has at most a hundred places beside 0', () => {
    expect(bands({...run, samples: 64 * 250}, 2).at).toHaveLength(101);
  });

  it('orders runs at each place: a twentieth below, half below, a twentieth above', () => {
    const {low, median, high, mean, at} = bands(run, 21);
    const place = at.indexOf(640);
    const sorted = rewardsAt(21, 640);
    expect([low[place], median[place], high[place]]).toEqual([sorted[1], sorted[10], sorted[19]]);
    expect(mean[place]).toBeCloseTo(sorted.reduce((sum, value) => sum + value, 0) / 21, 12);
  });

  it('starts and stays without width where there is one seed', () => {
    const {low, median, high} = bands(run, 1);
    expect(low).toEqual(median);
    expect(high).toEqual(median);
    expect(low[0]).toBeCloseTo(0.1, 12);
  });

  it('does not depend on the seed of the run, and is the same every time', () => {
    expect(bands({...run, seed: 99}, 5)).toEqual(bands(run, 5));
  });

  it('goes by toy operations where asked to: the same rewards over another axis', () => {
    const {at, median} = bands(run, 1, 'flop');
    const points = [...train({...run, seed: 1})];
    expect(at[0]).toBe(0);
    expect(at.at(-1)).toBe(points.at(-1)?.flop);
    expect(median.at(-1)).toBe(points.at(-1)?.reward);
    expect(median.every((value) => points.some(({reward}) => reward === value))).toBe(true);
  });

  it('keeps a run at its end where others with thrown-away groups draw on', () => {
    const dynamic = bands({...run, learner: 'grpo', groupSize: 4, dynamicSampling: true}, 10);
    expect(dynamic.at.at(-1)).toBeLessThanOrEqual(1280);
    expect(dynamic.median.every(Number.isFinite)).toBe(true);
  });
});
