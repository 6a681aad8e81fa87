import {titleOf} from './entries.ts';
import {foldName} from './fold-name.ts';
import {kindNames} from './kinds.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/** Kinds whose names lead a search to one entry. */
const named = new Set(['page', 'term', 'actor', 'chip', 'model']);

/** A name of an entry, and the field that holds it. */
interface Name {
  entry: Entry;
  name: string;
  path: (string | number)[];
}

/**
 * Checks that within a kind every name and alias leads to one entry, that none is listed twice, and that a
 * misspelling leads nowhere else.
 *
 * Names are the same where the search cannot tell them apart.
 *
 * @param library the library
 * @param entries which to check; all others that have names are read too
 */
export function checkNames(library: Library, entries: readonly Entry[]): Problem[] {
  if (!entries.some(({kind}) => named.has(kind))) return [];
  const all = kindNames
    .filter((kind) => named.has(kind))
    .flatMap((kind): Entry[] => [...library[kind].values()]);
  const names = all.flatMap(namesOf);
  return [...checkOwners(names), ...all.flatMap(checkRepeated), ...checkMisspellings(all, names)];
}

function checkOwners(names: readonly Name[]): Problem[] {
  const owners = new Map<string, Entry>();
  return names.flatMap(({entry, name, path}) => {
    const key = `${entry.kind}:${foldName(name)}`;
    const owner = owners.get(key) ?? entry;
    owners.set(key, owner);
    return owner === entry ? [] : [problem('duplicate-name', entry.placeOf(path), {name, other: owner.file})];
  });
}

/** One entry needs each name once: readers would see it twice, and the search knows other spellings by itself. */
function checkRepeated(entry: Entry): Problem[] {
  const before = new Map<string, Name>();
  return [...namesOf(entry), ...misspellingsOf(entry)].flatMap((found) => {
    const {name, path} = found;
    const first = before.get(foldName(name));
    if (!first) before.set(foldName(name), found);
    return first
      ? [
          problem('repeated-name', entry.placeOf(path), {
            name,
            field: path[0] ?? '',
            other: first.name,
            first: first.path[0] ?? '',
          }),
        ]
      : [];
  });
}

function checkMisspellings(all: readonly Entry[], names: readonly Name[]): Problem[] {
  const owners = Map.groupBy([...all.flatMap(misspellingsOf), ...names], ({name}) => foldName(name));
  return all.flatMap(misspellingsOf).flatMap(({entry, name, path}) => {
    const other = owners.get(foldName(name))?.find((found) => found.entry !== entry);
    return other
      ? [
          problem('misspelling-taken', entry.placeOf(path), {
            name,
            kind: other.entry.kind,
            other: other.entry.file,
          }),
        ]
      : [];
  });
}

function namesOf(entry: Entry): Name[] {
  const {data} = entry;
  const title = {
    entry,
    name: titleOf(entry),
    path: ['term' in data ? 'term' : 'name' in data ? 'name' : 'title'],
  };
  const abbreviation =
    'abbreviation' in data && data.abbreviation
      ? [{entry, name: data.abbreviation, path: ['abbreviation']}]
      : [];
  const aliases =
    'aliases' in data ? data.aliases.map((name, index) => ({entry, name, path: ['aliases', index]})) : [];
  return [title, ...abbreviation, ...aliases];
}

function misspellingsOf(entry: Entry): Name[] {
  const {data} = entry;
  return 'misspellings' in data
    ? data.misspellings.map((name, index) => ({entry, name, path: ['misspellings', index]}))
    : [];
}
