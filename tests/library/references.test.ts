import {describe, expect, test} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import type {Entry} from '../../src/library/read.ts';
import {findReferences} from '../../src/library/references.ts';
import {makeContent} from './samples.ts';
import {sound} from './sound.ts';

const {library} = readLibrary(sound);

/** Each reference as address and what stands at its place in the file. */
function listed(entry: Entry | undefined): string[] {
  if (!entry) return [];
  return findReferences(entry).map(({kind, id, day, field, locator, place}) => {
    const address = `${kind}:${id}${day === undefined ? '' : `@${day}`}${field === undefined ? '' : `#${field}`}${locator === undefined ? '' : `#${locator}`}`;
    return `${address} at ${entry.text.split('\n')[place.line - 1]?.slice(place.column - 1, place.column + 15)}`;
  });
}

/** References of a term with this short text and body. */
function inTerm(
  short: string,
  body: string,
): {kind: string; id: string; words: string; sentence: string; place: {line: number; column: number}}[] {
  const text = `---\nterm: Cider\nshort: >-\n  ${short}\ntopic: law\nsources: [village-paper]\n---\n\n${body}\n`;
  const entry = readLibrary(makeContent({'terms/cider.mdx': text})).library.term.get('cider');
  return entry ? findReferences(entry).filter(({id}) => id !== 'village-paper') : [];
}

describe('findReferences', () => {
  test('finds those of fields that name entries, at the name', () => {
    expect(listed(library.page.get('what-may-be-called-cider'))).toContain(
      'page:how-apples-become-cider at page:how-apples-',
    );
    expect(listed(library.fact.get('fermentation-days'))).toEqual([
      'source:cellar-study at cellar-study',
      'source:old-almanac at old-almanac]',
    ]);
    expect(listed(library.claim.get('cider-keeps-for-years')).slice(0, 4)).toEqual([
      'source:cellar-study at cellar-study, pr',
      'source:pressing-handbook at pressing-handboo',
      'source:cellar-study at cellar-study]}',
      'source:pressing-handbook#p-20 at pressing-handboo',
    ]);
    expect(listed(library.chip.get('press-one')).slice(0, 3)).toEqual([
      'actor:press-works at press-works',
      'source:village-paper at village-paper, c',
      'source:village-paper at village-paper, c',
    ]);
  });

  test('finds those of links in fields and body, at the link', () => {
    const all = listed(library.page.get('how-apples-become-cider'));
    expect(all).toContain('source:pressing-handbook#tab-2 at [](source:pressi');
    expect(all).toContain('fact:juice-share@2024-01-01 at [](fact:juice-sh');
    expect(all).toContain('source:pressing-handbook#tab-2+p-14 at [](source:pressi');
    expect(all).toContain('claim:cider-keeps-for-years at [the claim that ');
    expect(all).toContain('model:sorter-two at [the sorter](mod');
    expect(all).toContain('event:2024-01-15-first-hydraulic-press at [the rise of pre');
  });

  test('finds those of components, each id of the attribute', () => {
    const text =
      library.page
        .get('what-may-be-called-cider')
        ?.text.replace('fact="sugar-limit"', 'fact="sugar-limit juice-share"') ?? '';
    const entry = readLibrary(
      makeContent({'pages/rules/what-may-be-called-cider.mdx': text}),
    ).library.page.get('what-may-be-called-cider');
    expect(listed(entry).filter((found) => found.includes('<Dates'))).toEqual([
      'fact:sugar-limit at <Dates fact="sug',
      'fact:juice-share at <Dates fact="sug',
    ]);
  });

  test('finds those of definitions that stand apart from their link', () => {
    expect(
      inTerm('A drink.', 'It [ferments][f].\n\n[f]: term:fermentation').map(({kind, id}) => `${kind}:${id}`),
    ).toEqual(['term:fermentation']);
  });

  test('leaves out what stands in code, in formulas and in ordinary addresses', () => {
    expect(
      inTerm(
        'A drink.',
        'See `[](term:pomace)`, $$[](term:pomace)$$ and [there](https://example.org/term:pomace).\n\n```\n[](term:pomace)\n```',
      ),
    ).toEqual([]);
  });

  test('keeps the words of the author', () => {
    expect(
      inTerm('From [milled apples](term:pomace) and [](term:fermentation).', '').map(({words}) => words),
    ).toEqual(['milled apples', '']);
  });
});

describe('the sentence of a reference', () => {
  const sentenceOf = (body: string) => inTerm('A drink.', body).map(({sentence}) => sentence);

  test.each([
    ['alone in its paragraph', 'It needs [pomace](term:pomace).', 'It needs pomace.'],
    [
      'the middle one of three',
      'First one. It needs [pomace](term:pomace) here. Last one.',
      'It needs pomace here.',
    ],
    ['the first', 'It needs [pomace](term:pomace). Last one.', 'It needs pomace.'],
    ['the last, without a full stop', 'First one. It needs [pomace](term:pomace)', 'It needs pomace'],
    ['a question', 'First one? Does it need [pomace](term:pomace)? Yes.', 'Does it need pomace?'],
    ['over two lines', 'It needs\n[pomace](term:pomace)\nhere. Last one.', 'It needs pomace here.'],
    ['with a figure that is filled in later', 'It needs [](fact:juice-share) of it.', 'It needs … of it.'],
    ['with emphasis', 'It *needs* **[pomace](term:pomace)**.', 'It needs pomace.'],
    ['in a quotation', 'He said: “It needs [pomace](term:pomace).” Last one.', 'He said: “It needs pomace.”'],
    ['in a cell of a table', '| a | b |\n| - | - |\n| needs [pomace](term:pomace) | c |', 'needs pomace'],
    ['in an item of a list', '- It needs [pomace](term:pomace).\n- Last one.', 'It needs pomace.'],
    ['in a heading', '## Why [pomace](term:pomace)', 'Why pomace'],
  ])('is found where it is %s', (_, body, sentence) => {
    expect(sentenceOf(body)).toEqual([sentence]);
  });

  test('leaves citations out', () => {
    expect(inTerm('A drink.', 'It needs [pomace](term:pomace) [](source:village-paper).')[0]?.sentence).toBe(
      'It needs pomace.',
    );
  });

  test('is empty where a field merely lists the entry', () => {
    const fermentation = library.term.get('fermentation');
    expect(fermentation && findReferences(fermentation)[0]).toMatchObject({
      kind: 'term',
      id: 'pomace',
      sentence: '',
      words: '',
    });
  });
});
