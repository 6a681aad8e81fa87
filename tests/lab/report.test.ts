import {describe, expect, it} from 'vitest';
import {reportRun} from '../../src/lab/report.ts';
import {completeRun, learnerNames, taskNames} from '../../src/lab/run.ts';
import type {RunRequest} from '../../src/lab/run.ts';

const report = (request: RunRequest) => reportRun(completeRun(request));

describe('reportRun', () => {
  it.each(taskNames)(
    'gives for the task %s a curve from 0 samples to the budget, ending at the final reward',
    (task) => {
      for (const learner of learnerNames) {
        const {curve, final, deadGroups, gradientVariance} = report({task, learner, samples: 1024});
        expect(curve[0]?.samples).toBe(0);
        expect(curve.at(-1)).toMatchObject({samples: 1024, reward: final});
        expect(deadGroups).toBeGreaterThanOrEqual(0);
        expect(deadGroups).toBeLessThanOrEqual(1);
        expect(gradientVariance).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it('adds what the task tells', () => {
    const added = Object.fromEntries(
      taskNames.map((task) => [task, Object.keys(report({task, learner: 'rloo', samples: 64})).slice(5)]),
    );
    expect(added).toEqual({
      bernoulli: ['probability'],
      bandit: ['bestArm'],
      addition: [],
      gridworld: ['meanMoves'],
      length: ['meanLengthRight', 'meanLengthWrong'],
      proxy: ['trueReward', 'exploit', 'kl'],
      coverage: ['firstStrategy', 'passAt2', 'passAt3', 'passAt4', 'passAt8', 'passAt16'],
    });
  });

  it('adds the best that a leash allows to the proxy task', () => {
    const best = report({task: 'proxy', learner: 'reinforce', klWeight: 0.3, exact: true});
    expect(best['bestTrueReward']).toBeCloseTo(0.6613, 4);
    expect(best['trueReward']).toBeCloseTo(0.6613, 3);
    expect(report({task: 'proxy', learner: 'reinforce', samples: 64})).not.toHaveProperty('bestTrueReward');
  });

  it('thins a long curve to evenly chosen steps and keeps its end', () => {
    const {curve} = report({task: 'bernoulli', learner: 'reinforce', samples: 64 * 501});
    expect(curve.slice(0, 3).map(({samples}) => samples)).toEqual([0, 192, 384]);
    expect(curve).toHaveLength(168);
    expect(curve.at(-1)?.samples).toBe(64 * 501);
  });

  it('enumerates the moments of an exact run and its dead groups at the start', () => {
    const {gradientMean, gradientVariance, deadGroups} = report({
      task: 'bandit',
      learner: 'rloo',
      arms: 10,
      groupSize: 4,
      exact: true,
    });
    expect(gradientMean[0]).toBeCloseTo(0.09, 12);
    expect(gradientVariance).toBeCloseTo(0.0255, 12);
    expect(deadGroups).toBeCloseTo(0.6562, 12);
  });

  it('measures the moments of a drawn run and counts its dead groups', () => {
    const {gradientVariance, deadGroups} = report({
      task: 'bandit',
      learner: 'rloo',
      arms: 10,
      groupSize: 4,
      learningRate: 0,
      samples: 800_000,
    });
    expect(Math.abs(gradientVariance / 0.0255 - 1)).toBeLessThan(0.02);
    expect(Math.abs(deadGroups - 0.6562)).toBeLessThan(4 * Math.sqrt((0.6562 * 0.3438) / 200_000));
  });

  it('shows the first prompt of the addition task alone, the others being alike', () => {
    expect(report({task: 'addition', learner: 'grpo', samples: 512}).gradientMean).toHaveLength(110);
  });

  it('gives the start alone where the budget holds no group', () => {
    const {curve, final, deadGroups} = report({task: 'bandit', learner: 'rloo', samples: 0});
    expect(curve).toHaveLength(1);
    expect(final).toBeCloseTo(0.1, 12);
    expect(deadGroups).toBeGreaterThanOrEqual(0);
  });
});
