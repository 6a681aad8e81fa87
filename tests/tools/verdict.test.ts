import {describe, expect, it} from 'vitest';
import {spell} from '../../src/tools/verdict.ts';

describe('spell', () => {
  it.each([
    ['not-required', 'not required'],
    ['endUser', 'end user'],
    ['3A090.a', '3A090.a'],
    ['NAC', 'NAC'],
    ['2026-08-02', '2 August 2026'],
    ['binding-from 2026-08-02 or 2027-12-02', 'binding from 2 August 2026 or 2 December 2027'],
  ])('writes %s as %s', (word, words) => {
    expect(spell(word)).toBe(words);
  });
});
