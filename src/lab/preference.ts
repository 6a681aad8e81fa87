import {log, sigmoid} from './math.ts';

/** Log-probability of one answer under the policy and under the reference. */
export interface ScoredAnswer {
  policy: number;
  reference: number;
}

/** What direct preference optimisation makes of one pair of answers. */
export interface PreferenceLoss {
  /** weighted difference of the two log-ratios */
  margin: number;
  loss: number;
  /** factor of the gradient: large where the pair is still ranked wrongly */
  gradientWeight: number;
}

/**
 * Computes the loss of direct preference optimisation for one pair.
 *
 * @param chosen   the answer that was preferred
 * @param rejected the other
 * @param weight   of the leash, positive
 * @source dpo sec. 4
 */
export function preferenceLoss(chosen: ScoredAnswer, rejected: ScoredAnswer, weight: number): PreferenceLoss {
  const margin = weight * (chosen.policy - chosen.reference - (rejected.policy - rejected.reference));
  return {margin, loss: -log(sigmoid(margin)), gradientWeight: sigmoid(-margin)};
}
