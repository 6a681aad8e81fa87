import type {Fact, FactValue} from './schemas/fact.ts';

/** One dated value of a fact. */
export type DatedValue = Fact['values'][number];

/**
 * Finds the value of a fact that holds on a day.
 *
 * @param fact the fact
 * @param day  `YYYY-MM-DD`; without it the last value counts
 * @returns `undefined` before the first value; the dated `null` itself where it has ended
 */
export function findValue(fact: Fact, day?: string): DatedValue | undefined {
  return fact.values.findLast((dated) => day === undefined || dated.from <= day);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/**
 * Prints a day, month or year as words: `2026-08-02` becomes "2 August 2026".
 *
 * @param day `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export function formatDay(day: string): string {
  const [year = '', month, date] = day.split('-');
  const name = months[Number(month) - 1];
  return [date === undefined ? undefined : String(Number(date)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/**
 * Prints a number as a reader writes it: groups of three, a true minus, powers of ten from a quadrillion on.
 *
 * @param value    any finite number
 * @param decimals digits after the point; as many as it has where left out
 */
export function formatNumber(value: number, decimals?: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-4))
    return formatPower(value, decimals ?? 2);
  const places =
    decimals === undefined
      ? {maximumFractionDigits: 6}
      : {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
  return value.toLocaleString('en-GB', places).replace('-', '−');
}

function formatPower(value: number, decimals: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const rounded = Number(Number(digits).toFixed(decimals));
  // 9.999 rounds to 10, which is the next power
  const carry = Math.abs(rounded) === 10 ? 1 : 0;
  const factor = rounded / 10 ** carry;
  const power = `10${[...String(Number(exponent) + carry)].map((sign) => superscripts[sign] ?? sign).join('')}`;
  return factor === 1 ? power : `${String(factor).replace('-', '−')} × ${power}`;
}

/**
 * Prints the value of a fact with its sign and unit, as it stands in a sentence.
 *
 * @param fact  gives unit, prefix and digits
 * @param value any value but `null`
 */
export function formatValue(
  fact: Pick<Fact, 'unit' | 'prefix' | 'decimals' | 'approximate'>,
  value: FactValue,
): string {
  const about = fact.approximate ? 'about ' : '';
  if (value === null) return 'no value';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return about + (fact.unit === 'day' ? formatDay(value) : value);
  const share = fact.unit === 'share';
  const print = (number: number) =>
    formatNumber(
      share ? number * 100 : number,
      fact.decimals ?? (share ? guessDecimals(number * 100) : undefined),
    );
  const digits = typeof value === 'number' ? print(value) : `${print(value.low)}–${print(value.high)}`;
  const unit = share ? '%' : fact.unit === '' ? '' : `\u00a0${fact.unit}`;
  return `${about}${fact.prefix ?? ''}${digits}${unit}`;
}

/** 0.57 × 100 is 56.99…, so shares are rounded to what was typed. */
function guessDecimals(percent: number): number {
  for (let places = 0; places < 4; places += 1)
    if (Math.abs(percent - Number(percent.toFixed(places))) < 1e-9) return places;
  return 4;
}
