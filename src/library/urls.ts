import {kinds} from './kinds.ts';
import {listPaths} from './list-paths.ts';
import type {Kind} from './kinds.ts';
import {citeText} from './cite.ts';
import type {Entry, Library} from './read.ts';

/** The parts of the list of sources, in their order. */
export const sourceLetters: readonly string[] = ['0-9', ...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Gives the address of an entry, the one place that knows addresses.
 *
 * Entries without a page of their own are anchors on their list.
 *
 * @param library holds the entry
 * @param kind    its kind
 * @param id      its id; an unknown one throws, the checker reports it first
 * @param base    the site's base path, with a slash at both ends
 */
export function urlOf(library: Library, kind: Kind, id: string, base: string): string {
  const entry = library[kind].get(id);
  if (!entry) throw new Error(`no ${kind} called ${id}`);
  if (kind === 'page') return `${base}${entry.section}/${id}/`;
  const list = listUrlOf(kind, base);
  return hasPage(library, kind, id) ? `${list}${id}/` : `${list}${partOf(entry)}#${id}`;
}

/**
 * Gives the part of a long list on which an entry stands: facts by topic, sources by their first letter, events by year.
 *
 * @param entry any entry
 * @returns a folder with its slash, or nothing where the list is whole
 */
export function partOf(entry: Entry): string {
  const {kind, data} = entry;
  if (kind === 'fact' && 'values' in data) return `${data.topic}/`;
  if (kind === 'source' && 'seen' in data && 'checked' in data) return `${letterOf(citeText(data))}/`;
  return '';
}

/** Letters with signs count as plain ones, digits together. */
function letterOf(text: string): string {
  const letter =
    text
      .normalize('NFD')
      .match(/[a-z0-9]/i)?.[0]
      ?.toLowerCase() ?? '0';
  return /\d/.test(letter) ? '0-9' : letter;
}

/**
 * Says whether an entry has a page of its own.
 *
 * @param library holds the entry
 * @param kind    its kind
 * @param id      its id
 */
export function hasPage(library: Library, kind: Kind, id: string): boolean {
  if (kind === 'page' || kind === 'term' || kind === 'claim') return true;
  if (kind === 'source' || kind === 'fact' || kind === 'event' || kind === 'run') return false;
  return (library[kind].get(id)?.body.trim() ?? '') !== '';
}

/**
 * Gives the address of the list of a kind.
 *
 * @param kind any kind but page
 * @param base the site's base path
 */
export function listUrlOf(kind: Exclude<Kind, 'page'>, base: string): string {
  return `${base}${listPaths[kind]}/`;
}

/**
 * Gives the plural of a kind, the name of its folder and of its data file.
 *
 * @param kind any kind
 */
export function pluralOf(kind: Kind): string {
  return kinds[kind].folder;
}
