import type {Run} from '../lab/run.ts';
import type {Datum, RunFigures} from '../library/data.ts';
import type {Run as NamedRun} from '../library/schemas/run.ts';
import {formatNumber} from '../library/values.ts';
import {shelf} from './keep.ts';
import type {Shelf} from './keep.ts';
import {completeNamed, findRunFault, startOf, trainNamed} from './result.ts';
import type {Result} from './result.ts';

/** How a figure is printed: in per cent, as a whole number, or in four digits. */
type Unit = 'share' | 'count' | 'number';

/** A figure that can be read from a result. */
interface Figure {
  label: string;
  unit: Unit;
  how: string;
  of: (result: Result) => number | undefined;
}

/** What of a run is known before it is trained. */
interface Known {
  run: Run;
  seeds: number | undefined;
  /** names of the task's measures, in kebab case, with the names that the laboratory gives them */
  measures: ReadonlyMap<string, string>;
}

const trained = 'Computed by training this run; a toy: a table, not a language model.';
const chosen = 'Set by the run’s request, or the default of its task and learner.';

/**
 * Makes the figures of named runs: what links print, and what the checker may know without training.
 *
 * @param at where results are kept
 */
export function makeRunFigures(at: Shelf = shelf): RunFigures {
  return {
    findFault: (named) => findRunFault(named) ?? findStrayDecimals(named),
    names: listNames,
    has: (named, name) => findFigure(knownOf(named), name) !== undefined,
    find(named, name): Datum | undefined {
      const figure = findFigure(knownOf(named), name);
      const value = figure?.of(trainNamed(named, at));
      if (figure === undefined || value === undefined) return undefined;
      const text = formatFigure(value, figure.unit, named.decimals[name]);
      return {label: figure.label, text, value, note: figure.how};
    },
  };
}

function findStrayDecimals(named: NamedRun): string | undefined {
  const known = knownOf(named);
  const stray = Object.keys(named.decimals).find((name) => findFigure(known, name) === undefined);
  return stray === undefined
    ? undefined
    : `The field "decimals" names "${stray}", which is no figure of this run.`;
}

const byRequest = new WeakMap<object, Known>();

function knownOf(named: NamedRun): Known {
  const before = byRequest.get(named);
  if (before) return before;
  const run = completeNamed(named);
  const names = Object.keys(startOf(run).measures);
  const best =
    run.task === 'proxy' && run.klWeight > 0 ? ['bestObjective', 'bestProxyReward', 'bestTrueReward'] : [];
  const known = {
    run,
    seeds: named.seeds,
    measures: new Map([...names, ...best].map((name) => [kebabOf(name), name])),
  };
  byRequest.set(named, known);
  return known;
}

/** `passAt16` is written pass-at-16. */
function kebabOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])/g, '-').toLowerCase();
}

function listNames(named: NamedRun): string[] {
  const {measures, seeds} = knownOf(named);
  const spread =
    seeds === undefined ? [] : ['final-median', 'final-low', 'final-high', 'answers-to-90-median'];
  return [
    'final',
    'dead-groups',
    'gradient-variance',
    'gradient-mean-1',
    ...measures.keys(),
    ...spread,
    'reward-at-0',
    'answers-to-90',
    'flop-to-90',
    ...settings.keys(),
  ];
}

/** Settings of the request that sentences name. */
const settings: ReadonlyMap<string, [label: string, of: (known: Known) => number | undefined]> = new Map([
  ['samples', ['answers that it may draw', ({run}) => run.samples]],
  ['samples-per-step', ['answers for one update', ({run}) => run.samplesPerStep]],
  ['group-size', ['answers in a group', ({run}) => run.groupSize]],
  ['learning-rate', ['learning rate', ({run}) => run.learningRate]],
  ['kl-weight', ['weight of the leash', ({run}) => run.klWeight]],
  ['reward-offset', ['added to every reward', ({run}) => run.rewardOffset]],
  ['seeds', ['seeds', ({seeds}) => seeds]],
]);

const totals: Readonly<Record<string, [label: string, unit: Unit, name: string]>> = {
  'dead-groups': ['groups that moved nothing', 'share', 'deadGroups'],
  'gradient-variance': ['variance of the first update of one group', 'number', 'gradientVariance'],
};

function findFigure(known: Known, name: string): Figure | undefined {
  const setting = settings.get(name);
  if (setting) {
    const [label, of] = setting;
    const value = of(known);
    return value === undefined ? undefined : {label, unit: 'count', how: chosen, of: () => value};
  }
  const total = Object.hasOwn(totals, name) ? totals[name] : undefined;
  if (total) return {label: total[0], unit: total[1], how: trained, of: ({ends}) => ends[total[2]]};
  return findMean(name) ?? findMeasure(known, name) ?? findReward(known, name) ?? findCost(known, name);
}

