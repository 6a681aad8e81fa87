import {describe, expect, it} from 'vitest';
import {drawBelow, drawUniform, seedRandom} from '../../src/lab/random.ts';

/** Words of sfc32 in its published form: an unsigned counter, 64-bit sums cut to 32 bits. */
function publishedWords(a: number, b: number, c: number, count: number): number[] {
  let [one, two, three, counter] = [BigInt(a), BigInt(b), BigInt(c), 1n];
  const cut = (value: bigint) => BigInt.asUintN(32, value);
  return Array.from({length: count}, () => {
    const word = cut(one + two + counter);
    counter = cut(counter + 1n);
    one = two ^ (two >> 9n);
    two = cut(three + (three << 3n));
    three = cut(cut((three << 21n) | (three >> 11n)) + word);
    return Number(word);
  });
}

describe('drawUniform', () => {
  it('follows the published generator after its twenty rounds of mixing', () => {
    const words = publishedWords(42, 3, 0x9e3779b9, 120).slice(20);
    const random = seedRandom(42, 3);
    expect(words.map(() => drawUniform(random) * 2 ** 32)).toEqual(words);
  });

  it('gives the same numbers for the same seed and other numbers for its neighbour and for another stream', () => {
    const first = (seed: number, stream?: number) => drawUniform(seedRandom(seed, stream));
    expect(first(1)).toBe(first(1));
    expect(new Set([first(0), first(1), first(2), first(1, 1), first(2 ** 32 - 1)]).size).toBe(5);
  });

  it('fills the range from 0 to below 1 evenly', () => {
    const random = seedRandom(5);
    const bins = new Array<number>(16).fill(0);
    for (let draw = 0; draw < 160_000; draw += 1) {
      const bin = Math.floor(drawUniform(random) * 16);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(bins).toHaveLength(16);
    const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(37.7); // passed by 999 in 1,000 even generators with 15 degrees of freedom
    expect(chiSquare).toBeGreaterThan(3.48); // and too even would be as odd
  });
});

describe('drawBelow', () => {
  it('reaches every number below the bound and none above', () => {
    const random = seedRandom(9);
    const seen = new Set(Array.from({length: 1000}, () => drawBelow(random, 10)));
    expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
