import {addChoice, endAnswer} from '../batch.ts';
import type {Environment} from '../environment.ts';
import {logit, power} from '../math.ts';
import {createPolicy, drawAction, probabilityOf} from '../policy.ts';
import type {Policy} from '../policy.ts';
import {CERTAIN} from './arms.ts';

/** Of five prompts, four need the first strategy and one the second; the policy cannot see which. */
const PROMPTS = 5;
const SECOND = 4;

/** Chance of the first strategy at the start. */
const START = 0.55;

/**
 * Makes the coverage task: a policy must bet on one of two strategies without seeing which one a prompt needs.
 *
 * Betting everything on the commoner one is best for a single try and loses the rarer prompts for good.
 */
export function createCoverage(): Environment {
  const first = createPolicy([{logits: [CERTAIN, 0], free: 1}]);
  const second = createPolicy([{logits: [-CERTAIN, 0], free: 1}]);
  const rewardOf = (prompt: number, strategy: number) => ((prompt === SECOND ? 1 : 0) === strategy ? 1 : 0);
  return {
    rows: [{logits: [logit(START), 0], free: 1}],
    prompts: PROMPTS,
    mostChoices: 1,
    nominalTokens: 1,
    listed: {answers: 2, choices: 2},
    shownParameters: 1,
    answer(policy, prompt, random, batch) {
      const strategy = drawAction(policy, 0, random);
      addChoice(batch, policy, 0, strategy);
      endAnswer(batch, prompt, rewardOf(prompt, strategy), 1, 1);
    },
    list(policy, prompt, share, batch) {
      for (const strategy of [0, 1]) {
        const probability = probabilityOf(policy, 0, strategy);
        if (probability === 0) continue;
        addChoice(batch, policy, 0, strategy);
        endAnswer(batch, prompt, rewardOf(prompt, strategy), 1, share * probability);
      }
    },
    teacher: (prompt) => (prompt === SECOND ? second : first),
    expectReward: (policy) => coverageAt(firstStrategy(policy), 1),
    measure(policy) {
      const p = firstStrategy(policy);
      return {
        firstStrategy: p,
        passAt2: coverageAt(p, 2),
        passAt3: coverageAt(p, 3),
        passAt4: coverageAt(p, 4),
        passAt8: coverageAt(p, 8),
        passAt16: coverageAt(p, 16),
      };
    },
  };
}

function firstStrategy(policy: Policy): number {
  return probabilityOf(policy, 0, 0);
}

/**
 * Computes the share of prompts that at least one of k tries solves.
 *
 * @param p chance of the first strategy
 * @param k tries
 * @source codex-passk sec. 2.1
 */
export function coverageAt(p: number, k: number): number {
  const needFirst = (PROMPTS - 1) / PROMPTS;
  return needFirst * (1 - power(1 - p, k)) + (1 - needFirst) * (1 - power(p, k));
}
