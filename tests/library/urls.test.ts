import {describe, expect, test} from 'vitest';
import {kindNames, kinds} from '../../src/library/kinds.ts';
import {readLibrary} from '../../src/library/read.ts';
import type {Library} from '../../src/library/read.ts';
import {listPaths} from '../../src/library/list-paths.ts';
import {hasPage, listUrlOf, partOf, pluralOf, urlOf} from '../../src/library/urls.ts';
import {sound} from './sound.ts';

const {library} = readLibrary(sound);
const base = '/cellar/';

describe('urlOf', () => {
  test.each([
    ['page', 'how-apples-become-cider', '/cellar/guides/how-apples-become-cider/'],
    ['term', 'pomace', '/cellar/glossary/pomace/'],
    ['claim', 'cider-keeps-for-years', '/cellar/claims/cider-keeps-for-years/'],
    ['actor', 'cider-guild', '/cellar/actors/cider-guild/'],
    ['actor', 'press-works', '/cellar/actors/#press-works'],
    ['chip', 'press-one', '/cellar/chips/#press-one'],
    ['model', 'sorter-two', '/cellar/models/#sorter-two'],
    ['event', '2024-01-15-first-hydraulic-press', '/cellar/timeline/#2024-01-15-first-hydraulic-press'],
    ['fact', 'juice-share', '/cellar/facts/pressing/#juice-share'],
    ['source', 'cellar-study', '/cellar/sources/k/#cellar-study'],
    ['source', 'cider-regulation', '/cellar/sources/r/#cider-regulation'],
  ] as const)('gives the %s %s its address', (kind, id, address) => {
    expect(urlOf(library, kind, id, base)).toBe(address);
  });

  test('gives every entry an address of its own', () => {
    const all = kindNames.flatMap((kind) =>
      [...library[kind].keys()].map((id) => urlOf(library, kind, id, '/')),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test('throws at an entry that is not there', () => {
    expect(() => urlOf(library, 'term', 'no-such-term', '/')).toThrow('no term called no-such-term');
  });
});

describe('hasPage', () => {
  test('is true of actors, chips and models with a body only', () => {
    expect([hasPage(library, 'actor', 'cider-guild'), hasPage(library, 'actor', 'press-works')]).toEqual([
      true,
      false,
    ]);
  });

  test('is true of every page, term and claim, and of no source, fact or event', () => {
    const answer = (kind: keyof typeof kinds) =>
      new Set([...library[kind].keys()].map((id) => hasPage(library, kind, id)));
    expect(kindNames.filter((kind) => answer(kind).has(true) && answer(kind).size === 1)).toEqual([
      'page',
      'term',
      'claim',
    ]);
    expect((['source', 'fact', 'event'] as const).filter((kind) => answer(kind).has(true))).toEqual([]);
  });
});

describe('partOf', () => {
  const withTitle = (title: string): Library['source'] => {
    const source = library.source.get('cider-regulation');
    return new Map(source ? [['x', {...source, data: {...source.data, title}}]] : []);
  };

  test.each([
    ['Regulation on cider', 'r/'],
    ['Égalité des pommes', 'e/'],
    ['2024 in presses', '0-9/'],
    ['“Quoted” first', 'q/'],
    ['苹果', 'c/'],
  ])('puts the act "%s" under %s', (title, part) => {
    const entry = withTitle(title).get('x');
    expect(entry && partOf(entry)).toBe(part);
  });
});

describe('listUrlOf', () => {
  test.each(Object.entries(listPaths))('of %s is /%s/', (kind, path) => {
    expect(
      kindNames.filter((name) => name === kind).map((name) => (name === 'page' ? '' : listUrlOf(name, base))),
    ).toEqual([`/cellar/${path}/`]);
  });
});

describe('pluralOf', () => {
  test('is the folder of the kind', () => {
    expect(kindNames.map(pluralOf)).toEqual(kindNames.map((kind) => kinds[kind].folder));
  });
});
