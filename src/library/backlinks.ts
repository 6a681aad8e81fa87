import type {Kind} from './kinds.ts';
import {allEntries} from './entries.ts';
import type {Entry, Library} from './read.ts';
import {findReferences} from './references.ts';

/** One place that links to an entry. */
export interface Backlink {
  from: Entry;
  /** the sentence with the link; empty where a field lists it */
  sentence: string;
}

/**
 * Finds who links to each entry, with the sentence, one link an entry, sentences first.
 *
 * @param library the library
 * @returns looks up the links to an entry
 */
export function findBacklinks(library: Library): (kind: Kind, id: string) => Backlink[] {
  const links = new Map<string, Map<Entry, string>>();
  for (const entry of allEntries(library)) {
    for (const {kind, id, sentence} of findReferences(entry)) {
      if (kind === entry.kind && id === entry.id) continue;
      const known = links.get(`${kind}:${id}`) ?? new Map<Entry, string>();
      links.set(`${kind}:${id}`, known);
      if ((known.get(entry) ?? '') === '') known.set(entry, sentence);
    }
  }
  return (kind, id) => [...(links.get(`${kind}:${id}`) ?? [])].map(([from, sentence]) => ({from, sentence}));
}
