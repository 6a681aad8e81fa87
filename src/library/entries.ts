import {kindNames} from './kinds.ts';
import type {Entry, Library} from './read.ts';

/**
 * Lists all entries, kind by kind, each kind in the order of its files.
 *
 * @param library the library
 */
export function allEntries(library: Library): Entry[] {
  return kindNames.flatMap((kind): Entry[] => [...library[kind].values()]);
}

/**
 * Gives the name under which readers know an entry.
 *
 * @param entry any entry
 */
export function titleOf(entry: Entry): string {
  const {data} = entry;
  if ('term' in data) return data.term;
  if ('label' in data) return data.label;
  if ('paraphrase' in data) return data.paraphrase;
  return 'name' in data ? data.name : data.title;
}
