import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {indexNames} from '../../src/search/find-names.ts';
import type {Name} from '../../src/search/find-names.ts';
import {findRecords} from '../../src/search/index-page.ts';
import {listNames} from '../../src/search/names.ts';
import {packNames, unpackNames} from '../../src/search/pack-names.ts';
import {readLibrary} from '../../src/library/read.ts';

const {library} = readLibrary('tests/fixtures/orchard');

describe('packNames', () => {
  const text = fc
    .string({minLength: 1, unit: 'grapheme'})
    .map((words) => `x${words.replace(/[\t|\n\r]/g, ' ')}x`);
  const texts = fc.array(text, {minLength: 1, maxLength: 3});
  const name: fc.Arbitrary<Name> = fc.record(
    {
      k: fc.constantFrom('term', 'page'),
      t: text,
      u: fc.constantFrom('glossary/a/', 'guides/b/', 'sources/c/#d'),
      b: text,
      a: texts,
      m: texts,
      p: texts,
    },
    {requiredKeys: ['k', 't', 'u']},
  );

  it('loses nothing that unpackNames does not give back', () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const sorted = (list: readonly Name[]) =>
          list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
        expect(sorted(unpackNames(packNames(names)))).toEqual(sorted(names));
      }),
      {seed: 1, numRuns: 300},
    );
  });

  it('turns the signs that part names into spaces', () => {
    expect(unpackNames(packNames([{k: 'term', t: 'a|b\tc', u: 'glossary/a/'}]))).toEqual([
      {k: 'term', t: 'a b c', u: 'glossary/a/'},
    ]);
  });
});

describe('listNames', () => {
  const names = listNames(library, (words) => words);

  it('lists pages and terms, and leaves figures and common sources to the full text', () => {
    expect([...new Set(names.map(({k}) => k))].sort()).toEqual(['page', 'term']);
  });

  it('finds a term by every name that its file gives, also by one that is left out because it is found anyway', () => {
    const find = indexNames(names);
    for (const term of library.term.values()) {
      const all = [
        term.data.term,
        term.data.abbreviation ?? '',
        ...term.data.aliases,
        ...term.data.misspellings,
        ...Object.values(term.data.translations),
      ];
      for (const query of all.filter((words) => words !== '' && words !== undefined))
        expect(find(query)[0]?.name.u).toBe(`glossary/${term.id}/`);
    }
  });

  it('finds a power of ten in either spelling', () => {
    const find = indexNames([{k: 'page', t: 'The 10²⁵ line', u: 'guides/line/'}]);
    expect(find('10^25')).toHaveLength(1);
    expect(find('10²⁵')).toHaveLength(1);
    expect(find('10^24')).toHaveLength(0);
  });
});

describe('findRecords', () => {
  const html = `<ul><li id="2019-a" data-record="event" data-topics="fruit keeping"><p class="when">4 March 2019</p><h3>The
    act</h3><p>It passes.</p></li><li data-record="event"><h3>Without an id</h3></li><li id="b"><h3>Not marked</h3></li></ul>`;

  it('takes marked items with an id, their heading as title and all their words', () => {
    expect(findRecords(html)).toEqual([
      {
        anchor: '#2019-a',
        title: 'The act',
        content: '4 March 2019 The act It passes.',
        kind: 'event',
        topics: 'fruit keeping',
      },
    ]);
  });
});
