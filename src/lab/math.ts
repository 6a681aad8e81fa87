/** High and low part of ln 2: the high part has 20 trailing zero bits, so `k * LN2_HIGH` is exact. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/** 2^k for k from −1074 to 1023 at index k + 1074, by doubling, which is exact. */
const powersOfTwo = listPowersOfTwo();
const bits = new DataView(new ArrayBuffer(8));

const F2 = 1 / 2;
const F3 = F2 / 3;
const F4 = F3 / 4;
const F5 = F4 / 5;
const F6 = F5 / 6;
const F7 = F6 / 7;
const F8 = F7 / 8;
const F9 = F8 / 9;
const F10 = F9 / 10;
const F11 = F10 / 11;
const F12 = F11 / 12;
const F13 = F12 / 13;

/**
 * Computes e^x from additions, multiplications and divisions alone.
 *
 * `Math.exp` may differ in its last bit between engines, and so then would every run of the laboratory; these
 * operations may not. x is split as k·ln 2 + r with |r| ≤ ½ ln 2, and e^r is its series to the 13th power; what rounding took
 * from r is added back at the end.
 *
 * @param x any number; beyond 709.78 the result is infinite, below −745.13 it is 0
 * @returns within one unit in the last place
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (x !== x) return x;
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const square = r * r;
  // even and odd terms apart, so that the processor can work on both at once
  const even = F2 + square * (F4 + square * (F6 + square * (F8 + square * (F10 + square * F12))));
  const odd = F3 + square * (F5 + square * (F7 + square * (F9 + square * (F11 + square * F13))));
  return scale(1 + (r + (square * (even + r * odd) + (high - r - low))), k);
}

/** value · 2^k in two steps, because 2^k alone may be too large or too small to write down. */
function scale(value: number, k: number): number {
  if (k >= -1021 && k <= 1023) return value * (powersOfTwo[k + 1074] ?? 0);
  const half = k > 0 ? 1000 : -900;
  return value * (powersOfTwo[half + 1074] ?? 0) * (powersOfTwo[k - half + 1074] ?? 0);
}

/**
 * Computes the natural logarithm from basic operations alone, for the same reason as `exp`.
 *
 * x is split as 2^k·m with m between √½ and √2, and ln m = 2·artanh((m − 1)/(m + 1)) is its series.
 *
 * @param x not negative; 0 gives −∞, a negative number gives NaN
 * @returns within one unit in the last place
 */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (x < 0 || x !== x) return NaN;
  if (x === Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    x *= 18014398509481984; // 2^54 lifts a subnormal number to where its exponent can be read
  }
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  k += (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    k += 1;
  }
  return k * LN2_HIGH + (logNearOne(m) + k * LN2_LOW);
}

/** ln m for m between √½ and √2; written so that m − 1, which is exact, carries the leading bits. */
function logNearOne(m: number): number {
  const f = m - 1;
  const s = f / (m + 1);
  const square = s * s;
  let series = 0;
  for (let power = 25; power >= 3; power -= 2) series = (series + 1 / power) * square;
  const half = 0.5 * f * f;
  // 2s = f − s·f, and f − s·f loses fewer bits as f − (½f² − s·(½f² + 2·series)), since s·f = ½f² − ½s·f²
  return f - (half - s * (half + 2 * series));
}

/**
 * Squeezes a logit into a probability, 1/(1 + e^−x), without overflow on either side.
 *
 * @param x log-odds
 */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/**
 * Turns a probability into its log-odds.
 *
 * @param p above 0 and below 1
 */
export function logit(p: number): number {
  return log(p) - log(1 - p);
}

/**
 * Raises a number to a whole power by repeated squaring; `Math.pow` may differ between engines.
 *
 * @param base     any number
 * @param exponent whole and not negative
 */
export function power(base: number, exponent: number): number {
  let result = 1;
  for (let factor = base, left = exponent; left > 0; left = Math.floor(left / 2), factor *= factor) {
    if (left % 2 === 1) result *= factor;
  }
  return result;
}

function listPowersOfTwo(): Float64Array {
  const powers = new Float64Array(1074 + 1024);
  for (let k = 0, value = 1; k <= 1023; k += 1, value *= 2) powers[k + 1074] = value;
  for (let k = -1, value = 0.5; k >= -1074; k -= 1, value /= 2) powers[k + 1074] = value;
  return powers;
}
