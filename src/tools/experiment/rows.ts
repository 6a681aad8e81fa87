import type {Panel} from './experiment.ts';
import type {Curve} from './curve.ts';
import {medianAt} from './curve.ts';

/** A row of the table beside the picture. */
export interface Row {
  at: string;
  cells: readonly string[];
}

/**
 * Writes a panel's lines as the rows of a table: the median and, where chance had a part, how nine in ten runs lie.
 *
 * @param panel  gives the places
 * @param curves of the panel
 */
export function tableOf({rows, print}: Panel, curves: readonly Curve[]): Row[] {
  const printAt = rows.print ?? ((x: number) => x.toLocaleString('en-GB'));
  return rows.at.map((x) => ({at: printAt(x), cells: curves.map((curve) => cellOf(curve, x, print))}));
}

function cellOf(curve: Curve, x: number, print: (y: number) => string): string {
  const median = medianAt(curve, x);
  const place = curve.at.findLastIndex((one) => one <= x + 1e-9);
  const end = curve.at.at(-1) ?? 0;
  const [low, high] = [curve.low[place], curve.high[place]];
  if (median === undefined || x > end * 1.000001) return '–';
  if (!curve.banded || low === undefined || high === undefined) return print(median);
  return `${print(median)} (${print(low)} to ${print(high)})`;
}
