import {findChartFault} from '../library/chart-faults.ts';
import type {chartTypes} from '../library/components.ts';
import type {Entry} from '../library/read.ts';
import {library} from '../site-library.ts';
import {drawPlane} from './chart-plane.ts';
import {idsOf, namesOf} from './chart-request.ts';
import type {ChartRequest, Drawn} from './chart-request.ts';
import {drawDays, drawGroups} from './chart-times.ts';
import {drawTwos} from './chart-twos.ts';
import {drawCourse, drawRows, drawSpots} from './chart-values.ts';

type Facts = readonly Entry<'fact'>[];

/** How each type of chart is drawn, by the name that authors write. */
const drawings: Readonly<
  Record<(typeof chartTypes)[number], (chart: ChartRequest, facts: Facts, day: string) => Drawn>
> = {
  bars: drawRows,
  points: drawRows,
  pairs: drawTwos,
  line: drawCourse,
  scatter: drawSpots,
  calendar: (chart, facts) => drawDays(facts, namesOf(chart.labels), chart.title),
  strip: (chart, facts) => drawGroups(facts, namesOf(chart.series), namesOf(chart.labels), chart),
  plane: (chart, _, day) => drawPlane(idsOf(chart.chip), chart.title, day),
};

/**
 * Draws a chart and lists what is in it.
 *
 * @param chart what the author asked for
 * @param day   the day for which its page is stated
 * @throws if there is no such type, or if a fact, model or chip that it names cannot be drawn
 */
export function drawChart(chart: ChartRequest, day: string): Drawn {
  const draw = Object.entries(drawings).find(([type]) => type === chart.type)?.[1];
  if (!draw)
    throw new Error(`There is no chart of type "${chart.type}". Types: ${Object.keys(drawings).join(', ')}.`);
  const facts = idsOf(chart.fact).flatMap((id) => library.fact.get(id) ?? []);
  // the checker says the same before anything is built
  const fault = findChartFault(chart, facts, day);
  if (fault) throw new Error(`The chart "${chart.title}" ${fault.fault}.`);
  const drawn = draw(chart, facts, day);
  const named = new Set([...idsOf(chart.fact), ...idsOf(chart.model), ...idsOf(chart.chip)]).size;
  if (drawn.rows.length < Math.max(1, named))
    throw new Error(`The chart "${chart.title}" names ${named} things and could draw ${drawn.rows.length}.`);
  return drawn;
}
