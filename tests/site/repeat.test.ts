import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {indexSite} from '../../src/search/index-site.ts';
import {builds} from './builds.ts';

/** Names of all files below a folder, with what is in them. */
function readAll(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Map(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

function findDifferences(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => !(one.get(name) ?? Buffer.of(0)).equals(other.get(name) ?? Buffer.of(1)));
}

describe('two builds', () => {
  it('of the same content give the same files, the search index included', () => {
    const files = readAll(builds.orchard.folder);
    expect(files.size).toBeGreaterThan(20);
    expect(findDifferences(files, readAll(builds['orchard-again'].folder))).toEqual([]);
  });
});

describe('indexSite', () => {
  it('gives the same files for the same pages, however many', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'index-'));
    try {
      cpSync(builds.real.folder, copy, {recursive: true, filter: (path) => !path.includes('pagefind')});
      const count = await indexSite(copy);
      expect(count).toBeGreaterThan(200);
      expect(
        findDifferences(readAll(join(builds.real.folder, 'pagefind')), readAll(join(copy, 'pagefind'))),
      ).toEqual([]);
    } finally {
      rmSync(copy, {recursive: true, force: true});
    }
  });
});