function findMean(name: string): Figure | undefined {
  const number = Number(/^gradient-mean-([1-9]\d*)$/.exec(name)?.[1]);
  if (!Number.isInteger(number)) return undefined;
  return {
    label: `mean first update, parameter ${number}`,
    unit: 'number',
    how: trained,
    of: ({gradientMean}) => gradientMean[number - 1],
  };
}

/** A measure at the end, or after so many answers. */
function findMeasure({measures, run}: Known, name: string): Figure | undefined {
  const [, base = '', at] = /^(.+?)(?:-at-(\d+))?$/.exec(measures.has(name) ? '' : name) ?? ['', name];
  const key = measures.get(base);
  if (key === undefined) return undefined;
  const label = base.replaceAll('-', ' ');
  const unit = unitOf(base, run);
  if (at === undefined) return {label, unit, how: trained, of: ({ends}) => ends[key]};
  return {
    label: `${label} after ${formatNumber(Number(at))} answers`,
    unit,
    how: trained,
    of: ({samples, measures: all}) => valueAt(samples, all[key] ?? [], Number(at)),
  };
}

/** Lengths, divergences and rewards that are no chances are printed as they are. */
function unitOf(measure: string, {task}: Run): Unit {
  if (task === 'proxy') return measure === 'exploit' ? 'share' : 'number';
  return /^(?:pass-|first-strategy|best-arm)/.test(measure) ? 'share' : 'number';
}

const quantiles: Readonly<Record<string, string>> = {
  low: 'a twentieth of the runs lie below',
  median: 'half of the runs lie below',
  high: 'a twentieth of the runs lie above',
};

function findReward({run, seeds}: Known, name: string): Figure | undefined {
  const match = /^(?:final|reward-at-(\d+))(?:-(median|low|high))?$/.exec(name);
  if (!match) return undefined;
  const [, digits, quantile] = match;
  const at = digits === undefined ? Infinity : Number(digits);
  const unit: Unit = run.task === 'proxy' ? 'number' : 'share';
  const label = `expected reward ${digits === undefined ? 'at the end' : `after ${formatNumber(at)} answers`}`;
  if (quantile === undefined)
    return {label, unit, how: trained, of: ({samples, reward}) => valueAt(samples, reward, at)};
  if (seeds === undefined) return undefined;
  return {
    label: `${label}, ${quantiles[quantile]}`,
    unit,
    how: `${trained} Of ${seeds} runs that differ in their seed.`,
    of: ({spread}) => spread && valueAt(spread.at, spread[bandOf(quantile)], at),
  };
}

function bandOf(quantile: string): 'low' | 'median' | 'high' {
  return quantile === 'low' || quantile === 'high' ? quantile : 'median';
}

/** Answers or operations until the reward has reached a percentage for the first time. */
function findCost({seeds}: Known, name: string): Figure | undefined {
  const match = /^(answers|flop)-to-(\d{1,2})(?:-(median|low|high))?$/.exec(name);
  if (!match) return undefined;
  const [, what, percent, quantile] = match;
  const goal = Number(percent) / 100;
  const label = `${what === 'flop' ? 'toy operations' : 'answers'} until the expected reward is ${goal}`;
  if (quantile === undefined) {
    return {
      label,
      unit: 'count',
      how: trained,
      of: (result) => firstAt(what === 'flop' ? result.flop : result.samples, result.reward, goal),
    };
  }
  if (seeds === undefined || what === 'flop') return undefined;
  // few answers are needed where rewards are high, so the two ends of the band change places
  const band = quantile === 'low' ? 'high' : quantile === 'high' ? 'low' : 'median';
  const who = {low: 'a twentieth', median: 'half', high: 'nineteen in twenty'}[
    quantile === 'low' || quantile === 'high' ? quantile : 'median'
  ];
  return {
    label: `${label} in ${who} of the runs`,
    unit: 'count',
    how: `${trained} Of ${seeds} runs that differ in their seed.`,
    of: ({spread}) => spread && firstAt(spread.at, spread[band], goal),
  };
}

/** The value at the last place that is not beyond. */
function valueAt(places: readonly number[], values: readonly number[], at: number): number | undefined {
  return values[places.findLastIndex((place) => place <= at)];
}

function firstAt(places: readonly number[], values: readonly number[], goal: number): number | undefined {
  return places[values.findIndex((value) => value >= goal)];
}

function formatFigure(value: number, unit: Unit, decimals: number | undefined): string {
  if (unit === 'count') return formatNumber(value, decimals);
  const scaled = unit === 'share' ? 100 * value : value;
  const digits =
    decimals === undefined ? formatNumber(roundFor(scaled, unit)) : formatNumber(scaled, decimals);
  return unit === 'share' ? `${digits}%` : digits;
}

/** Three digits of a percentage and four of a number do, but nearly all is not all. */
function roundFor(value: number, unit: Unit): number {
  for (let digits = unit === 'share' ? 3 : 4; digits < 8; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (unit !== 'share' || rounded !== 100 || value === 100) return rounded;
  }
  return Number(value.toPrecision(8));
}
