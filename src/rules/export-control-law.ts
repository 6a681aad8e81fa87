import {inForce} from './regime.ts';
import type {Figure, Regime} from './regime.ts';

/** A version of the chip rules: which test it applies to an item. */
export interface ExportRegime extends Regime {
  /** the test for processors: none, speed with links, or speed with density */
  test: 'none' | 'links' | 'density';
  /** memory on its own has a paragraph */
  memory: boolean;
}

/** The law of one day: the version in force and the look-up of its figures. */
export interface Law {
  day: string;
  regime: ExportRegime;
  figure: Figure;
}

/** Versions in the order of their first days, each with the fact that holds its day; guidance and letters are none. */
const versions = [
  {id: 'V1', first: 'us-date-2022-3a090', test: 'links', memory: false}, // bis-oct7-2022
  {id: 'V1m', first: 'us-date-2023-macau-in-force', test: 'links', memory: false}, // bis-macau-2023
  {id: 'V2', first: 'us-date-2023-acs', test: 'density', memory: false}, // bis-acs-2023
  {id: 'V2.1', first: 'us-date-2024-corrections', test: 'density', memory: false}, // bis-corr-2024
  {id: 'V3', first: 'us-date-2024-hbm', test: 'density', memory: true}, // bis-fdp-hbm-2024
  {id: 'V5', first: 'us-date-2025-foundry', test: 'density', memory: true}, // bis-foundry-2025
  {id: 'V6', first: 'us-date-2026-lane', test: 'density', memory: true}, // bis-h200-2026
  {id: 'V7', first: 'us-date-2026-uae', test: 'density', memory: true}, // bis-uae-2026
] as const; // V4, the AI Diffusion rule, was never enforced: bis-2025-05-13

/** Later than the last value of any fact, for days that are stated once. */
const everAfter = '9999-12-31'; // the calendar’s end, no law

/**
 * Lists the versions of the chip rules by first day; before the first there is `V0`.
 *
 * @param figure look-up of facts
 * @source bis-oct7-2022 to bis-uae-2026
 */
export function exportRegimes(figure: Figure): ExportRegime[] {
  const before: ExportRegime = {id: 'V0', from: '', test: 'none', memory: false};
  const later = versions.flatMap(({id, first, test, memory}) => {
    const from = figure(first, everAfter);
    return typeof from === 'string' ? [{id, from, test, memory}] : [];
  });
  return [before, ...later];
}

/**
 * Finds the law of a day.
 *
 * @param figure look-up of facts
 * @param day    `YYYY-MM-DD`
 */
export function exportLaw(figure: Figure, day: string): Law {
  const regime = inForce(exportRegimes(figure), day);
  if (regime === undefined) throw new Error(`"${day}" is before every version.`);
  return {day, regime, figure};
}

/**
 * Reads a limit of the law.
 *
 * @param law the law of a day
 * @param id  fact whose values are numbers
 * @throws if it has no number on that day
 */
export function limit({figure, day}: Law, id: string): number {
  const value = figure(id, day);
  if (typeof value !== 'number') throw new Error(`The fact ${id} holds no number on ${day}.`);
  return value;
}

/**
 * Reads a figure with a lower and an upper end.
 *
 * @param law the law of a day
 * @param id  fact whose values are ranges
 * @returns `undefined` if it has none on that day
 */
export function range({figure, day}: Law, id: string): {low: number; high: number} | undefined {
  const value = figure(id, day);
  return typeof value === 'object' && value !== null && 'low' in value ? value : undefined;
}

/**
 * Reads a list of the law; empty before its first day and after its end.
 *
 * @param law the law of a day
 * @param id  fact whose values are lists
 */
export function listed({figure, day}: Law, id: string): readonly string[] {
  const value = figure(id, day);
  return typeof value === 'object' && value !== null && !('low' in value) ? value : [];
}

/**
 * Reads a word of the law, such as the name of a licence exception.
 *
 * @param law the law of a day
 * @param id  fact whose values are words
 * @returns `undefined` if it has none on that day
 */
export function word({figure, day}: Law, id: string): string | undefined {
  const value = figure(id, day);
  return typeof value === 'string' ? value : undefined;
}

/**
 * Reads a date of law, whichever day is asked about.
 *
 * @param figure look-up of facts
 * @param id     fact whose values are days
 * @returns `undefined` if there is none
 */
export function dateOf(figure: Figure, id: string): string | undefined {
  const value = figure(id, everAfter);
  return typeof value === 'string' ? value : undefined;
}

/**
 * Asks whether a date of law has come.
 *
 * @param law the law of a day
 * @param id  fact whose values are days
 * @returns false if there is no such date
 */
export function hasCome({figure, day}: Law, id: string): boolean {
  const date = dateOf(figure, id);
  return date !== undefined && day >= date;
}

/** Cuts off instead of rounding, so that a value just below a limit never reads as the limit. */
const digits = new Intl.NumberFormat('en-GB', {roundingMode: 'trunc'});

/**
 * Prints a number in the words of a reason.
 *
 * @param value any number, or `undefined` if unknown
 */
export function show(value: number | undefined): string {
  return value === undefined ? 'unknown' : digits.format(value);
}
