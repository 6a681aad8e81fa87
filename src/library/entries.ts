import {kindNames} from './kinds.ts';
import type {Kind} from './kinds.ts';
import type {Entry, EntryFile, Library} from './read.ts';

/**
 * Lists all entries, kind by kind, each kind in the order of its files.
 *
 * @param library the library
 */
export function allEntries(library: Library): Entry[] {
  return kindNames.flatMap((kind): Entry[] => [...library[kind].values()]);
}

/**
 * Lists the entries of some files, in the same order; the others are not read.
 *
 * @param library the library
 * @param isMeant says which files are meant
 */
export function entriesIn(library: Library, isMeant: (file: EntryFile) => boolean): Entry[] {
  return library.files.filter(isMeant).flatMap((file) => findEntry(library, file) ?? []);
}

/**
 * Finds the entry that a file holds.
 *
 * @param library the library
 * @param file    one of its files
 * @returns `undefined` if it cannot be read, or another file has its id
 */
export function findEntry(library: Library, {kind, id, file}: EntryFile): Entry | undefined {
  const entry = library[kind].get(id);
  return entry?.file === file ? entry : undefined;
}

/**
 * Picks the entries of one kind.
 *
 * @param entries of any kind
 * @param kind    the kind
 */
export function entriesOf<K extends Kind>(entries: readonly Entry[], kind: K): Entry<K>[] {
  return entries.filter((entry): entry is Entry<K> => entry.kind === kind);
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

/**
 * Gives the same name as Markdown, for what prints names of every kind alike.
 *
 * The name of a claim is Markdown already; in the others every sign is taken as itself, so that `Is 1 < 2?` is no
 * component.
 *
 * @param entry any entry
 */
export function titleMarkdown(entry: Entry): string {
  if (entry.kind === 'claim') return titleOf(entry);
  // a line that begins with "import " or "export " would be code, and letters cannot be escaped but by their number
  return titleOf(entry)
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/^[ie](?=[mx]port\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}
