import {completeRun, learnerNames, taskNames} from './run.ts';
import type {Run, RunRequest} from './run.ts';
import {train} from './train.ts';

/** A short run in figures: two engines that do the same write the same. */
export interface Trace {
  run: Run;
  /** expected reward after each step */
  rewards: number[];
  /** 64 bits over all bits of the final parameters */
  fingerprint: string;
}

/** Switches that the plain runs do not reach. */
const special: readonly RunRequest[] = [
  {task: 'addition', learner: 'grpo', clip: 0.2, clipHigh: 0.28},
  {task: 'addition', learner: 'grpo', dynamicSampling: true, groupSize: 8},
  {task: 'addition', learner: 'dr-grpo', normalise: 'sample', rewardOffset: 0.1},
  {task: 'proxy', learner: 'rloo', klWeight: 0.3, klEstimator: 'k1'},
  {task: 'proxy', learner: 'ppo', klWeight: 0.3, klEstimator: 'k2'},
  {task: 'proxy', learner: 'grpo', klWeight: 0.3, klEstimator: 'k3', clip: 0.2},
  {task: 'length', learner: 'grpo', klWeight: 0.05, klEstimator: 'k3-weighted'},
  {task: 'gridworld', learner: 'actor-critic', lambda: 0.5},
  {task: 'bernoulli', learner: 'grpo', exact: true},
  {task: 'addition', learner: 'ppo', exact: true},
  {task: 'proxy', learner: 'grpo', klWeight: 0.3, exact: true},
];

/** Steps of each run; the bits have mixed well by then. */
const STEPS = 6;

/** Trains every learner on every task, and the special cases, for a few steps each. */
export function traceRuns(): Trace[] {
  const plain = taskNames.flatMap((task) => learnerNames.map((learner): RunRequest => ({task, learner})));
  return [...plain, ...special].map((request) => {
    const whole = completeRun({...request, seed: 20_250_122});
    return traceRun({...whole, samples: STEPS * whole.samplesPerStep});
  });
}

function traceRun(run: Run): Trace {
  const rewards: number[] = [];
  const steps = train(run);
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) rewards.push(next.value.reward);
  return {run, rewards, fingerprint: fingerprint(next.value.policy.logits)};
}

/** Mixes the bits of all numbers, in the same byte order on every machine. */
function fingerprint(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(8));
  let high = 0x811c9dc5 | 0; // starts of the FNV hash; any two odd numbers do
  let low = 0x01000193;
  for (const value of values) {
    bytes.setFloat64(0, value);
    high = Math.imul(high ^ bytes.getInt32(0), 0x01000193) ^ (low >>> 13);
    low = Math.imul(low ^ bytes.getInt32(4), 0x85ebca6b) ^ (high >>> 15);
  }
  return [high, low].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
