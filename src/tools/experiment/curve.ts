import type {Quantiles} from '../../lab/bands.ts';

/** The numbers of one line: a twentieth of the runs below, half below, a twentieth above. */
export interface Curve extends Quantiles {
  label: string;
  panel: number;
  at: number[];
  /** whether chance had a part in it */
  banded: boolean;
}

/** The numbers of a whole picture, in the order of its series. */
export interface Study {
  seeds: number;
  curves: readonly Curve[];
}

/**
 * Finds a line of a study.
 *
 * @param study the study
 * @param panel index of the panel
 * @param label of the line
 * @throws if there is none
 */
export function curveOf({curves}: Study, panel: number, label: string): Curve {
  const curve = curves.find((one) => one.panel === panel && one.label === label);
  if (!curve) throw new Error(`panel ${panel} holds no line "${label}"`);
  return curve;
}

/**
 * Reads the median of a line at a place: that of the last place before it.
 *
 * @param curve the line
 * @param x     value of the axis
 * @returns `undefined` before the line begins
 */
export function medianAt({at, median}: Curve, x: number): number | undefined {
  return median[at.findLastIndex((place) => place <= x + 1e-9)];
}

/**
 * Reads the median at the end of a line.
 *
 * @param curve the line
 */
export function endOf({median}: Curve): number {
  return median.at(-1) ?? NaN;
}

/**
 * Finds the first place at which half of the runs have reached a value.
 *
 * @param curve the line
 * @param value to reach from below
 * @returns `undefined` if they do not reach it
 */
export function placeWhere({at, median}: Curve, value: number): number | undefined {
  return at[median.findIndex((one) => one >= value)];
}
