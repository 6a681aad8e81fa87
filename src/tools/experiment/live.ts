import type {Progress} from '../../lab/train.ts';
import {writeState} from '../tool.ts';
import type {State} from '../tool.ts';
import {valueOf} from './experiment.ts';
import type {Experiment} from './experiment.ts';
import type {Study} from './curve.ts';

/** How the runs of a setting at build ended, to compare one's own run with. */
export interface Ending {
  /** the setting, seed and pace aside */
  setting: string;
  seeds: number;
  low: number;
  median: number;
  high: number;
}

/** Switches that change nothing but the draw of chance or the time it takes. */
const incidental = {s: '', p: ''};

/**
 * Writes the setting of a run without its seed and pace.
 *
 * @param experiment the definition
 * @param state      complete
 */
export function settingOf({defaults}: Experiment, state: State): string {
  return writeState({...state, ...incidental}, {...defaults, ...incidental});
}

/**
 * Lists how the settings of the picture ended, by the measure that runs are compared by.
 *
 * @param experiment the definition
 * @param study      its numbers
 */
export function endingsOf(experiment: Experiment, study: Study): Ending[] {
  return study.curves.flatMap(({low, median, high}, index) => {
    const source = experiment.series[index]?.source;
    if (
      source?.kind !== 'course' ||
      source.axis !== 'samples' ||
      source.measure !== experiment.measures[0]?.key
    )
      return [];
    const setting = settingOf(experiment, {...experiment.defaults, ...source.state});
    // as exact as anybody reads, and short in the page
    const last = (values: readonly number[]) => Number((values.at(-1) ?? NaN).toPrecision(6));
    return [{setting, seeds: study.seeds, low: last(low), median: last(median), high: last(high)}];
  });
}

/** A run as it stands. */
export interface Standing {
  points: readonly Progress[];
  state: State;
  /** whether the budget is spent */
  ended: boolean;
}

/**
 * Says in words how a run stands, and how that compares with the runs of the build.
 *
 * @param experiment the definition
 * @param standing   the run; nothing is said of one that has not begun
 * @param endings    of the build
 */
export function sayResult(
  experiment: Experiment,
  {points, state, ended}: Standing,
  endings: readonly Ending[],
): string {
  const last = points.at(-1);
  if (last === undefined) return '';
  const figures = experiment.measures.flatMap(({key, say}) => {
    const value = valueOf(last, key);
    return Number.isFinite(value) ? [say(value)] : [];
  });
  const [compared] = experiment.measures;
  const setting = settingOf(experiment, state);
  const ending = ended ? endings.find((one) => one.setting === setting) : undefined;
  const build =
    ending && compared
      ? ` Of ${ending.seeds} runs at build, half ended above ${compared.print(ending.median)} and nine in ten between ${compared.print(ending.low)} and ${compared.print(ending.high)}.`
      : '';
  const remark = experiment.remark?.(points, state) ?? '';
  const name = experiment.nameOf(state);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, after ${last.samples.toLocaleString('en-GB')} ${experiment.unit}: ${figures.join(', ')}.${remark && ` ${remark}`}${build}`;
}

/**
 * Says what a run was set to, as a reader set it.
 *
 * @param experiment the definition
 * @param state      complete
 */
export function saySetting({fields, defaults, nameOf, named}: Experiment, state: State): string {
  const parts = fields.flatMap(({key, label, type, options}) => {
    const value = state[key] ?? '';
    if (named.includes(key) || key === 'p' || (key !== 's' && value === (defaults[key] ?? ''))) return [];
    if (type === 'tick') return [value === 'yes' ? label : `no ${label}`];
    const words = options?.find((option) => option.value === value)?.label ?? (value === '' ? 'none' : value);
    return [`${label} ${words}`];
  });
  return [nameOf(state), ...parts].map((part, index) => (index === 0 ? part : lower(part))).join(', ');
}

function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Rows of a table of one run. */
const MOST_ROWS = 12;

/**
 * Chooses the steps that a table shows: evenly spaced ones, with the first and the last.
 *
 * @param points of the run
 */
export function rowsOf(points: readonly Progress[]): Progress[] {
  const every = Math.max(1, Math.ceil((points.length - 1) / MOST_ROWS));
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
}

/**
 * Writes a run as CSV, with its setting in every row.
 *
 * @param experiment the definition
 * @param points     of the run
 * @param address    query that brings the setting back
 */
export function csvOf({measures, unit}: Experiment, points: readonly Progress[], address: string): string {
  const rows = points.map((progress) =>
    [
      progress.step,
      progress.samples,
      ...measures.map(({key}) => {
        const value = valueOf(progress, key);
        return Number.isFinite(value) ? value : '';
      }),
      progress.flop,
      address,
    ].join(','),
  );
  const head = [
    'step',
    unit.replaceAll(' ', '_'),
    ...measures.map(({key}) => key),
    'toy_flop',
    'setting',
  ].join(',');
  return [head, ...rows, ''].join('\r\n');
}

/**
 * Writes the address of a setting on its page.
 *
 * @param experiment the definition
 * @param state      complete
 */
export function addressOf({id, defaults}: Experiment, state: State): string {
  return writeState({x: id, ...state}, defaults);
}
