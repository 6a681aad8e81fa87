import {describe, expect, test} from 'vitest';
import {problemTexts} from '../../src/library/problem-texts.ts';
import {
  editDistance,
  findNearest,
  formatProblem,
  problem,
  sortProblems,
  suggest,
} from '../../src/library/problem.ts';

const place = {file: 'content/terms/a.mdx', line: 3, column: 5};

describe('problemTexts', () => {
  const sentences = Object.entries(problemTexts).flatMap(([code, texts]) =>
    Object.entries(texts).map(([part, text]) => ({name: `${code}: ${part}`, text})),
  );

  test.each(sentences)('$name is a sentence that begins large and does not blame', ({text}) => {
    expect(text).toMatch(/^(?:\{nearest\}Or |\{(?:rule|step)\}|[A-Z<"])/);
    expect(text).not.toMatch(/\binvalid\b|\billegal\b|!|\bplease\b/i);
  });

  test('has dashed codes', () => {
    expect(Object.keys(problemTexts).filter((code) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});

describe('problem', () => {
  test('fills the words into all three sentences', () => {
    const found = problem('unknown-term', place, {
      id: 'grpa',
      folder: 'terms',
      nearest: 'Did you mean "grpo"? ',
    });
    expect(found).toEqual({
      ...place,
      code: 'unknown-term',
      what: 'There is no term called "grpa".',
      why: 'A link that begins with term: and a field that holds the id of one must name a file in content/terms/.',
      mend: 'Did you mean "grpo"? Or add it: npm run new term grpa',
    });
  });

  test('begins with the mend itself where nothing is near', () => {
    expect(problem('unknown-term', place, {id: 'grpa', folder: 'terms', nearest: ''}).mend).toBe(
      'Add it: npm run new term grpa',
    );
  });

  test('fills words in once, so that a value cannot ask for another', () => {
    expect(problem('unknown-topic', place, {topic: '{known}', known: 'a', nearest: '$&'}).what).toBe(
      'There is no topic "{known}".',
    );
  });

  test('throws at a code that is not in the table', () => {
    expect(() => problem('no-such-code', place)).toThrow('no text for the problem code no-such-code');
  });
});

describe('formatProblem', () => {
  test('prints place, code and three sentences', () => {
    expect(formatProblem(problem('task-list', place))).toBe(
      [
        'content/terms/a.mdx:3:5  task-list',
        '  what  There is a list item with a check box.',
        '  why   The box has no label, so a screen reader cannot say what it is for.',
        '  mend  Take the [ ] or [x] away.',
      ].join('\n'),
    );
  });
});

describe('sortProblems', () => {
  test('orders by file, line as a number, column and code, and leaves the list alone', () => {
    const at = (file: string, line: number, column: number, code = 'task-list') =>
      problem(code, {file, line, column});
    const given = [
      at('b', 1, 1),
      at('a', 10, 1),
      at('a', 9, 2),
      at('a', 9, 1, 'task-list'),
      at('a', 9, 1, 'not-utf-8'),
    ];
    const sorted = sortProblems(given);
    expect(sorted.map(({file, line, column, code}) => `${file}:${line}:${column} ${code}`)).toEqual([
      'a:9:1 not-utf-8',
      'a:9:1 task-list',
      'a:9:2 task-list',
      'a:10:1 task-list',
      'b:1:1 task-list',
    ]);
    expect(given[0]?.file).toBe('b');
  });
});

describe('suggest', () => {
  test('asks for the nearest word', () => {
    expect(suggest('fermentaton', ['pomace', 'fermentation'])).toBe('Did you mean "fermentation"? ');
  });

  test('says nothing where none is near', () => {
    expect(suggest('zzzzzz', ['pomace', 'fermentation'])).toBe('');
    expect(suggest('pomace', [])).toBe('');
  });

  test('shows the word as asked', () => {
    expect(suggest('frist', ['first'], (word) => `#${word}`)).toBe('Did you mean "#first"? ');
  });
});

describe('findNearest', () => {
  test.each([
    ['two letters may differ in a short word', 'gr', ['grpo'], 'grpo'],
    ['three letters may not', 'g', ['grpo'], undefined],
    ['a third of the letters may differ in a long word', 'abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
    ['more than a third may not', 'abcdefghi', ['abcdewxyz'], undefined],
    ['case does not matter', 'GRPO', ['grpo'], 'grpo'],
    ['of equals the first wins', 'ab', ['ac', 'ad'], 'ac'],
  ])('knows that %s', (_, typed, known, nearest) => {
    expect(findNearest(typed, known)).toBe(nearest);
  });
});

describe('editDistance', () => {
  test.each([
    ['same', 'same', 0],
    ['', 'abc', 3],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'xabc', 1],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
  ])('between "%s" and "%s" is %d', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, 10)).toBe(distance);
  });

  test('gives up at the limit', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 3)).toBe(3);
  });
});
