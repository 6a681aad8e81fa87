/** A text of law with the days on which it is in force: `from` included, `until` excluded. */
export interface Regime {
  id: string;
  from: string;
  until?: string;
}

/** One step of the reasoning: what the clause needs, what was given, and whether it holds. */
export interface Reason {
  /** the answer to which the step leads, such as `classification` */
  answer: string;
  /** source id */
  source: string;
  /** place in the source in words */
  clause: string;
  /** what was given, with its unit */
  given: string;
  /** what the clause needs, with its unit */
  needed: string;
  /** `undefined` where it cannot be told */
  holds: boolean | undefined;
  /** the answer that follows if the step holds and no earlier step of the same answer does */
  gives?: string;
}

/** A point that the sources leave open, with the ways to read it. */
export interface OpenPoint {
  /** the answer that hangs on it, such as `review` */
  answer: string;
  /** one sentence */
  question: string;
  readings: readonly [Reading, Reading, ...Reading[]];
}

/** One way to read an open point. */
export interface Reading {
  /** one sentence */
  reading: string;
  /** what the answer would be */
  gives: string;
  /** source id */
  source: string;
}

/** Answers with their reasons; there are no answers without. */
export interface Verdict<T> {
  answers: T;
  /** id of the regime that was applied */
  regime: string;
  because: readonly [Reason, ...Reason[]];
  /** circumstances that were not given and what was assumed instead */
  assumed: Readonly<Record<string, string | number | boolean>>;
  /** facts without which an answer is undetermined */
  missing: readonly string[];
  /** points that the sources leave open and on which an answer of this verdict hangs */
  open?: readonly OpenPoint[];
  /** the day until which this law was checked */
  checkedUntil: string;
  /** for a day after `checkedUntil`: the sentence that the verdict stands for the last law checked */
  stands?: string;
}

/** Looks up a dated figure; `undefined` before its first value, `null` from the day it ended. */
export type Figure = (
  id: string,
  day: string,
) => number | string | readonly string[] | {low: number; high: number} | null | undefined;

/**
 * Finds the regime in force on a day; on its first day the later one already holds.
 *
 * @param regimes in the order of their first days
 * @param day     `YYYY-MM-DD`
 * @returns `undefined` before the first
 */
export function inForce<R extends Regime>(regimes: readonly R[], day: string): R | undefined {
  return regimes.findLast(({from, until}) => from <= day && (until === undefined || day < until));
}

/**
 * Says whether a text is a day of the calendar; `2024-02-30` is not.
 *
 * @param text any text
 */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
