import type {Run} from './run.ts';
import {train} from './train.ts';

/** How runs that differ in nothing but their seed spread, at evenly spaced places of the axis. */
export interface Bands {
  axis: Axis;
  seeds: number;
  /** places on the axis, from 0 to where the longest run ended */
  at: number[];
  mean: number[];
  /** a twentieth of the runs lie below */
  low: number[];
  median: number[];
  /** a twentieth of the runs lie above */
  high: number[];
}

/** What is spent: answers drawn, or toy operations. */
export type Axis = 'samples' | 'flop';

/** Places on the axis beside 0; more would not show in a picture. */
const MOST_PLACES = 100;

interface Curve {
  spent: number[];
  rewards: number[];
}

/**
 * Trains a run once for each of the seeds 1, 2, 3, … and says how the expected rewards spread.
 *
 * Between steps a run keeps the reward of its last one, and after its end that of its end.
 *
 * @param run   complete; its own seed is not used
 * @param seeds how many
 * @param axis  what to compare at equal amounts of
 */
export function bands(run: Run, seeds: number, axis: Axis = 'samples'): Bands {
  const curves = Array.from({length: seeds}, (_, index) => followRun({...run, seed: index + 1}, axis));
  const end = Math.max(...curves.map(({spent}) => spent.at(-1) ?? 0));
  const places = Math.min(MOST_PLACES, Math.max(...curves.map(({spent}) => spent.length - 1)));
  const result: Bands = {axis, seeds, at: [], mean: [], low: [], median: [], high: []};
  const reached = curves.map(() => 0);
  for (let place = 0; place <= places; place += 1) {
    const at = places === 0 ? 0 : (end * place) / places;
    const rewards = Float64Array.from(curves, (curve, index) => {
      let step = reached[index] ?? 0;
      while ((curve.spent[step + 1] ?? Infinity) <= at) step += 1;
      reached[index] = step;
      return curve.rewards[step] ?? 0;
    }).sort();
    result.at.push(at);
    result.mean.push(rewards.reduce((sum, reward) => sum + reward, 0) / seeds);
    result.low.push(quantile(rewards, 0.05));
    result.median.push(quantile(rewards, 0.5));
    result.high.push(quantile(rewards, 0.95));
  }
  return result;
}

function followRun(run: Run, axis: Axis): Curve {
  const curve: Curve = {spent: [], rewards: []};
  for (const progress of train(run)) {
    curve.spent.push(progress[axis]);
    curve.rewards.push(progress.reward);
  }
  return curve;
}

/** Between two neighbours the straight line. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
