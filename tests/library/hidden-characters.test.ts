import {describe, expect, test} from 'vitest';
import {findHidden, showHidden} from '../../src/library/hidden-characters.ts';

describe('findHidden', () => {
  test.each([
    ['NUL', '\0', 'U+0000 (NUL)'],
    ['a carriage return', '\r', 'U+000D (carriage return)'],
    ['an escape', '\u001b', 'U+001B'],
    ['delete', '\u007f', 'U+007F'],
    ['a next line', '\u0085', 'U+0085'],
    ['a soft hyphen', '\u00ad', 'U+00AD (soft hyphen)'],
    ['an override', '\u202e', 'U+202E (right-to-left override)'],
    ['an isolate', '\u2066', 'U+2066 (left-to-right isolate)'],
    ['a line separator', '\u2028', 'U+2028'],
    ['a byte order mark', '\ufeff', 'U+FEFF (byte order mark)'],
    ['a tag letter', '\u{e0041}', 'U+E0041'],
    ['half a character', '\ud800', 'U+D800'],
    ['a letter without shape', '\u3164', 'U+3164'],
    ['a blank of Braille', '\u2800', 'U+2800'],
    ['a joiner of graphemes', '\u034f', 'U+034F'],
    ['a selector of variants', '\u{e0100}', 'U+E0100'],
    ['what is no character', '\uffff', 'U+FFFF'],
    ['a joiner between plain letters', '\u200d', 'U+200D (zero-width joiner)'],
    ['a non-joiner between plain letters', '\u200c', 'U+200C (zero-width non-joiner)'],
    ['a lost character', '\ufffd', 'U+FFFD (replacement character)'],
  ])('finds %s', (_, sign, name) => {
    expect(findHidden(`a${sign}b`)).toEqual([{name, at: 1}]);
  });

  test('finds every one', () => {
    expect(findHidden('\0a\0').map(({at}) => at)).toEqual([0, 2]);
  });

  test.each([
    'plain words\n\tand a tab',
    'é 中 ж ا',
    'non\u00a0breaking',
    '20\u202f000',
    'می\u200cخواهم',
    '👩\u200d🌾',
    '❤️\u200d🔥',
    'क्\u200dष',
    '− – — … “ ”',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(findHidden(text)).toEqual([]);
  });
});

describe('showHidden', () => {
  test('writes each as its number', () => {
    expect(showHidden('a\u202eb\0c')).toBe('a<U+202E>b<U+0000>c');
  });
});
