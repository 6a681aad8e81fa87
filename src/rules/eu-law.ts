import {inForce, isDay} from './regime.ts';
import type {Figure, Regime} from './regime.ts';

/** A version of the AI Act. */
export interface EuRegime extends Regime {
  /** day of the Official Journal that carries it */
  published: string;
}

/** The AI Act as enacted and as amended; before the first there is none (`V0`). */
export const euRegimes: readonly EuRegime[] = [
  {id: 'V1', published: '2024-07-12', from: '2024-08-01'}, // eu-2024-1689 art. 113: twentieth day after publication
  {id: 'V2', published: '2026-07-24', from: '2026-07-27'}, // eu-2026-1744 art. 4: third day after publication
];

/** How an amendment is treated that is published and not yet in force. */
export type EuMode = 'in-force' | 'published';

/**
 * Finds the version that answers for a day, as seen from another day.
 *
 * `in-force`: the law in force on `asOf` is carried forward; past days are judged by the law of their own day.
 * `published`: a version published by `asOf` counts from its own first day.
 *
 * @param day  the day asked about, `YYYY-MM-DD`
 * @param asOf the day of the one who looks
 * @param mode which of the two
 * @returns `undefined` before the first version
 * @source eu-2024-1689 art. 113; eu-2026-1744 art. 4
 */
export function findEuRegime(day: string, asOf: string, mode: EuMode): EuRegime | undefined {
  if (mode === 'in-force') return inForce(euRegimes, day < asOf ? day : asOf);
  return inForce(
    euRegimes.filter(({published}) => published <= asOf),
    day,
  );
}

/**
 * Reads a date of law as one version has it.
 *
 * @param figure look-up of facts
 * @param id     fact whose values are days
 * @param regime the version
 * @returns `null` if that version has no such provision
 * @throws if there is no such fact
 */
export function euDate(figure: Figure, id: string, regime: EuRegime): string | null {
  const value = figure(id, regime.from);
  if (value !== null && typeof value !== 'string')
    throw new Error(`The fact ${id} holds no day in version ${regime.id}.`);
  return value;
}

/**
 * Reads a date of law that the version must have.
 *
 * @param figure look-up of facts
 * @param id     fact whose values are days
 * @param regime the version
 * @throws if the version has no such date
 */
export function euDay(figure: Figure, id: string, regime: EuRegime): string {
  const value = euDate(figure, id, regime);
  if (value === null) throw new Error(`The fact ${id} has ended in version ${regime.id}.`);
  return value;
}

/**
 * Reads a number of the law.
 *
 * @param figure look-up of facts
 * @param id     fact whose values are numbers
 * @param day    `YYYY-MM-DD`
 * @throws if there is no number on that day
 */
export function euNumber(figure: Figure, id: string, day: string): number {
  const value = figure(id, day);
  if (typeof value !== 'number') throw new Error(`The fact ${id} holds no number on ${day}.`);
  return value;
}

/**
 * Names the source and the clause of a provision in one version.
 *
 * @param regime the version
 * @param clause the clause as enacted, and as amended if that is another
 */
export function euSource(
  regime: EuRegime,
  {clause, amended = clause}: {clause: string; amended?: string},
): {source: string; clause: string} {
  return regime.id === 'V1'
    ? {source: 'eu-2024-1689', clause}
    : {source: 'ai-act-consolidated-2026-07-27', clause: amended};
}

/** Later than every day of a fact, for facts that are stated once. */
const everAfter = '9999-12-31'; // eu-2024-1689 has no end

/**
 * Reads the day until which the AI Act was checked.
 *
 * @param figure look-up of facts
 * @throws if there is no such fact
 */
export function euCheckedUntil(figure: Figure): string {
  const checkedUntil = figure('eu-checked-until', everAfter);
  if (typeof checkedUntil !== 'string') throw new Error('The fact eu-checked-until holds no day.');
  return checkedUntil;
}

/**
 * Says how far the AI Act was checked, and what a verdict is worth beyond that day.
 *
 * @param figure look-up of facts
 * @param asOf   the day whose law is applied, `YYYY-MM-DD`
 * @returns `stands` only for a later day
 */
export function euChecked(figure: Figure, asOf: string): {checkedUntil: string; stands?: string} {
  const checkedUntil = euCheckedUntil(figure);
  if (asOf <= checkedUntil) return {checkedUntil};
  return {
    checkedUntil,
    stands: `The AI Act was checked until ${checkedUntil}; this verdict stands for the law as it was then, with the dates already enacted.`,
  };
}

/**
 * Makes sure that what is compared as days are days.
 *
 * @param days each `YYYY-MM-DD`, or `undefined`
 * @throws if one is not a day of the calendar
 */
export function expectDays(...days: readonly (string | undefined)[]): void {
  for (const day of days) if (day !== undefined && !isDay(day)) throw new Error(`"${day}" is not a day.`);
}

/**
 * Counts days forward; weekends and holidays count.
 *
 * @param day  `YYYY-MM-DD`
 * @param days whole number
 */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().split('T')[0] ?? day;
}

/**
 * Picks the later of two days.
 *
 * @param a `YYYY-MM-DD`
 * @param b `YYYY-MM-DD`
 */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}
