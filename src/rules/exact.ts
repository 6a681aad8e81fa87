/** A decimal number without rounding: `digits` times ten to the `power`. */
export interface Exact {
  digits: bigint;
  power: number;
}

/**
 * Takes a number as it was written: 1.0952e24 is 10952 × 10²⁰, not the nearest binary fraction.
 *
 * @param value finite
 */
export function toExact(value: number): Exact {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return {digits: BigInt(whole + fraction), power: Number(exponent) - fraction.length};
}

/**
 * Adds two exact numbers.
 *
 * @param a first
 * @param b second
 */
export function addExact(a: Exact, b: Exact): Exact {
  const power = Math.min(a.power, b.power);
  return {digits: shift(a, power) + shift(b, power), power};
}

/**
 * Multiplies two exact numbers.
 *
 * @param a first
 * @param b second
 */
export function multiplyExact(a: Exact, b: Exact): Exact {
  return {digits: a.digits * b.digits, power: a.power + b.power};
}

/**
 * Says whether one exact number is greater than another; equal is not greater.
 *
 * @param a the one that may be greater
 * @param b the other
 */
export function isGreater(a: Exact, b: Exact): boolean {
  const power = Math.min(a.power, b.power);
  return shift(a, power) > shift(b, power);
}

/**
 * Gives the ordinary number nearest to an exact one.
 *
 * @param value any
 */
export function toNumber({digits, power}: Exact): number {
  return Number(`${digits}e${power}`);
}

/** The digits that the number has at a lower power of ten. */
function shift({digits, power}: Exact, to: number): bigint {
  return digits * 10n ** BigInt(power - to);
}
