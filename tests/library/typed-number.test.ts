import {describe, expect, test} from 'vitest';
import {checkContent} from '../../src/library/check.ts';
import {makeContent} from './samples.ts';

/** The figures that are reported of one sentence. */
function figuresIn(sentence: string): (string | undefined)[] {
  const page = {'Whole apples give no juice, so': `${sentence} So`};
  return checkContent(makeContent({'pages/guides/how-apples-become-cider.mdx': page}), {})
    .problems.filter(({code}) => code === 'typed-number')
    .map(({what}) => /"(.*)"/.exec(what)?.[1]);
}

describe('checkProse', () => {
  test.each([
    ['a share', 'They give 5% of juice.', '5%'],
    ['a range', 'They stand 4–6 days.', '4–6 days'],
    ['money', 'A crate costs $5.5 million.', '$5.5 million'],
    ['a power of ten, whole', 'It took 10^25 FLOP.', '10^25 FLOP'],
    ['a power of ten with its factor', 'It took 3.3 × 10^24 FLOP.', '3.3 × 10^24 FLOP'],
  ])('finds %s', (_, sentence, figure) => {
    expect(figuresIn(sentence)).toEqual([figure]);
  });

  test.each(['Of 7 apples 3 give none.', 'The scale ends at 10^3.'])('lets "%s" pass', (sentence) => {
    expect(figuresIn(sentence)).toEqual([]);
  });
});
