import {z} from 'astro/zod';
import {spreadRuns} from '../../lab/bands.ts';
import type {Axis, Quantiles, Spread} from '../../lab/bands.ts';
import {completeRun} from '../../lab/run.ts';
import type {Run} from '../../lab/run.ts';
import {keepResult} from '../../runs/keep.ts';
import type {State} from '../tool.ts';
import type {Curve, Study} from './curve.ts';
import type {Experiment, Point, Series} from './experiment.ts';

const Numbers = z.array(z.number());
const Quantile = z.object({low: Numbers, median: Numbers, high: Numbers});
const SpreadSchema = z.object({
  seeds: z.number(),
  at: z.object({samples: Numbers, flop: Numbers}),
  measures: z.record(z.string(), z.object({samples: Quantile, flop: Quantile})),
});

/**
 * Trains a run over its seeds, or reads back what the same code has made of it.
 *
 * @param run   complete
 * @param seeds how many
 */
export function keepSpread(run: Run, seeds: number): Spread {
  return keepResult(
    {made: 'spread', run: {...run, seed: 0, clip: String(run.clip), clipHigh: String(run.clipHigh)}, seeds},
    SpreadSchema,
    () => spreadRuns(run, seeds),
  );
}

/**
 * Computes every line of an experiment's picture.
 *
 * @param experiment the definition
 * @param spread     trains a run over its seeds
 */
export function makeStudy(experiment: Experiment, spread = keepSpread): Study {
  const train = (state: State) => spread(runOf(experiment, state), experiment.seeds);
  return {seeds: experiment.seeds, curves: experiment.series.map((series) => computeLine(series, train))};
}

/** What a setting of the picture trains: the form's defaults and the change. */
function runOf(experiment: Experiment, state: State): Run {
  const trial = experiment.trial({...experiment.defaults, ...state});
  if (trial.trial !== 'train') throw new Error(`${experiment.id}: only training has a spread over seeds`);
  return completeRun(trial.request);
}

function computeLine({label, panel, source}: Series, train: (state: State) => Spread): Curve {
  if (source.kind === 'exact') return exactLine(label, panel, source.points());
  if (source.kind === 'course') {
    const {at, measures} = train(source.state);
    const {axis, measure, move = (x: number) => x} = source;
    return {label, panel, banded: true, at: at[axis].map(move), ...quantilesOf(measures, measure, axis)};
  }
  const ends =
    source.kind === 'ends'
      ? source.states.map(({x, state}) => ({x, measure: source.measure, spread: train(state)}))
      : source.measures.map(({x, measure}) => ({x, measure, spread: train(source.state)}));
  const last = (key: 'low' | 'median' | 'high') =>
    ends.map(({measure, spread}) => quantilesOf(spread.measures, measure, 'samples')[key].at(-1) ?? 0);
  return {
    label,
    panel,
    banded: true,
    at: ends.map(({x}) => x),
    low: last('low'),
    median: last('median'),
    high: last('high'),
  };
}

function quantilesOf(measures: Spread['measures'], measure: string, axis: Axis): Quantiles {
  const found = measures[measure]?.[axis];
  if (!found) throw new Error(`the task tells no "${measure}"`);
  return found;
}

function exactLine(label: string, panel: number, points: readonly Point[]): Curve {
  const values = points.map(({y}) => y);
  return {label, panel, banded: false, at: points.map(({x}) => x), low: values, median: values, high: values};
}
