import {describe, expect, it} from 'vitest';
import {allEntries} from '../../src/library/entries.ts';
import {readLibrary} from '../../src/library/read.ts';
import type {Entry} from '../../src/library/read.ts';
import {hasPage, urlOf} from '../../src/library/urls.ts';
import {builds} from './builds.ts';
import {findFile} from './pages.ts';
import {findMissing, piecesOf, readAsReader, wordsOf} from './words.ts';

describe.each([
  ['real', builds.real],
  ['orchard', builds.orchard],
] as const)('%s', (_, build) => {
  const {library} = readLibrary(build.content);
  const entries = allEntries(library).filter(({kind, id}) => hasPage(library, kind, id));
  const saidBy = (entry: Entry) => {
    const short = 'short' in entry.data ? entry.data.short : 'role' in entry.data ? entry.data.role : '';
    return [...piecesOf(short, entry, library), ...piecesOf(entry.body, entry, library)];
  };
  const htmlOf = ({kind, id}: Entry) => String(findFile(build, urlOf(library, kind, id, build.base)) ?? '');

  it('says on each page what its source says, word for word and in order', () => {
    const missing = entries.flatMap((entry) =>
      findMissing(saidBy(entry), wordsOf(htmlOf(entry))).map((piece) => `${entry.file}: ${piece}`),
    );
    expect(missing).toEqual([]);
    expect(
      entries.reduce((sum, entry) => sum + saidBy(entry).join(' ').split(' ').length, 0),
    ).toBeGreaterThan(entries.length * 20);
  });

  it('says the same in reader mode', () => {
    const missing = entries.flatMap((entry) =>
      findMissing(saidBy(entry), wordsOf(readAsReader(htmlOf(entry)))).map(
        (piece) => `${entry.file}: ${piece}`,
      ),
    );
    expect(missing).toEqual([]);
  });
});
