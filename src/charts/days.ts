/** A mark on an axis of time. */
export interface Tick {
  /** year and its part */
  at: number;
  label: string;
}

const quarters = ['', 'Apr', 'Jul', 'Oct'];

/**
 * Turns a day into a year and its part, exact to a day, which is less than a unit of a drawing.
 *
 * @param day `YYYY-MM-DD`
 */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 372;
}

/**
 * Lists the marks of an axis of time: every year, or every quarter of a short stretch.
 *
 * @param first year and its part, where the axis begins
 * @param last  where it ends
 * @returns a quarter carries the short name of its month, the first one the year
 */
export function findTicks(first: number, last: number): Tick[] {
  const parts = last - first <= 2.5 ? 4 : 1;
  const start = Math.ceil(first * parts - 1e-9);
  const count = Math.floor(last * parts + 1e-9) - start + 1;
  return Array.from({length: Math.max(0, count)}, (_, index) => start + index).map((number) => ({
    at: number / parts,
    label: quarters[number % parts] || String(Math.floor(number / parts)),
  }));
}
