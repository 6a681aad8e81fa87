import {z} from 'astro/zod';
import {bands} from '../lab/bands.ts';
import {RunFault} from '../lab/laboratory.ts';
import {reportRun} from '../lab/report.ts';
import {completeRun, findFault} from '../lab/run.ts';
import type {Run} from '../lab/run.ts';
import {train} from '../lab/train.ts';
import type {Progress} from '../lab/train.ts';
import type {Run as NamedRun} from '../library/schemas/run.ts';
import {keepResult, shelf} from './keep.ts';
import type {Shelf} from './keep.ts';
import {readRunRequest, RequestFault} from './request.ts';

/** Everything that a named run's figures are read from. */
const Result = z.object({
  /** answers drawn, toy operations and expected reward after each step; the first is the start */
  samples: z.array(z.number()),
  flop: z.array(z.number()),
  reward: z.array(z.number()),
  /** what else the task tells, after each step */
  measures: z.record(z.string(), z.array(z.number())),
  /** single numbers of the report */
  ends: z.record(z.string(), z.number()),
  gradientMean: z.array(z.number()),
  /** how runs that differ in their seed spread, if seeds were asked for */
  spread: z
    .object({
      at: z.array(z.number()),
      low: z.array(z.number()),
      median: z.array(z.number()),
      high: z.array(z.number()),
    })
    .optional(),
});
/** Everything that a named run's figures are read from. */
export type Result = z.infer<typeof Result>;

/**
 * Trains a named run, and the same with every seed if it asks for seeds; what was trained before is read back.
 *
 * @param named the run
 * @param at    where results are kept
 * @throws RequestFault or RunFault if it cannot be trained
 */
export function trainNamed(named: Pick<NamedRun, 'request' | 'seeds'>, at: Shelf = shelf): Result {
  const run = completeNamed(named);
  const plan = {
    made: 'run',
    run: {...run, clip: String(run.clip), clipHigh: String(run.clipHigh)},
    seeds: named.seeds ?? 1,
  };
  return keepResult(plan, Result, () => makeResult(run, named.seeds), at);
}

function makeResult(run: Run, seeds: number | undefined): Result {
  const points = [...train(run)];
  const {curve: _, gradientMean, ...rest} = reportRun(run);
  const names = Object.keys(points[0]?.measures ?? {});
  const spread = seeds === undefined ? undefined : bands(run, seeds);
  return {
    samples: points.map(({samples}) => samples),
    flop: points.map(({flop}) => flop),
    reward: points.map(({reward}) => reward),
    measures: Object.fromEntries(
      names.map((name) => [name, points.map(({measures}) => measures[name] ?? 0)]),
    ),
    ends: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
    ),
    gradientMean,
    ...(spread && {spread: {at: spread.at, low: spread.low, median: spread.median, high: spread.high}}),
  };
}

/**
 * Fills in what the request of a named run leaves open.
 *
 * @param named the run
 * @throws RequestFault if the request cannot be read
 */
export function completeNamed({request}: Pick<NamedRun, 'request'>): Run {
  return completeRun(readRunRequest(request));
}

/**
 * Finds what makes a named run impossible without training it, in one sentence.
 *
 * @param named the run
 */
export function findRunFault(named: Pick<NamedRun, 'request' | 'seeds'>): string | undefined {
  try {
    const run = completeNamed(named);
    const fault = findFault(run);
    if (fault !== undefined) return fault;
    if (run.exact && named.seeds !== undefined)
      return 'An exact run draws nothing, so seeds would change nothing.';
    startOf(run);
    return undefined;
  } catch (error) {
    if (error instanceof RequestFault || error instanceof RunFault) return error.message;
    throw error;
  }
}

/**
 * Gives a run's start, before anything is drawn.
 *
 * @param run complete
 * @throws RunFault if it is impossible
 */
export function startOf(run: Run): Progress {
  const first = train(run).next();
  if (first.done === true) throw new Error('A run yields its start at least.');
  return first.value;
}
