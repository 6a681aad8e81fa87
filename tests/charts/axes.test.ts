import {describe, expect, it} from 'vitest';
import {findTicks, yearOf} from '../../src/charts/days.ts';
import {findPlaces} from '../../src/charts/places.ts';
import {findPowers, formatPower} from '../../src/charts/powers.ts';

describe('findPowers', () => {
  it('takes in both ends and nothing beyond', () => {
    expect([findPowers(1, 1000), findPowers(1.01, 999)]).toEqual([
      [0, 1, 2, 3],
      [1, 2],
    ]);
  });

  it('finds none between two neighbours', () => {
    expect(findPowers(2, 9)).toEqual([]);
  });

  it('skips every other one beyond eight', () => {
    expect([findPowers(1, 1e7).length, findPowers(1, 1e8)]).toEqual([8, [0, 2, 4, 6, 8]]);
  });
});

describe('formatPower', () => {
  it.each([
    [-4, '10⁻⁴'],
    [-3, '0.001'],
    [0, '1'],
    [5, '100,000'],
    [6, '10⁶'],
    [25, '10²⁵'],
  ])('writes the power of %i as %s', (exponent, text) => {
    expect(formatPower(exponent)).toBe(text);
  });
});

describe('yearOf', () => {
  it('keeps the order of days', () => {
    const days = ['2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01', '2025-12-31', '2026-01-01'];
    expect(days.toSorted((one, other) => yearOf(one) - yearOf(other))).toEqual(days);
  });
});

describe('findTicks', () => {
  it('marks quarters in two and a half years and years in more', () => {
    expect(findTicks(2025, 2026).map(({label}) => label)).toEqual(['2025', 'Apr', 'Jul', 'Oct', '2026']);
    expect(findTicks(2025.1, 2028).map(({label}) => label)).toEqual(['2026', '2027', '2028']);
  });
});

describe('findPlaces', () => {
  const point = {x: 100, y: 100, words: 'name'};

  it('puts a name to the right of its point', () => {
    expect(findPlaces([point], [], 0, 200)).toEqual([{x: 108, y: 105, anchor: 'start'}]);
  });

  it('puts it above if asked, and below for the lowest', () => {
    expect(
      findPlaces([point, {...point, x: 250, below: true}], [], 0, 200, true).map((place) => place?.y),
    ).toEqual([92, 118]);
  });

  it('turns to the left at the right edge', () => {
    expect(findPlaces([{...point, x: 350}], [], 0, 200)[0]?.anchor).toBe('end');
  });

  it('keeps off what is taken and off other points', () => {
    const taken = {left: 108, right: 140, top: 90, bottom: 110};
    expect(findPlaces([point], [taken], 0, 200)[0]?.anchor).toBe('end');
    expect(findPlaces([point, {...point, x: 120}], [], 0, 200)[0]?.anchor).toBe('end');
  });

  it('gives no place where there is no room', () => {
    expect(findPlaces([point], [{left: 0, right: 360, top: 0, bottom: 200}], 0, 200)).toEqual([undefined]);
  });
});
