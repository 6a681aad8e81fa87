import {describe, expect, it} from 'vitest';
import {needNumber, readNumber, round} from '../../src/tools/numbers.ts';

describe('readNumber', () => {
  it.each([
    ['37', 37],
    ['1,000,000', 1e6],
    ['1 000', 1000],
    ['1.5e24', 1.5e24],
    ['3 × 10^24', 3e24],
    ['3×10^24', 3e24],
    ['10^24', 1e24],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(readNumber(text, 'Apples')).toBe(value);
  });

  it('finds nothing in an empty field', () => {
    expect([readNumber('', 'Apples'), readNumber('  ', 'Apples')]).toEqual([undefined, undefined]);
  });

  it.each(['-1', 'many', '1e999', 'NaN', '1.2.3', '٣', '310^24'])(
    'refuses %s and names the field',
    (text) => {
      expect(() => readNumber(text, 'Apples')).toThrow(`Apples: “${text}” is not a number from zero up.`);
    },
  );
});

describe('the sentence about a number', () => {
  it('quotes no more than its beginning', () => {
    expect(() => readNumber('9'.repeat(400), 'Apples')).toThrow(`Apples: “${'9'.repeat(40)}…” is not`);
  });
});

describe('needNumber', () => {
  it.each(['', '0'])('asks for a number above zero instead of "%s"', (text) => {
    expect(() => needNumber(text, 'Apples')).toThrow('Apples: a number above zero is needed.');
  });

  it('takes what can be multiplied and divided without end, and says so of the rest', () => {
    expect([needNumber('1e-60', 'Apples'), needNumber('1e60', 'Apples')]).toEqual([1e-60, 1e60]);
    expect(() => needNumber('9e-61', 'Apples')).toThrow('Apples: “9e-61” is less than this tool counts.');
    expect(() => readNumber('1.1e60', 'Apples')).toThrow('Apples: “1.1e60” is more than this tool counts.');
  });
});

describe('round', () => {
  it.each([
    [2788000, 3, '2,790,000'],
    [2788000, 4, '2,788,000'],
    [3.2856e24, 3, '3.29 × 10²⁴'],
    [0, 3, '0'],
  ])('prints %d with %d digits as %s', (value, digits, text) => {
    expect(round(value, digits)).toBe(text);
  });
});
