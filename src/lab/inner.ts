import {addChoice, createBatch, endAnswer} from './batch.ts';
import {createGradient, followGradient, settleGradient} from './gradient.ts';
import {addSurrogate} from './improve.ts';
import {logit} from './math.ts';
import {copyPolicy, createPolicy, probabilityOf} from './policy.ts';
import type {Progress} from './train.ts';

/** Steps on the same answers to a choice between two arms. */
export interface InnerRun {
  /** chance of the first arm when the answers were drawn, above 0 and below 1 */
  start: number;
  /** advantage of one answer by each arm; 0 for an arm that was not drawn */
  advantages: readonly [number, number];
  clip: number;
  clipHigh: number;
  learningRate: number;
  steps: number;
}

/**
 * Takes one inner step after another on the same answers; no chance enters.
 *
 * `samples` counts the inner steps, `reward` is the chance of the first arm, and the measure `frozen` is 1 where the
 * step before moved nothing.
 *
 * @param run what was drawn and how it is clipped
 * @source ppo sec. 3; dapo sec. 3.1
 */
export function* stepInside(run: InnerRun): Generator<Progress> {
  const policy = createPolicy([{logits: [logit(run.start), 0], free: 1}]);
  const reference = copyPolicy(policy);
  const gradient = createGradient(policy);
  const drawn = run.advantages.flatMap((advantage, arm) => (advantage === 0 ? [] : [{arm, advantage}]));
  const batch = createBatch(drawn.length, drawn.length);
  for (const {arm, advantage} of drawn) {
    addChoice(batch, policy, 0, arm);
    batch.advantages[batch.choices - 1] = advantage;
    endAnswer(batch, 0, 0, 1, 1 / drawn.length);
  }
  // more than one epoch, so that the ratio is computed
  const surrogate = {...run, epochs: 2, klWeight: 0, klEstimator: 'k1' as const};
  let before = run.start;
  for (let step = 0; step <= run.steps; step += 1) {
    if (step > 0) {
      addSurrogate(batch, policy, reference, gradient, surrogate);
      settleGradient(gradient, policy);
      followGradient(gradient, policy, run.learningRate);
    }
    const now = probabilityOf(policy, 0, 0);
    const frozen = step > 0 && now === before ? 1 : 0;
    yield {
      step,
      samples: step,
      reward: now,
      groups: 0,
      deadGroups: 0,
      flop: gradient.flop,
      measures: {frozen},
    };
    before = now;
  }
}
