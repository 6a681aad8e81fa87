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
 * Splits the facts by topic.
 *
 * @returns parts that are not empty, in the order of the topics
 */
export function factParts(): ListPart<'fact'>[] {
  const all = [...library.fact.values()].sort((a, b) => a.data.label.localeCompare(b.data.label, 'en'));
  return library.site.topics
    .map(({id, label}) => ({part: id, label, entries: all.filter((entry) => partOf(entry) === `${id}/`)}))
    .filter(({entries}) => entries.length > 0);
}

/**
 * Splits the sources by the first letter of their reference lines.
 *
 * @returns parts that are not empty, digits first
 */
export function sourceParts(): ListPart<'source'>[] {
  const all = [...library.source.values()].sort((a, b) => citeText(a.data).localeCompare(citeText(b.data), 'en'));
  return ['0-9', ...'abcdefghijklmnopqrstuvwxyz']
    .map((part) => ({part, label: part.toUpperCase(), entries: all.filter((entry) => partOf(entry) === `${part}/`)}))
    .filter(({entries}) => entries.length > 0);
}
