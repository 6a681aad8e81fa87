import {describe, expect, it} from 'vitest';
import {clippedObjective} from '../../src/lab/clip.ts';
import {drawStep} from '../../src/lab/draw.ts';
import {settleGradient} from '../../src/lab/gradient.ts';
import {addSurrogate} from '../../src/lab/improve.ts';
import {estimateKl} from '../../src/lab/kl.ts';
import {openLaboratory} from '../../src/lab/laboratory.ts';
import type {Laboratory} from '../../src/lab/laboratory.ts';
import {copyPolicy, probabilityOf} from '../../src/lab/policy.ts';
import type {Policy} from '../../src/lab/policy.ts';
import {completeRun, learnerNames, taskNames} from '../../src/lab/run.ts';
import type {Run} from '../../src/lab/run.ts';

/**
 * The surrogate objective of a drawn batch, written out from its definition: labels count their log-probability, own
 * answers the clipped ratio times advantage, less the weighted estimate of the divergence.
 */
function objective({batch, learner, run, reference}: Laboratory, policy: Policy): number {
  let sum = 0;
  for (let answer = 0; answer < batch.answers; answer += 1) {
    const share = (batch.weights[answer] ?? 0) * (batch.scales[answer] ?? 0);
    for (let choice = batch.starts[answer] ?? 0; choice < (batch.starts[answer + 1] ?? 0); choice += 1) {
      const [row, action] = [batch.rows[choice] ?? 0, batch.actions[choice] ?? 0];
      const now = probabilityOf(policy, row, action);
      const advantage = batch.advantages[choice] ?? 0;
      if (learner.kind === 'single' && learner.fromLabels) {
        sum += share * Math.log(now);
        continue;
      }
      const ratio = now / (batch.drawn[choice] ?? 0);
      sum += share * clippedObjective(ratio, advantage, run.clip, run.clipHigh);
      const estimate = estimateKl(run.klEstimator, probabilityOf(reference, row, action) / now);
      if (run.klEstimator !== 'k1')
        sum -= share * run.klWeight * (run.klEstimator === 'k3-weighted' ? ratio * estimate : estimate);
    }
  }
  return sum;
}

/** Pushes every parameter a little, each its own way, so that ratios leave 1 and some are clipped. */
function disturb(policy: Policy, size: number): void {
  policy.logits.forEach((value, index) => {
    policy.logits[index] = value + size * Math.sin(1 + 7 * index);
  });
  policy.offsets.forEach((offset, row) => {
    // what is not free stays where it is
    for (let place = policy.free[row] ?? 0; place < (policy.widths[row] ?? 0); place += 1)
      policy.logits[offset + place] = 0;
  });
  policy.stale.fill(1);
}

/** The parameters that the batch touches, a few dozen of them at most. */
function touchedParameters({batch, policy}: Laboratory): number[] {
  const rows = [...new Set(batch.rows.subarray(0, batch.choices))].slice(0, 8);
  return rows.flatMap((row) =>
    Array.from({length: policy.free[row] ?? 0}, (_, place) => (policy.offsets[row] ?? 0) + place),
  );
}

function expectGradientToMatch(run: Run, moved: number): void {
  const laboratory = openLaboratory(run);
  const {batch, policy, reference, gradient} = laboratory;
  disturb(policy, 0.1);
  drawStep(laboratory, run.samplesPerStep);
  if (moved > 0) disturb(policy, moved);
  addSurrogate(batch, policy, reference, gradient, run);
  settleGradient(gradient, policy);
  const parameters = touchedParameters(laboratory);
  expect(parameters.length).toBeGreaterThan(0);
  for (const index of parameters) {
    const at = (shift: number) => {
      const other = copyPolicy(policy);
      other.logits[index] = (other.logits[index] ?? 0) + shift;
      other.stale.fill(1);
      return objective(laboratory, other);
    };
    const slope = (at(1e-5) - at(-1e-5)) / 2e-5;
    expect(gradient.values[index]).toBeCloseTo(slope, 7);
  }
}

describe.each(taskNames)('addSurrogate on the task %s', (task) => {
  it.each(learnerNames)('is under %s the slope of the objective where the answers were drawn', (learner) => {
    expectGradientToMatch(completeRun({task, learner, samplesPerStep: 64, groupSize: 8, epochs: 1}), 0);
  });

  it.each(learnerNames.filter((name) => name !== 'sft'))(
    'is under %s the slope of the clipped objective after moving on',
    (learner) => {
      expectGradientToMatch(
        completeRun({task, learner, samplesPerStep: 64, groupSize: 8, epochs: 4, clip: 0.1, clipHigh: 0.15}),
        0.2,
      );
    },
  );
});

describe('addSurrogate on a leash', () => {
  it.each(['k2', 'k3', 'k3-weighted'] as const)(
    'is the slope of the objective less the estimate %s',
    (klEstimator) => {
      for (const [epochs, moved] of [
        [1, 0],
        [4, 0.2],
      ] as const) {
        for (const task of ['proxy', 'addition', 'length', 'gridworld'] as const) {
          expectGradientToMatch(
            completeRun({
              task,
              learner: 'grpo',
              klWeight: 0.4,
              klEstimator,
              epochs,
              clip: 0.1,
              samplesPerStep: 64,
              groupSize: 8,
            }),
            moved,
          );
        }
      }
    },
  );
});
