import {citeText} from '../library/cite.ts';
import type {Entry} from '../library/read.ts';
import {findMoved} from '../library/redirects.ts';
import {listUrlOf, partOf, sourceLetters} from '../library/urls.ts';
import {basePath} from '../site.ts';
import {library} from '../site-library.ts';

/** A long list in parts: the last piece of the address, a label, and the entries in their order. */
export interface ListPart<K extends 'fact' | 'source'> {
  part: string;
  label: string;
  entries: Entry<K>[];
}

/**
 * Splits the facts by topic.
 *
 * @returns parts that hold an entry or an old address, in the order of the topics
 */
export function factParts(): ListPart<'fact'>[] {
  const all = [...library.fact.values()].sort((a, b) => a.data.label.localeCompare(b.data.label, 'en'));
  return library.site.topics
    .map(({id, label}) => ({part: id, label, entries: all.filter((entry) => partOf(entry) === `${id}/`)}))
    .filter(({part, entries}) => entries.length > 0 || hasMoved(listUrlOf('fact', basePath), part));
}

/**
 * Splits the sources by the first letter of their reference lines.
 *
 * @returns parts that hold an entry or an old address, digits first
 */
export function sourceParts(): ListPart<'source'>[] {
  const all = [...library.source.values()].sort((a, b) =>
    citeText(a.data).localeCompare(citeText(b.data), 'en'),
  );
  return sourceLetters
    .map((part) => ({
      part,
      label: part.toUpperCase().replace('-', '–'),
      entries: all.filter((entry) => partOf(entry) === `${part}/`),
    }))
    .filter(({part, entries}) => entries.length > 0 || hasMoved(listUrlOf('source', basePath), part));
}

/** A part that only old addresses name stands too, so that they lead on. */
function hasMoved(list: string, part: string): boolean {
  return findMoved(library, basePath, `${list}${part}/`).length > 0;
}
