import {drawPairs} from '../charts/pairs.ts';
import type {Entry} from '../library/read.ts';
import {namesOf} from './chart-request.ts';
import type {ChartRequest, Drawn} from './chart-request.ts';
import {factRow} from './chart-rows.ts';

type Facts = readonly Entry<'fact'>[];

/** A long unit that all values share stands in the subtitle, where there is room. */
function withoutUnit(text: string, facts: Facts): string {
  const [unit = ''] = new Set(facts.map(({data}) => data.unit));
  return unit.length > 8 ? text.replace(`\u00a0${unit}`, '') : text;
}

/**
 * Draws facts two by two.
 *
 * @param chart what the author asked for
 * @param facts the first and the second of each pair in turn
 * @param day   the day for which the page is stated
 */
export function drawTwos(chart: ChartRequest, facts: Facts, day: string): Drawn {
  const rows = facts.flatMap((fact) => factRow(fact, day));
  const [first = '', second = ''] = namesOf(chart.series);
  const labels = namesOf(chart.labels);
  const made = rows.flatMap(({row}, index) => {
    const other = rows[index + 1];
    return index % 2 === 1 || !other
      ? []
      : [
          {
            label: labels[index / 2] ?? row.label,
            first: {value: row.low, text: withoutUnit(row.text, facts)},
            second: {value: other.row.low, text: withoutUnit(other.row.text, facts)},
          },
        ];
  });
  const svg = drawPairs(made, [first, second], chart.title, chart.scale === 'powers');
  return {svg, rows: rows.map(({table}) => table)};
}
