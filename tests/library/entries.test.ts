import {describe, expect, test} from 'vitest';
import {allEntries, titleMarkdown, titleOf} from '../../src/library/entries.ts';
import {parseMarkdown} from '../../src/library/parse.ts';
import {plainText} from '../../src/library/plain-text.ts';
import {readLibrary} from '../../src/library/read.ts';
import {makeRenderer} from '../../src/library/render.ts';
import {sound} from './sound.ts';

const {library} = readLibrary(sound);

describe('allEntries', () => {
  test('lists kind by kind, each in the order of its files', () => {
    expect(
      allEntries(library)
        .map(({kind, id}) => `${kind}:${id}`)
        .slice(0, 4),
    ).toEqual([
      'page:how-apples-become-cider',
      'page:what-may-be-called-cider',
      'term:fermentation',
      'term:pomace',
    ]);
  });
});

describe('titleOf', () => {
  test('gives the name that readers know', () => {
    const titles = allEntries(library).map(titleOf);
    expect(titles).toEqual(
      expect.arrayContaining([
        'How do apples become cider?',
        'Pomace',
        'Handbook of pressing',
        'Cider keeps for years.',
        'Cider Guild',
        'Press One',
      ]),
    );
    expect(titles).toContain("Share of an apple's weight that a press wins as juice");
  });
});

describe('titleMarkdown', () => {
  const renderer = makeRenderer({library, derived: {}, base: '/'});
  const named = (title: string) => {
    const page = library.page.get('how-apples-become-cider');
    return page && titleMarkdown({...page, data: {...page.data, title}});
  };

  test.each([
    'Is 1 < 2?',
    'What does {x} mean?',
    '*Stars* and _lines_',
    '[brackets](https://example.org/)',
    '# Not a heading',
    '1. Not a list',
    '- Not a list',
    'a `tick` and ``two``',
    '$$x$$',
    'https://example.org/',
    'www.example.org',
    '<script>alert(1)</script>',
    'import x from "y"',
    'export controls',
    'a \\ b',
    '&amp; &lt;',
    '~~gone~~',
    '| a |',
    '[^1]',
    'A & B',
  ])('keeps every sign of "%s"', (title) => {
    expect(plainText(renderer.text(named(title) ?? '', 'words'))).toBe(title);
  });

  test('leaves the Markdown of a claim as it is', () => {
    const claim = library.claim.get('cider-keeps-for-years');
    expect(claim && titleMarkdown({...claim, data: {...claim.data, paraphrase: 'Cider *keeps*.'}})).toBe(
      'Cider *keeps*.',
    );
  });

  test('parses for every entry', () => {
    for (const entry of allEntries(library))
      expect(parseMarkdown(titleMarkdown(entry)).children).toHaveLength(1);
  });
});
