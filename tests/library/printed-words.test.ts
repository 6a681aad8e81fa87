import {describe, expect, test} from 'vitest';
import {parseAddress} from '../../src/library/address.ts';
import {countWords, printedWords, splitSentences} from '../../src/library/printed-words.ts';
import {readLibrary} from '../../src/library/read.ts';
import {sound} from './sound.ts';

describe('countWords', () => {
  test.each([
    ['', 0],
    ['one', 1],
    ['one two\nthree', 3],
    ['well-known terms', 2],
    ['30 days – or 20–30\u00a0days', 5],
    ['“Yes”, (he) said …', 3],
    ['— … –', 0],
    ['果渣 жом', 2],
  ])('counts in "%s" %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('splitSentences', () => {
  test.each([
    ['One. Two.', ['One.', 'Two.']],
    ['One? Two! Three', ['One?', 'Two!', 'Three']],
    ['He said “one.” Then two.', ['He said “one.”', 'Then two.']],
    ['It costs 5.6 million. “Two” follows.', ['It costs 5.6 million.', '“Two” follows.']],
    ['It is in Art. 51 and No. 7. Then two.', ['It is in Art. 51 and No. 7.', 'Then two.']],
    ['One, e.g. This. Two.', ['One, e.g. This.', 'Two.']],
    ['One ends here. 20 days pass.', ['One ends here.', '20 days pass.']],
    ['one. two', ['one. two']],
    ['', []],
  ])('splits "%s"', (text, sentences) => {
    const found = splitSentences(text);
    expect(found.map(({sentence}) => sentence)).toEqual(sentences);
    for (const {sentence, at} of found) expect(text.slice(at, at + sentence.length)).toBe(sentence);
  });
});

describe('printedWords', () => {
  const {library} = readLibrary(sound);
  const derived = {model: {sorted: {label: 'sorted', unit: 'apples', how: 'Computed.', of: () => 7}}};
  const print = (text: string, day?: string) => {
    const address = parseAddress(text);
    return address && printedWords(library, derived, day)(address);
  };

  test.each([
    ['fact:juice-share', undefined, '70%'],
    ['fact:juice-share', '2023-12-31', '65%'],
    ['fact:juice-share', '2024-01-01', '70%'],
    ['fact:juice-share@2019-01-01', '2024-01-01', '65%'],
    ['fact:fermentation-days', undefined, 'about 20–30\u00a0days'],
    ['chip:press-one#process', undefined, 'cast iron'],
    ['model:sorter-two#sorted', undefined, '7\u00a0apples'],
    ['term:pomace', undefined, 'Pomace'],
    ['page:what-may-be-called-cider', undefined, 'What may be called cider?'],
    ['actor:cider-guild', undefined, 'Cider Guild'],
  ])('prints %s on %s as "%s"', (address, day, words) => {
    expect(print(address, day)).toBe(words);
  });

  test.each([
    'fact:none',
    'fact:juice-share@2018-01-01',
    'fact:guild-subsidy',
    'chip:press-one#memory-gb',
    'term:none',
  ])('leaves a gap for %s, which is reported elsewhere', (address) => {
    expect(print(address)).toBe('\ufffc');
  });
});
