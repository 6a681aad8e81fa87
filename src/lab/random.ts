/** State of one generator: the four 32-bit words of `sfc32` (small fast counting, C. Doty-Humphrey). */
export type Random = Int32Array;

/**
 * Starts a generator; the same seed and stream give the same numbers in every engine.
 *
 * @param seed   whole number from 0 to 2³² − 1
 * @param stream tells apart generators that must not share numbers, such as training and measuring
 */
export function seedRandom(seed: number, stream = 0): Random {
  const random = Int32Array.of(seed, stream, 0x9e3779b9, 1); // any constant does; this one has evenly mixed bits
  for (let round = 0; round < 20; round += 1) nextWord(random); // neighbouring seeds are alike until they are mixed
  return random;
}

/** Draws 32 bits as a signed number. */
function nextWord(random: Random): number {
  const a = random[0] ?? 0;
  const b = random[1] ?? 0;
  const c = random[2] ?? 0;
  const d = random[3] ?? 0;
  const word = (((a + b) | 0) + d) | 0;
  random[0] = b ^ (b >>> 9);
  random[1] = (c + (c << 3)) | 0;
  random[2] = (((c << 21) | (c >>> 11)) + word) | 0;
  random[3] = (d + 1) | 0;
  return word;
}

/**
 * Draws a number from 0 (included) to 1 (excluded), one of 2³² evenly spaced ones.
 *
 * @param random changes
 */
export function drawUniform(random: Random): number {
  return (nextWord(random) >>> 0) / 4294967296;
}

/**
 * Draws a whole number below a bound, each as likely as the next.
 *
 * @param random changes
 * @param bound  whole and positive; far below 2³², so that rounding does not show
 */
export function drawBelow(random: Random, bound: number): number {
  return Math.floor(drawUniform(random) * bound);
}
