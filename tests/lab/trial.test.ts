import {describe, expect, it} from 'vitest';
import {spreadRuns} from '../../src/lab/bands.ts';
import {askAgain} from '../../src/lab/best-of.ts';
import {measureSizes} from '../../src/lab/group-sizes.ts';
import {stepInside} from '../../src/lab/inner.ts';
import {enumerateMoments} from '../../src/lab/moments.ts';
import {passAtK} from '../../src/lab/pass-at-k.ts';
import {completeRun} from '../../src/lab/run.ts';
import {openTrial} from '../../src/lab/trial.ts';
import type {Trial} from '../../src/lab/trial.ts';

const bandit = {task: 'bandit', learner: 'rloo'} as const;
const inner = {
  start: 0.5,
  advantages: [1, -1],
  clip: 0.2,
  clipHigh: 0.2,
  learningRate: 0.1,
  steps: 40,
} as const;

describe('openTrial', () => {
  const trials: readonly (readonly [Trial, number])[] = [
    [{trial: 'train', request: {...bandit, samples: 640}}, 640],
    [{trial: 'best-of', request: {task: 'addition', learner: 'reinforce', samples: 1000}}, 1000],
    [{trial: 'sizes', run: {request: bandit, sizes: [2, 4], answers: 100}}, 200],
    [{trial: 'inner', run: inner}, 40],
  ];

  it.each(trials)('starts before anything is spent and ends with the budget: %j', (trial, budget) => {
    const {steps, budget: told} = openTrial(trial);
    const spent: number[] = [];
    for (let next = steps.next(); next.done !== true; next = steps.next()) spent.push(next.value.samples);
    expect(told).toBe(budget);
    expect([spent[0], spent.at(-1)]).toEqual([0, budget]);
    expect(spent.toSorted((one, other) => one - other)).toEqual(spent);
  });
});

describe('measureSizes', () => {
  it('comes within a tenth of what enumeration gives, at each size', () => {
    const run = {request: {...bandit, seed: 5}, sizes: [2, 4, 16], answers: 100_000};
    for (const {measures} of [...measureSizes(run)].slice(1)) {
      const {groupSize = 0, variance = 0, perAnswer} = measures;
      const exact = enumerateMoments(completeRun({...bandit, groupSize, exact: true})).variance;
      expect(Math.abs(variance / exact - 1)).toBeLessThan(0.1);
      expect(perAnswer).toBeCloseTo(variance * groupSize, 12);
    }
  });

  it('gives the same numbers for the same seed, and others for another', () => {
    const at = (seed: number) => [...measureSizes({request: {...bandit, seed}, sizes: [4], answers: 400})];
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });
});

describe('stepInside', () => {
  it('freezes past the clip and says so, and not before', () => {
    const points = [...stepInside(inner)];
    const frozen = points.findIndex(({measures}) => measures['frozen'] === 1);
    expect(points.at(-1)?.reward).toBeCloseTo(0.6092, 4);
    expect(points[frozen - 1]?.reward).toBe(points.at(-1)?.reward);
    expect(points[frozen - 2]?.reward).toBeLessThan(points.at(-1)?.reward ?? 0);
  });
});

describe('askAgain', () => {
  const run = completeRun({task: 'addition', learner: 'reinforce', samples: 20_000});

  it('solves about as many questions as the closed form says', () => {
    const last = [...askAgain(run)].at(-1);
    const expected = passAtK(0.01, 200);
    // a hundred questions: four standard errors
    expect(Math.abs((last?.reward ?? 0) - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / 100),
    );
  });

  it('never loses a question that was solved, and repeats itself for the same seed', () => {
    const shares = [...askAgain(run)].map(({reward}) => reward);
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
    expect([...askAgain(run)].map(({reward}) => reward)).toEqual(shares);
  });
});

describe('spreadRuns', () => {
  it('tells everything that the task tells, on both axes', () => {
    const {at, measures} = spreadRuns(completeRun({task: 'coverage', learner: 'rloo', samples: 640}), 3);
    expect(Object.keys(measures)).toContain('passAt16');
    expect(measures['reward']?.flop.median).toHaveLength(at.flop.length);
    expect(measures['reward']?.samples.median).toHaveLength(at.samples.length);
    expect(at.flop.at(-1)).toBeGreaterThan(0);
  });
});
