import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import {makeContent} from './samples.ts';
import {sound} from './sound.ts';

const {library, problems} = readLibrary(sound);
const page = library.page.get('how-apples-become-cider');
const lines = readFileSync(`${sound}/pages/guides/how-apples-become-cider.mdx`, 'utf8').split('\n');

describe('readLibrary', () => {
  test('reads every entry under the name of its file', () => {
    expect(problems).toEqual([]);
    expect([...library.term.keys()]).toEqual(['fermentation', 'pomace']);
    expect([...library.event.keys()]).toEqual(['2024-01-15-first-hydraulic-press']);
    expect([
      library.page.size,
      library.source.size,
      library.fact.size,
      library.claim.size,
      library.actor.size,
    ]).toEqual([2, 6, 4, 2, 2]);
  });

  test('keeps kind, file and section', () => {
    expect([page?.kind, page?.id, page?.section]).toEqual(['page', 'how-apples-become-cider', 'guides']);
    expect(page?.file).toBe(`${sound}/pages/guides/how-apples-become-cider.mdx`);
    expect(library.term.get('pomace')?.section).toBe('');
  });

  test('reads the words of the site, the article and the drawings', () => {
    expect(library.site.name).toBe('Cider house');
    expect(library.article?.data.sentences).toHaveLength(2);
    expect([...library.figures.keys()]).toEqual(['press']);
  });

  test('turns days into text and fills in what may be left out', () => {
    expect(page?.data.statedFor).toBe('2024-11-01');
    expect(library.source.get('pressing-handbook')?.data.issued).toBe('2019');
    expect(library.term.get('fermentation')?.data.misspellings).toEqual([]);
  });

  test('parts the body from the fields and knows its line', () => {
    expect(page?.body.trimStart().startsWith('## From the tree to the press')).toBe(true);
    expect(lines[(page?.bodyLine ?? 0) - 2]).toBe('---');
    expect(library.source.get('cellar-study')?.body).toBe('');
  });

  test('gives entries of an empty folder none, and says that the site file is missing', () => {
    const found = readLibrary('tests/library/no-such-folder');
    expect(found.library.term.size).toBe(0);
    expect(found.problems.map(({code}) => code)).toEqual(['missing-folder']);
  });

  test('leaves out what cannot be read and reads the rest', () => {
    const found = readLibrary(makeContent({'terms/pomace.mdx': 'no fields\n'}));
    expect([...found.library.term.keys()]).toEqual(['fermentation']);
    expect(found.problems.map(({code}) => code)).toEqual(['missing-front-matter']);
  });
});

describe('placeOf', () => {
  const lineOf = (path: (string | number)[]) => lines[(page?.placeOf(path).line ?? 0) - 1];

  test('finds the key of a field', () => {
    expect(lineOf(['statedFor'])).toBe('statedFor: 2024-11-01');
    expect(page?.placeOf(['statedFor']).column).toBe(1);
  });

  test('finds an item of a list and a field inside it', () => {
    expect(lineOf(['plainNumbers', 0])).toContain('text: 100 kg');
    expect(lineOf(['unknowns', 0, 'settledBy'])).toContain('settledBy: A count in a cellar');
  });

  test('falls back to the nearest part of the path that exists', () => {
    expect(lineOf(['unknowns', 0, 'missing'])).toContain('question: How much of the yeast');
    expect(lineOf(['missing'])).toBe('title: How do apples become cider?');
  });
});

describe('placeIn', () => {
  /** What stands in a file from a place on. */
  const from = (text: string, place: {line: number; column: number} | undefined) =>
    text.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1);

  test('finds each word of a folded field on its own line', () => {
    const short = page?.data.short ?? '';
    for (const word of [
      'milled',
      '[](source:pressing-handbook#tab-2)',
      '[fermentation]',
      'wins more than a screw',
      'own page',
    ]) {
      expect(from(page?.text ?? '', page?.placeIn(['short'], short.indexOf(word)))?.startsWith(word)).toBe(
        true,
      );
    }
  });

  test.each([
    ['plain', 'short: One two three four\n'],
    ['over two lines', 'short: One two\n  three four\n'],
    ['in single quotation marks', "short: 'One ''two'' three four'\n"],
    ['in double quotation marks', 'short: "One \\"two\\" \\u0074hree four"\n'],
    ['in double quotation marks over two lines', 'short: "One two \\\n  three four"\n'],
    ['folded', 'short: >-\n  One two\n\n  three four\n'],
    ['kept as typed', 'short: |\n  One two\n    three four\n'],
  ])('finds a word of a text %s', (_, field) => {
    const found = readLibrary(
      makeContent({
        'terms/cider.mdx': `---\nterm: Cider\n${field}topic: law\nsources: [village-paper]\n---\n`,
      }),
    );
    const term = found.library.term.get('cider');
    expect(
      from(term?.text ?? '', term?.placeIn(['short'], term.data.short.indexOf('four')))?.startsWith('four'),
    ).toBe(true);
  });

  test('takes a field that is missing for the start of the fields', () => {
    expect(page?.placeIn(['missing'], 3).line).toBe(2);
  });
});
