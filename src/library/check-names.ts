import {allEntries, titleOf} from './entries.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/** Kinds whose names lead a search to one entry. */
const named = new Set(['page', 'term', 'actor', 'chip', 'model']);

/**
 * Checks that within a kind every name and alias leads to one entry, and every id to one file.
 *
 * @param library the library
 */
export function checkNames(library: Library): Problem[] {
  const owners = new Map<string, Entry>();
  return allEntries(library).flatMap((entry) => {
    if (!named.has(entry.kind)) return [];
    return namesOf(entry).flatMap(({name, path}) => {
      const key = `${entry.kind}:${name.toLowerCase().replace(/\s+/g, ' ')}`;
      const owner = owners.get(key) ?? entry;
      owners.set(key, owner);
      return owner === entry ? [] : [problem('duplicate-name', entry.placeOf(path), {name, other: owner.file})];
    });
  });
}

function namesOf(entry: Entry): {name: string; path: (string | number)[]}[] {
  const {data} = entry;
  const title = {name: titleOf(entry), path: ['term' in data ? 'term' : 'name' in data ? 'name' : 'title']};
  const abbreviation = 'abbreviation' in data && data.abbreviation ? [{name: data.abbreviation, path: ['abbreviation']}] : [];
  const aliases = 'aliases' in data ? data.aliases.map((name, index) => ({name, path: ['aliases', index]})) : [];
  return [title, ...abbreviation, ...aliases];
}
