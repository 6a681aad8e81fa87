import {titleOf} from './entries.ts';
import {kindNames} from './kinds.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/** Kinds whose names lead a search to one entry. */
const named = new Set(['page', 'term', 'actor', 'chip', 'model']);

/**
 * Checks that within a kind every name and alias leads to one entry, and every id to one file.
 *
 * @param library the library
 * @param entries which to check; all others of their kinds are read too
 */
export function checkNames(library: Library, entries: readonly Entry[]): Problem[] {
  const owners = new Map<string, Entry>();
  const asked = new Set(entries.map(({kind}) => kind));
  const like = kindNames
    .filter((kind) => named.has(kind) && asked.has(kind))
    .flatMap((kind): Entry[] => [...library[kind].values()]);
  return like.flatMap((entry) => {
    return namesOf(entry).flatMap(({name, path}) => {
      const key = `${entry.kind}:${name.toLowerCase().replace(/\s+/g, ' ')}`;
      const owner = owners.get(key) ?? entry;
      owners.set(key, owner);
      return owner === entry
        ? []
        : [problem('duplicate-name', entry.placeOf(path), {name, other: owner.file})];
    });
  });
}

function namesOf(entry: Entry): {name: string; path: (string | number)[]}[] {
  const {data} = entry;
  const title = {name: titleOf(entry), path: ['term' in data ? 'term' : 'name' in data ? 'name' : 'title']};
  const abbreviation =
    'abbreviation' in data && data.abbreviation ? [{name: data.abbreviation, path: ['abbreviation']}] : [];
  const aliases =
    'aliases' in data ? data.aliases.map((name, index) => ({name, path: ['aliases', index]})) : [];
  return [title, ...abbreviation, ...aliases];
}
