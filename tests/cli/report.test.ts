import {describe, expect, test} from 'vitest';
import {formatExcerpt, formatPlain} from '../../src/library/excerpt.ts';
import {formatProblems, readShownText} from '../../src/library/report.ts';

const text = 'first\nsecond line\nthird\n';

describe('formatExcerpt', () => {
  test('shows the line between its neighbours, with a caret', () => {
    expect(formatExcerpt(text, 2, 8)).toBe(
      ['    1 | first', '  > 2 | second line', '      |        ^', '    3 | third'].join('\n'),
    );
  });

  test('has no neighbour before the first and after the last line', () => {
    expect(formatExcerpt(text, 1, 1)).toBe(['  > 1 | first', '      | ^', '    2 | second line'].join('\n'));
    expect(formatExcerpt(text, 3, 6)).toBe(
      ['    2 | second line', '  > 3 | third', '      |      ^'].join('\n'),
    );
  });

  test('puts the caret at the end of a line that is shorter than the column', () => {
    expect(formatExcerpt(text, 1, 99)).toContain('> 1 | first\n      |      ^');
  });

  test('is empty for a line that the file does not have, and for an empty file', () => {
    expect(formatExcerpt(text, 9, 1)).toBe('');
    expect(formatExcerpt('', 1, 1)).toBe('');
  });

  test('cuts a long line to a window around the column', () => {
    const long = `${'a'.repeat(200)}HERE${'b'.repeat(200)}`;
    const [line = '', caret = ''] = formatExcerpt(long, 1, 201).split('\n');
    expect(line).toMatch(/^ {2}> 1 \| …a{50}HEREb{46}…$/);
    expect(caret.indexOf('^')).toBe(line.indexOf('HERE'));
  });

  test.each([
    ['a wide letter', '中文 here', 4, 5],
    ['a pictograph', '🍎 here', 4, 3],
    ['a combining mark', 'e\u0301 here', 4, 2],
    ['a tab', '\there', 2, 1],
  ])('puts the caret below the column after %s', (_, line, column, columns) => {
    expect(formatExcerpt(line, 1, column).split('\n')[1]).toBe(`      | ${' '.repeat(columns)}^`);
  });

  test('lets no escape sequence or bidirectional override reach the terminal', () => {
    expect(formatExcerpt('a\u001b[2Jb\u202ec\u200bd', 1, 1)).toContain('> 1 | a·[2Jb·c·d');
  });
});

describe('formatPlain', () => {
  test('keeps letters of all scripts and shows what nobody sees', () => {
    expect(formatPlain('é中文\u0000\u2066\n')).toBe('é中文···');
  });
});

describe('formatProblems', () => {
  const make = (file: string, line: number, what = `Number ${line} is odd.`) => ({
    file,
    line,
    column: 1,
    code: 'odd',
    what,
    why: 'Why.',
    mend: 'Mend.',
  });

  test('prints a sentence that repeats once, and says where it stands again', () => {
    const same = ['a', 'b', 'c'].map((file) => make(file, 7, 'Same.'));
    expect(formatProblems(same, () => undefined)).toEqual([
      'a:7:1  odd\n  what  Same.\n  why   Why.\n  mend  Mend.\n  and 2 more like this: b:7:1, c:7:1',
    ]);
  });

  test('prints five of a code in a file, and folds the sixth', () => {
    const five = [1, 2, 3, 4, 5].map((line) => make('a', line));
    expect(formatProblems(five, () => undefined)).toHaveLength(5);
    const texts = formatProblems([...five, make('a', 6), make('b', 1, 'Other.')], () => undefined);
    expect(texts).toHaveLength(6);
    expect(texts[4]).toMatch(/and 1 more like this: a:6:1$/);
  });

  test('names twelve places and no more', () => {
    const many = Array.from({length: 14}, (_, index) => make('a', index + 1, 'Same.'));
    expect(formatProblems(many, () => undefined)[0]).toMatch(
      /and 13 more like this: (?:a:\d+:1, ){11}a:13:1, …$/,
    );
  });

  test('folds nothing when all are wanted', () => {
    expect(
      formatProblems([make('a', 1, 'Same.'), make('a', 2, 'Same.')], () => undefined, true),
    ).toHaveLength(2);
  });

  test('keeps what the author typed on its line', () => {
    const [printed = ''] = formatProblems(
      [make('a', 1, 'There is "x\n::error::y\u001b[0m".')],
      () => undefined,
    );
    expect(printed.split('\n')[1]).toBe('  what  There is "x·::error::y·[0m".');
  });
});

describe('readShownText', () => {
  test('gives nothing for a file that is missing or no text', () => {
    expect(readShownText('no/such/file')).toBe(undefined);
    expect(readShownText('src')).toBe(undefined);
  });
});
