/**
 * Measures a piece of work on the clock.
 *
 * @param work is done once
 * @returns milliseconds
 */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Picks the value in the middle, of two the higher one.
 *
 * @param values in any order; of none it is 0
 */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
