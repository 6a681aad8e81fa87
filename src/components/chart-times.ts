import {drawCalendar} from '../charts/calendar.ts';
import {drawStrip} from '../charts/strip.ts';
import type {Entry} from '../library/read.ts';
import {formatDay} from '../library/values.ts';
import {basisOf} from './chart-rows.ts';
import type {ChartRequest, ChartRow} from './chart-request.ts';

/** One value of a fact that is a day. */
interface Happening {
  day: string;
  row: ChartRow;
}

/** The days of a fact under one name, with what happened where a note is to say so. */
function happeningsOf(fact: Entry<'fact'>, name: string, withNotes: boolean): Happening[] {
  return fact.data.values.flatMap((dated): Happening[] => {
    const {from, value, source, note} = dated;
    if (typeof value !== 'string') return [];
    const label = withNotes && note ? `${name}: ${note}` : name;
    const row = {label, text: formatDay(value), value, day: from, source, basis: basisOf(fact, dated)};
    return [{day: value, row}];
  });
}

/**
 * Draws facts that are days, as first set and as set last.
 *
 * @param facts  their values are days
 * @param labels of the lines, in place of the facts' own
 * @param title  the finding
 */
export function drawDays(
  facts: readonly Entry<'fact'>[],
  labels: readonly string[],
  title: string,
): {svg: string; rows: ChartRow[]} {
  const dated = facts.map((fact, index) => ({
    label: labels[index] ?? fact.data.label.replace(/ (?:apply|applies) from$/, ''),
    happenings: happeningsOf(fact, fact.data.label, false),
  }));
  const rows = dated
    .filter(({happenings}) => happenings.length > 0)
    .map(({label, happenings}) => ({label, days: happenings.map(({day}) => day)}));
  const table = dated.flatMap(({happenings}) => happenings.map(({row}) => row));
  return {svg: drawCalendar(rows, formatDay, title), rows: table};
}

/**
 * Draws facts that are days in groups on one scale of time, one line a fact.
 *
 * @param facts  in the order of the groups
 * @param names  of the groups
 * @param labels of the lines, in place of the facts' own
 * @param chart  `parts`: how many facts belong to each group; and the title
 */
export function drawGroups(
  facts: readonly Entry<'fact'>[],
  names: readonly string[],
  labels: readonly string[],
  {parts, title}: Pick<ChartRequest, 'parts' | 'title'>,
): {svg: string; rows: ChartRow[]} {
  const sizes = parts.split(/\s+/).map(Number);
  const lines = facts.map((fact, index) => ({
    label: labels[index] ?? fact.data.label,
    happenings: happeningsOf(fact, labels[index] ?? fact.data.label, true),
  }));
  const groups = names.map((name, index) => {
    const start = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    const tracks = lines
      .slice(start, start + (sizes[index] ?? 0))
      .map(({label, happenings}) => ({label, days: happenings.map(({day}) => day)}));
    return {name, tracks};
  });
  return {
    svg: drawStrip(groups, formatShort, title),
    rows: lines.flatMap(({happenings}) => happenings.map(({row}) => row)),
  };
}

/** "30 January 2025" becomes "30 Jan 2025". */
function formatShort(day: string): string {
  return formatDay(day).replace(/ (\p{L}{3})\p{L}* /u, ' $1 ');
}
