import {proxyRewards, proxyStart, trueRewards} from './environments/proxy.ts';
import {findLeashedOptimum} from './kl.ts';
import {measureMoments} from './measure.ts';
import {enumerateMoments} from './moments.ts';
import type {Moments} from './moments.ts';
import type {Run} from './run.ts';
import {train} from './train.ts';
import type {Progress} from './train.ts';

/** Points of a curve beside its start. */
const MOST_POINTS = 200;

/** Groups that are drawn to measure moments, at most. */
const MOST_GROUPS = 200_000;

/** A point of a learning curve, with what else the task tells. */
export interface CurvePoint {
  samples: number;
  reward: number;
  [measure: string]: number;
}

/** A run in figures. */
export interface Report {
  curve: CurvePoint[];
  /** expected reward at the end, exact */
  final: number;
  /** share of the groups drawn that moved nothing; of an exact run, which draws none, the chance at its start */
  deadGroups: number;
  /** mean update of one group at the starting policy: enumerated if exact, else measured on draws of its own */
  gradientMean: number[];
  /** trace of its covariance */
  gradientVariance: number;
  [measure: string]: number | number[] | CurvePoint[];
}

/**
 * Trains a run to its end and reports it.
 *
 * The curve has every step, or evenly chosen ones where there are more than 200; its last point is the end.
 *
 * @param run complete
 * @throws RunFault if the run is impossible or, if exact, cannot be enumerated
 */
export function reportRun(run: Run): Report {
  const points = [...train(run)];
  const last = points.at(-1);
  if (last === undefined) throw new Error('A run yields its start at least.');
  const moments = run.exact ? enumerateMoments(run) : measureMoments(run, groupsToMeasure(run));
  return {
    curve: thin(points).map(({samples, reward, measures}) => ({samples, reward, ...measures})),
    final: last.reward,
    deadGroups: shareOfDead(run, last, moments),
    gradientMean: moments.mean,
    gradientVariance: moments.variance,
    ...last.measures,
    ...(run.task === 'proxy' && run.klWeight > 0 && leashedBest(run.klWeight)),
  };
}

/** What the leash allows at best, to tell a run that has not arrived from a leash that is too short. */
function leashedBest(klWeight: number): Readonly<Record<string, number>> {
  const {probabilities, objective} = findLeashedOptimum(proxyStart, proxyRewards, klWeight);
  const expect = (rewards: readonly number[]) =>
    probabilities.reduce((sum, p, arm) => sum + p * (rewards[arm] ?? 0), 0);
  return {
    bestObjective: objective,
    bestProxyReward: expect(proxyRewards),
    bestTrueReward: expect(trueRewards),
  };
}

function shareOfDead(run: Run, last: Progress, moments: Moments): number {
  return run.exact || last.groups === 0 ? moments.deadGroups : last.deadGroups / last.groups;
}

function groupsToMeasure(run: Run): number {
  return Math.min(MOST_GROUPS, Math.max(2, Math.floor(run.samples / run.groupSize)));
}

function thin(points: readonly Progress[]): Progress[] {
  const every = Math.ceil((points.length - 1) / MOST_POINTS);
  return points.filter(({step}) => step === points.length - 1 || step % every === 0);
}
