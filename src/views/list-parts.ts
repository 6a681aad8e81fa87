import {citeText} from '../library/cite.ts';
import type {Entry} from '../library/read.ts';
import {partOf} from '../library/urls.ts';
import {library} from '../site-library.ts';

/** A long list in parts: the last piece of the address, a label, and the entries in their order. */
export interface ListPart<K extends 'fact' | 'source'> {
  part: string;
  label: string;
  entries: Entry<K>[];
}

/**
 * Splits the facts by topic, or the sources by letter.
 *
 * @param kind fact or source
 * @returns parts that are not empty, in the order in which a reader expects them
 */
export function partsOf<K extends 'fact' | 'source'>(kind: K): ListPart<K>[] {
  const all: Entry<K>[] = [...library[kind].values()];
  const names = kind === 'fact' ? library.site.topics.map(({id}) => id) : [...'0123456789abcdefghijklmnopqrstuvwxyz'].map((letter) => (/\d/.test(letter) ? '0-9' : letter));
  return [...new Set(names)].flatMap((part) => {
    const entries = all.filter((entry) => partOf(entry) === `${part}/`).sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'));
    const label = library.site.topics.find(({id}) => id === part)?.label ?? part.toUpperCase();
    return entries.length === 0 ? [] : [{part, label, entries}];
  });
}

function sortKey({data}: Entry<'fact'> | Entry<'source'>): string {
  return 'label' in data ? data.label : citeText(data);
}
