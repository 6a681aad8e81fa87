import type {Batch} from './batch.ts';
import {isClipped} from './clip.ts';
import {addScore, followGradient, settleGradient} from './gradient.ts';
import type {Gradient} from './gradient.ts';
import {weighKlScore} from './kl.ts';
import {probabilityOf} from './policy.ts';
import type {Policy} from './policy.ts';
import type {Run} from './run.ts';

/** What decides how a weighed batch moves a policy. */
export type Step = Pick<Run, 'learningRate' | 'epochs' | 'clip' | 'clipHigh' | 'klWeight' | 'klEstimator'>;

/**
 * Moves a policy along the gradient of the surrogate objective of a weighed batch, `epochs` times.
 *
 * @param batch     with advantages, weights and scales
 * @param policy    moves
 * @param reference what the leash leads back to
 * @param gradient  empty before and after
 * @param step      rate, clip range and leash
 */
export function improve(
  batch: Batch,
  policy: Policy,
  reference: Policy,
  gradient: Gradient,
  step: Step,
): void {
  for (let epoch = 0; epoch < step.epochs; epoch += 1) {
    addSurrogate(batch, policy, reference, gradient, step);
    settleGradient(gradient, policy);
    followGradient(gradient, policy, step.learningRate);
  }
}

/**
 * Adds the gradient of the surrogate objective at the policy as it is now.
 *
 * Each choice counts weight · scale · (min(ρA, clipped ρ·A) − leash), where ρ is its probability now over that when it
 * was drawn. With one epoch ρ is 1 and is not computed, which also serves labels, whose ρ has no meaning.
 *
 * @param batch     with advantages, weights and scales
 * @param policy    as now
 * @param reference what the leash leads back to
 * @param gradient  changes; not yet settled
 * @param step      clip range and leash
 * @source ppo sec. 3; deepseek-r1 eq. 1
 */
export function addSurrogate(
  batch: Batch,
  policy: Policy,
  reference: Policy,
  gradient: Gradient,
  step: Step,
): void {
  const moved = step.epochs > 1;
  const leash = step.klEstimator === 'k1' ? 0 : step.klWeight / batch.copies;
  for (let answer = 0; answer < batch.answers; answer += 1) {
    const share = (batch.weights[answer] ?? 0) * (batch.scales[answer] ?? 0);
    const until = batch.starts[answer + 1] ?? 0;
    for (let choice = batch.starts[answer] ?? 0; choice < until; choice += 1) {
      const row = batch.rows[choice] ?? 0;
      const action = batch.actions[choice] ?? 0;
      let push = batch.advantages[choice] ?? 0;
      if (moved || leash > 0) {
        const now = probabilityOf(policy, row, action);
        const ratio = moved ? now / (batch.drawn[choice] ?? 0) : 1;
        push = isClipped(ratio, push, step.clip, step.clipHigh) ? 0 : push * ratio;
        if (leash > 0 && now > 0) {
          push -= leash * weighKlScore(step.klEstimator, probabilityOf(reference, row, action) / now, ratio);
        }
      }
      addScore(gradient, policy, row, action, share * push);
    }
  }
}
