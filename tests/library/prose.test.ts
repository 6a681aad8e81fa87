import {describe, expect, test} from 'vitest';
import {parseMarkdown} from '../../src/library/parse.ts';
import {proseOf} from '../../src/library/prose.ts';
import type {LinkWords} from '../../src/library/prose.ts';

function read(markdown: string, links: LinkWords = {}) {
  const placeAt = (line: number, column: number) => ({file: 'a.mdx', line, column});
  return proseOf({tree: parseMarkdown(markdown), placeAt, field: 'body', source: markdown}, links);
}
const textsOf = (markdown: string, links: LinkWords = {}) => read(markdown, links).map(({text}) => text);

describe('proseOf', () => {
  test('gives each paragraph, heading, item and cell', () => {
    expect(
      textsOf('# One\n\nTwo\n\n- three\n- four\n\n| five | six |\n| - | - |\n| seven | eight |\n'),
    ).toEqual(['One', 'Two', 'three', 'four', 'five', 'six', 'seven', 'eight']);
  });

  test('says what stands around each', () => {
    const around = read(
      '## a\n\n> b\n\n<Note title="n">\n\nc\n\n<Worked title="w">\n\nd\n\n</Worked>\n\n</Note>\n\n| e |\n| - |\n| f |\n',
    );
    expect(around.map(({text, inside}) => `${text}: ${[...inside].join(', ')}`)).toEqual([
      'a: heading',
      'b: blockquote',
      'c: Note',
      'd: Note, Worked',
      'e: header-cell',
      'f: ',
    ]);
  });

  test('keeps the words of links and emphasis', () => {
    expect(textsOf('It *needs* [milled **apples**](term:pomace) and ~~more~~.')).toEqual([
      'It needs milled apples and more.',
    ]);
  });

  test('leaves a gap for figures, code and formulas, and nothing for citations', () => {
    expect(textsOf('a [](fact:x) b `code` c $$d$$ e[](source:y).')).toEqual([
      'a \ufffc b \ufffc c \ufffc e.',
    ]);
  });

  test('leaves out code blocks and formulas of their own', () => {
    expect(textsOf('a\n\n```\n5%\n```\n\n$$\n5\n$$\n')).toEqual(['a']);
  });

  test('fills in what a figure prints', () => {
    expect(textsOf('About [](fact:x) and [](source:y).', {fill: ({id}) => `<${id}>`})).toEqual([
      'About <x> and .',
    ]);
  });

  test('can leave the words of links out', () => {
    expect(
      textsOf('The [milled apples](term:pomace) and [more](https://example.org/).', {links: 'gap'}),
    ).toEqual(['The \ufffc and \ufffc.']);
  });

  test.each([
    ['in the first line', 'One five two', 'five', [1, 5]],
    ['in a later line', 'One\ntwo five', 'five', [2, 5]],
    ['behind a link', 'One [two](term:x) five', 'five', [1, 19]],
    ['in a link', 'One [two five](term:x)', 'five', [1, 10]],
    ['in an item', '- One\n  two five', 'five', [2, 7]],
    ['in a cell', '| a | b |\n| - | - |\n| c | five |', 'five', [3, 7]],
  ])('knows the place of a word %s', (_, markdown, word, place) => {
    const block = read(markdown).find(({text}) => text.includes(word));
    const {line, column} = block?.placeAt(block.text.indexOf(word)) ?? {};
    expect([line, column]).toEqual(place);
  });
});
