import {describe, expect, it} from 'vitest';
import {completeRun, findFault, learnerNames, taskNames} from '../../src/lab/run.ts';

describe('completeRun', () => {
  it('fills in everything for every task and learner, without a fault', () => {
    for (const task of taskNames) {
      for (const learner of learnerNames) {
        const run = completeRun({task, learner});
        expect(Object.entries(run).filter(([, value]) => value === undefined)).toEqual([]);
        expect(findFault(run)).toBeUndefined();
      }
    }
  });

  it('gives every learner of a task the same budget, step and rate', () => {
    for (const task of taskNames) {
      const budgets = learnerNames.map((learner) => {
        const {samples, samplesPerStep, learningRate} = completeRun({task, learner});
        return [samples, samplesPerStep, learningRate].join();
      });
      expect(new Set(budgets).size).toBe(1);
    }
  });

  it('clips PPO at 0.2 over four inner steps, and GRPO only if asked to', () => {
    expect(completeRun({task: 'bandit', learner: 'ppo'})).toMatchObject({
      clip: 0.2,
      clipHigh: 0.2,
      epochs: 4,
    });
    expect(completeRun({task: 'bandit', learner: 'grpo'})).toMatchObject({
      clip: Infinity,
      clipHigh: Infinity,
      epochs: 1,
    });
    expect(completeRun({task: 'bandit', learner: 'grpo', clip: 0.1})).toMatchObject({
      clip: 0.1,
      clipHigh: 0.1,
      epochs: 4,
    });
    expect(completeRun({task: 'bandit', learner: 'grpo', clipHigh: 0.28})).toMatchObject({
      clip: 0.2,
      clipHigh: 0.28,
      epochs: 4,
    });
    expect(completeRun({task: 'bandit', learner: 'rloo', clip: 0.1}).epochs).toBe(1);
  });

  it('divides by a standard deviation for GRPO alone', () => {
    const normalisers = learnerNames.map((learner) => [
      learner,
      completeRun({task: 'bandit', learner}).normalise,
    ]);
    expect(normalisers.filter(([, normalise]) => normalise !== 'none')).toEqual([['grpo', 'population']]);
  });

  it('draws groups of sixteen where answers are compared', () => {
    const sizes = Object.fromEntries(
      learnerNames.map((learner) => [learner, completeRun({task: 'bandit', learner}).groupSize]),
    );
    expect(sizes).toEqual({
      sft: 1,
      reinforce: 1,
      'reinforce-baseline': 1,
      'actor-critic': 1,
      ppo: 1,
      rloo: 16,
      grpo: 16,
      'dr-grpo': 16,
    });
  });

  it('takes a field that is undefined as left open', () => {
    expect(completeRun({task: 'bandit', learner: 'rloo', seed: undefined, clip: undefined})).toEqual(
      completeRun({task: 'bandit', learner: 'rloo'}),
    );
  });
});
