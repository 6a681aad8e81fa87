import type {Run} from './run.ts';
import {train} from './train.ts';

/** What is spent: answers drawn, or toy operations. */
export type Axis = 'samples' | 'flop';

/** How a quantity spreads over runs, one number a place. */
export interface Quantiles {
  /** a twentieth of the runs lie below */
  low: number[];
  median: number[];
  /** a twentieth of the runs lie above */
  high: number[];
}

/** How runs that differ in nothing but their seed spread, at evenly spaced places of the axis. */
export interface Bands extends Quantiles {
  axis: Axis;
  seeds: number;
  /** places on the axis, from 0 to where the longest run ended */
  at: number[];
  mean: number[];
}

/** Everything that runs tell, over what was spent on either axis. */
export interface Spread {
  seeds: number;
  /** places on each axis */
  at: Record<Axis, number[]>;
  /** `reward` and what else the task tells */
  measures: Record<string, Record<Axis, Quantiles>>;
}

/** Places on the axis beside 0; more would not show in a picture. */
const MOST_PLACES = 100;

/** A run, step by step. */
interface Course {
  spent: Record<Axis, number[]>;
  measures: Record<string, number[]>;
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
  const courses = followRuns(run, seeds);
  const at = placesOf(courses, axis);
  const sorted = sortAt(courses, axis, 'reward', at);
  const mean = sorted.map((rewards) => rewards.reduce((sum, reward) => sum + reward, 0) / seeds);
  return {axis, seeds, at, mean, ...quantilesOf(sorted)};
}

/**
 * Trains a run once for each of the seeds 1, 2, 3, … and says how everything that it tells spreads, on both axes.
 *
 * @param run   complete; its own seed is not used
 * @param seeds how many
 */
export function spreadRuns(run: Run, seeds: number): Spread {
  const courses = followRuns(run, seeds);
  const at = {samples: placesOf(courses, 'samples'), flop: placesOf(courses, 'flop')};
  const spreadOn = (axis: Axis, measure: string) => quantilesOf(sortAt(courses, axis, measure, at[axis]));
  const names = Object.keys(courses[0]?.measures ?? {});
  const measures = names.map((name) => [
    name,
    {samples: spreadOn('samples', name), flop: spreadOn('flop', name)},
  ]);
  return {seeds, at, measures: Object.fromEntries(measures)};
}

function followRuns(run: Run, seeds: number): Course[] {
  return Array.from({length: seeds}, (_, index) => {
    const course: Course = {spent: {samples: [], flop: []}, measures: {}};
    for (const {samples, flop, reward, measures} of train({...run, seed: index + 1})) {
      course.spent.samples.push(samples);
      course.spent.flop.push(flop);
      for (const [name, value] of Object.entries({reward, ...measures}))
        (course.measures[name] ??= []).push(value);
    }
    return course;
  });
}

function placesOf(courses: readonly Course[], axis: Axis): number[] {
  const end = Math.max(...courses.map(({spent}) => spent[axis].at(-1) ?? 0));
  const places = Math.min(MOST_PLACES, Math.max(...courses.map(({spent}) => spent[axis].length - 1)));
  return Array.from({length: places + 1}, (_, place) => (places === 0 ? 0 : (end * place) / places));
}

/** The values of all runs at each place, in order of size. */
function sortAt(
  courses: readonly Course[],
  axis: Axis,
  measure: string,
  at: readonly number[],
): Float64Array[] {
  const reached = courses.map(() => 0);
  return at.map((place) =>
    Float64Array.from(courses, ({spent, measures}, index) => {
      let step = reached[index] ?? 0;
      while ((spent[axis][step + 1] ?? Infinity) <= place) step += 1;
      reached[index] = step;
      return measures[measure]?.[step] ?? 0;
    }).sort(),
  );
}

function quantilesOf(sorted: readonly Float64Array[]): Quantiles {
  const at = (share: number) => sorted.map((values) => quantile(values, share));
  return {low: at(0.05), median: at(0.5), high: at(0.95)};
}

/** Between two neighbours the straight line. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
