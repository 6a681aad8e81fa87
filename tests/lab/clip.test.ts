import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {addChoice, createBatch, endAnswer} from '../../src/lab/batch.ts';
import {clippedObjective, isClipped, sequenceRatio} from '../../src/lab/clip.ts';
import {createGradient} from '../../src/lab/gradient.ts';
import {improve} from '../../src/lab/improve.ts';
import {logit} from '../../src/lab/math.ts';
import {copyPolicy, createPolicy, probabilityOf} from '../../src/lab/policy.ts';

describe('clippedObjective', () => {
  it.each([
    ['further up than the range allows', 1.5, 1, 1.2, true],
    ['up although the answer was bad', 1.5, -1, -1.5, false],
    ['down although the answer was good', 0.5, 1, 0.5, false],
    ['further down than the range allows', 0.5, -1, -0.8, true],
    ['within the range', 1.1, 2, 2.2, false],
  ])(
    'of a ratio that moved %s: ratio %d, advantage %d, value %d, flat %s',
    (_, ratio, advantage, value, flat) => {
      expect(clippedObjective(ratio, advantage, 0.2, 0.2)).toBeCloseTo(value, 12);
      expect(isClipped(ratio, advantage, 0.2, 0.2)).toBe(flat);
    },
  );

  it('with a range of 10 is flat only for praise above eleven', () => {
    expect(clippedObjective(50, -1, 10, 10)).toBe(-50);
    expect([
      isClipped(50, -1, 10, 10),
      isClipped(0, -1, 10, 10),
      isClipped(11, 1, 10, 10),
      isClipped(11.01, 1, 10, 10),
    ]).toEqual([false, false, false, true]);
  });

  it('averages the worked group of four', () => {
    const grades = [1.7320508, -0.5773503, -0.5773503, -0.5773503];
    const terms = [1.3, 0.9, 1, 0.7].map((ratio, index) =>
      clippedObjective(ratio, grades[index] ?? 0, 0.2, 0.2),
    );
    expect(terms.map((term) => term.toFixed(6))).toEqual(['2.078461', '-0.519615', '-0.577350', '-0.461880']);
    expect(terms.reduce((sum, term) => sum + term, 0) / 4).toBeCloseTo(0.129904, 6);
  });
});

describe('isClipped', () => {
  it('holds exactly where the objective does not change with the ratio', () => {
    const ratio = fc.double({min: 0.01, max: 5, noNaN: true});
    const advantage = fc.double({min: -5, max: 5, noNaN: true}).filter((value) => Math.abs(value) > 1e-3);
    fc.assert(
      fc.property(ratio, advantage, fc.constantFrom(0.2, 0.28), (value, weight, high) => {
        fc.pre(Math.abs(value - 0.8) > 1e-4 && Math.abs(value - 1 - high) > 1e-4);
        const slope =
          clippedObjective(value + 1e-5, weight, 0.2, high) -
          clippedObjective(value - 1e-5, weight, 0.2, high);
        expect(isClipped(value, weight, 0.2, high)).toBe(slope === 0);
      }),
      {seed: 1},
    );
  });

  it('lets a ratio on the edge count', () => {
    expect([isClipped(1.25, 1, 0.25, 0.25), isClipped(0.75, -1, 0.25, 0.25)]).toEqual([false, false]);
  });

  it('lets a rare answer rise to 0.012, or 0.0128 with the higher range, and a common one without limit', () => {
    expect([isClipped(0.01199 / 0.01, 1, 0.2, 0.2), isClipped(0.01201 / 0.01, 1, 0.2, 0.2)]).toEqual([
      false,
      true,
    ]);
    expect([isClipped(0.01279 / 0.01, 1, 0.2, 0.28), isClipped(0.01281 / 0.01, 1, 0.2, 0.28)]).toEqual([
      false,
      true,
    ]);
    expect(isClipped(1 / 0.9, 1, 0.2, 0.2)).toBe(false);
  });
});

/** Inner steps on fixed answers of a one-parameter choice: how likely the first action ends up. */
function climb(
  start: number,
  answers: readonly (readonly [action: number, advantage: number])[],
  clip: number,
  clipHigh: number,
  epochs: number,
): number {
  const policy = createPolicy([{logits: [logit(start), 0], free: 1}]);
  const batch = createBatch(answers.length, answers.length);
  for (const [action, advantage] of answers) {
    addChoice(batch, policy, 0, action);
    batch.advantages[batch.choices - 1] = advantage;
    endAnswer(batch, 0, 0, 1, 1 / answers.length);
  }
  const step = {learningRate: 0.1, epochs, clip, clipHigh, klWeight: 0, klEstimator: 'k1' as const};
  improve(batch, policy, copyPolicy(policy), createGradient(policy), step);
  return probabilityOf(policy, 0, 0);
}

describe('improve with a clip', () => {
  const pair = [
    [0, 1],
    [1, -1],
  ] as const;

  it.each([
    [0.2, 0.2, 0.6092],
    [0.2, 0.28, 0.6421],
    [10, 10, 0.9863],
  ])(
    'takes a choice at 0.5 with one good and one bad answer, range %d and %d, to %d',
    (clip, clipHigh, end) => {
      expect(climb(0.5, pair, clip, clipHigh, 400)).toBeCloseTo(end, 4);
    },
  );

  it('freezes once past the range: more steps change nothing', () => {
    expect(climb(0.5, pair, 0.2, 0.2, 4000)).toBe(climb(0.5, pair, 0.2, 0.2, 400));
  });

  it('stops a rare good answer soon after the edge, overshooting by one step', () => {
    expect(climb(0.01, [[0, 1]], 0.2, 0.2, 4000)).toBeCloseTo(0.01228, 5);
    expect(climb(0.01, [[0, 1]], 0.2, 0.28, 4000)).toBeCloseTo(0.01385, 5);
  });

  it('never stops a common good answer', () => {
    expect(climb(0.9, [[0, 1]], 0.2, 0.2, 4000)).toBeGreaterThan(0.99);
  });
});

describe('sequenceRatio', () => {
  it('is the geometric mean of the ratios of the tokens', () => {
    expect(sequenceRatio([1.5, 0.8, 1])).toBeCloseTo(1.062659, 6);
  });
});
