import {describe, expect, test} from 'vitest';
import {findValue, formatDay, formatNumber, formatValue} from '../../src/library/values.ts';
import {Fact} from '../../src/library/schemas/fact.ts';

describe('findValue', () => {
  const fact = Fact.parse({
    label: 'Limit',
    unit: '',
    topic: 'law',
    values: [
      {from: '2020-03-01', value: 40, source: 's', seen: 'full'},
      {from: '2023-01-01', value: 30, source: 's', seen: 'full'},
      {from: '2024-01-01', value: null, source: 's', seen: 'full'},
    ],
  });

  test.each([
    ['2020-02-29', undefined],
    ['2020-03-01', 40],
    ['2022-12-31', 40],
    ['2023-01-01', 30],
    ['2023-12-31', 30],
    ['2024-01-01', null],
    ['2030-01-01', null],
  ])('gives on %s the value %s', (day, value) => {
    expect(findValue(fact, day)?.value).toBe(value);
  });

  test('gives the last value where no day is asked for', () => {
    expect(findValue(fact)?.from).toBe('2024-01-01');
  });
});

describe('formatDay', () => {
  test.each([
    ['2026-08-02', '2 August 2026'],
    ['2024-02-29', '29 February 2024'],
    ['2025-12', 'December 2025'],
    ['2025', '2025'],
  ])('prints %s as "%s"', (day, words) => {
    expect(formatDay(day)).toBe(words);
  });
});

describe('formatNumber', () => {
  test.each([
    [0, undefined, '0'],
    [999, undefined, '999'],
    [1000, undefined, '1,000'],
    [-1234.5, undefined, '−1,234.5'],
    [2.5, 2, '2.50'],
    [1.005, 1, '1.0'],
    [0.0001, undefined, '0.0001'],
    [0.00009, undefined, '9 × 10⁻⁵'],
    [999_999_999_999_999, undefined, '999,999,999,999,999'],
    [1e15, undefined, '10¹⁵'],
    [1e25, undefined, '10²⁵'],
    [3.29e24, undefined, '3.29 × 10²⁴'],
    [-2e25, undefined, '−2 × 10²⁵'],
    [3.2856e24, 1, '3.3 × 10²⁴'],
    [9.999e24, undefined, '10²⁵'],
    [9.996e24, 2, '10²⁵'],
    [9.994e24, 2, '9.99 × 10²⁴'],
  ])('prints %d with %s digits as "%s"', (value, decimals, words) => {
    expect(formatNumber(value, decimals)).toBe(words);
  });
});

describe('formatValue', () => {
  const fact = (fields: object) => ({unit: '', approximate: false, ...fields});

  test.each([
    ['a bare number', fact({}), 4800, '4,800'],
    ['a unit behind a space that does not break', fact({unit: 'GB/s'}), 600, '600\u00a0GB/s'],
    ['money', fact({prefix: '$', unit: 'million', decimals: 3}), 5.576, '$5.576\u00a0million'],
    ['a share in per cent', fact({unit: 'share'}), 0.25, '25%'],
    ['a share without the dust of binary numbers', fact({unit: 'share'}), 0.57, '57%'],
    ['a share with as many digits as were typed', fact({unit: 'share'}), 0.1234, '12.34%'],
    ['a share with the digits asked for', fact({unit: 'share', decimals: 1}), 0.16975, '17.0%'],
    ['a share of nothing and of all', fact({unit: 'share'}), {low: 0, high: 1}, '0–100%'],
    ['a range', fact({unit: 'days'}), {low: 20, high: 30}, '20–30\u00a0days'],
    ['a range below zero', fact({unit: '°C'}), {low: -5, high: -1}, '−5–−1\u00a0°C'],
    ['a figure that is not exact', fact({unit: 'days', approximate: true}), 20, 'about 20\u00a0days'],
    ['a power of ten', fact({unit: 'FLOP'}), 1e25, '10²⁵\u00a0FLOP'],
    ['a day', fact({unit: 'day'}), '2025-08-02', '2 August 2025'],
    ['a day that is not exact', fact({unit: 'day', approximate: true}), '2025-08', 'about August 2025'],
    ['words', fact({}), 'open', 'open'],
    ['a list', fact({}), ['D:1', 'D:4'], 'D:1, D:4'],
    ['nothing', fact({unit: 'GB'}), null, 'no value'],
    ['a number below zero', fact({unit: 'share'}), -0.17, '−17%'],
  ])('prints %s', (_, given, value, words) => {
    expect(formatValue(given, value)).toBe(words);
  });
});
