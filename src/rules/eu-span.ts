import {addExact, isGreater, multiplyExact, toExact} from './exact.ts';
import type {Exact} from './exact.ts';

/** Compute as a rule receives it: a number, or both ends of what is known; in floating-point operations. */
export type Flop = number | {low: number; high: number};

/** What is known of a quantity: both ends, exact; without `high` it may be anything above `low`. */
export interface Span {
  low: Exact;
  high?: Exact;
}

/**
 * Turns an input into a span; an unknown one reaches from nothing to anything.
 *
 * @param flop in floating-point operations, or `undefined` if unknown
 */
export function toSpan(flop: Flop | undefined): Span {
  if (flop === undefined) return {low: toExact(0)};
  if (typeof flop === 'number') return {low: toExact(flop), high: toExact(flop)};
  return {low: toExact(flop.low), high: toExact(flop.high)};
}

/**
 * Adds two spans end by end.
 *
 * @param a first
 * @param b second
 */
export function addSpans(a: Span, b: Span): Span {
  const low = addExact(a.low, b.low);
  return a.high && b.high ? {low, high: addExact(a.high, b.high)} : {low};
}

/**
 * Multiplies a span by a number.
 *
 * @param span any
 * @param by   above 0
 */
export function multiplySpan(span: Span, by: number): Span {
  const factor = toExact(by);
  const low = multiplyExact(span.low, factor);
  return span.high ? {low, high: multiplyExact(span.high, factor)} : {low};
}

/**
 * Says whether one quantity is greater than another, if both ends of what is known agree.
 *
 * @param a the one that may be greater
 * @param b the other
 * @returns `undefined` where the ends disagree
 */
export function exceeds(a: Span, b: Span): boolean | undefined {
  if (b.high && isGreater(a.low, b.high)) return true;
  if (a.high && !isGreater(a.high, b.low)) return false;
  return undefined;
}

/**
 * Prints a quantity of operations in the words of a reason.
 *
 * @param flop in floating-point operations, or `undefined` if unknown
 */
export function formatFlop(flop: Flop | undefined): string {
  if (flop === undefined) return 'compute unknown';
  const print = (value: number) => value.toExponential().replace('e+', 'e');
  return typeof flop === 'number' ? `${print(flop)} FLOP` : `${print(flop.low)} to ${print(flop.high)} FLOP`;
}
