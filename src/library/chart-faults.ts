import type {Entry} from './read.ts';
import {findValue} from './values.ts';

/** What decides whether the facts of a chart can be drawn, as the author wrote it. */
export interface ChartWords {
  type: string;
  model: string;
  chip: string;
  series: string;
  parts: string;
}

/** Why a chart cannot be drawn, as the end of a sentence that begins with its name, and what to do. */
export interface ChartFault {
  fault: string;
  step: string;
}

/**
 * Says why the facts of a chart cannot be drawn.
 *
 * @param chart what the author asked for
 * @param facts those that it names, in their order
 * @param day   the day for which its page is stated
 * @returns nothing where they can
 */
export function findChartFault(
  chart: ChartWords,
  facts: readonly Entry<'fact'>[],
  day: string,
): ChartFault | undefined {
  const {type, parts} = chart;
  const wantsDays = type === 'calendar' || type === 'strip';
  const odd = (type === 'line' ? facts.slice(0, 1) : facts).find(({data}) =>
    wantsDays || type === 'line'
      ? !data.values.some(({value}) => (wantsDays ? typeof value === 'string' : typeof value === 'number'))
      : !isNumber((findValue(data, day) ?? data.values.at(-1))?.value),
  );
  if (odd)
    return {
      fault: `names the fact "${odd.id}", whose value is no ${wantsDays ? 'day' : 'number'}`,
      step: `Take "${odd.id}" out of the chart, or choose a type that draws ${wantsDays ? 'numbers' : 'days, such as calendar'}.`,
    };
  const alone =
    type === 'pairs' ||
    ((type === 'bars' || type === 'points') && `${chart.model}${chart.chip}`.trim() === '');
  const units = [...new Set(alone ? facts.map(({data}) => data.unit) : [])];
  if (units.length > 1)
    return {
      fault: `mixes units: ${units.map((unit) => unit || 'none').join(', ')}`,
      step: 'Draw one chart for each unit.',
    };
  if (type === 'pairs' && facts.length % 2 === 1)
    return {
      fault: `names ${facts.length} facts, which make no pairs`,
      step: 'Name the first and the second fact of each pair in turn.',
    };
  if (type !== 'strip') return undefined;
  const sizes = parts.split(/\s+/).map(Number);
  const names = chart.series.split(',').filter((name) => name.trim() !== '');
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.length === names.length && total === facts.length
    ? undefined
    : {
        fault: `has the parts "${parts}" for ${names.length} series and ${facts.length} facts`,
        step: 'Write in parts how many facts belong to each series, in their order, such as parts="3 2".',
      };
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'low' in value);
}
