import type {CurvePlace} from './scale.ts';

/** What the page keeps of a step. */
export interface Place extends CurvePlace {
  step: number;
  groups: number;
  deadGroups: number;
}

/** How the runs of a setting at build ended, to compare one's own run with. */
export interface Ending {
  learner: string;
  rate: number;
  seeds: number;
  low: number;
  median: number;
  high: number;
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/**
 * Says in words how a run stands, and how that compares with the runs of the build.
 *
 * @param places of the run, at least its start
 * @param name   of the learner, for readers
 * @param ending of the same setting, if the build has run it
 * @param ended  whether the budget is spent
 */
export function sayResult(
  places: readonly Place[],
  name: string,
  ending: Ending | undefined,
  ended: boolean,
): string {
  const last = places.at(-1);
  if (last === undefined) return '';
  const half = places.find(({reward}) => reward >= 0.5);
  const dead =
    last.deadGroups === 0 ? '' : ` ${percent(last.deadGroups / last.groups)} of its groups moved nothing.`;
  const reached =
    half === undefined
      ? ' It has not reached half.'
      : ` It reached half after ${half.samples.toLocaleString('en-GB')}.`;
  const compared =
    ending && ended
      ? ` Of ${ending.seeds} runs at build, half ended above ${percent(ending.median)} and nine in ten between ${percent(ending.low)} and ${percent(ending.high)}.`
      : '';
  return `${name}: ${percent(last.reward)} right after ${last.samples.toLocaleString('en-GB')} answers.${reached}${dead}${compared}`;
}

/**
 * Chooses the steps that a table shows: the first, every tenth, and the last.
 *
 * @param places of the run
 */
export function rowsOf(places: readonly Place[]): Place[] {
  return places.filter(({step}, index) => step % 10 === 0 || index === places.length - 1);
}

/**
 * Writes a run as CSV, with its setting in every row.
 *
 * @param places  of the run
 * @param address query that brings the setting back
 */
export function csvOf(places: readonly Place[], address: string): string {
  const rows = places.map(({step, samples, reward, groups, deadGroups}) =>
    [step, samples, reward, groups, deadGroups, address].join(','),
  );
  return ['step,answers,reward,groups,dead_groups,setting', ...rows, ''].join('\r\n');
}
