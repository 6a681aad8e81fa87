import {allEntries} from './entries.ts';
import {kindNames} from './kinds.ts';
import type {Kind} from './kinds.ts';
import type {Entry, Library} from './read.ts';
import {listPaths, siteFolders} from './list-paths.ts';
import {listUrlOf, sourceLetters, urlOf} from './urls.ts';

/** An old address that leads to an entry; both with the site's base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Lists the old addresses of all entries that are pages of their own; places on a page are not.
 *
 * @param library the library
 * @param base    the site's base path, with a slash at both ends
 */
export function findRedirects(library: Library, base: string): Redirect[] {
  return listRedirects(library, base).flatMap(({from, to}) => (from.includes('#') ? [] : [{from, to}]));
}

/**
 * Gives the address to which an old page leads, itself where it leads nowhere; a place on it stays.
 *
 * @param library the library
 * @param address from the site's root
 */
export function followRedirect(library: Library, address: string): string {
  const [page = '', anchor] = address.split('#');
  const to = findRedirects(library, '/').find(({from}) => from === page)?.to ?? page;
  return anchor === undefined || to.includes('#') ? to : `${to}#${anchor}`;
}

/** A place that stood on a page, and the entry to which it leads now. */
export interface MovedPlace {
  /** the anchor that it had */
  anchor: string;
  entry: Entry;
  /** address of the entry */
  to: string;
}

/**
 * Lists the places that stood on a page earlier and lead on from there.
 *
 * @param library the library
 * @param base    the site's base path, with a slash at both ends
 * @param page    address of the page, with the base path
 */
export function findMoved(library: Library, base: string, page: string): MovedPlace[] {
  return listRedirects(library, base).flatMap(({from, to, entry}) => {
    const [path, anchor] = from.split('#');
    return path === page && anchor !== undefined ? [{anchor, entry, to}] : [];
  });
}

const known = new WeakMap<Library, (Redirect & {entry: Entry})[]>();

function listRedirects(library: Library, base: string): (Redirect & {entry: Entry})[] {
  const list =
    known.get(library) ??
    allEntries(library).flatMap((entry) =>
      redirectsOf(entry).map((from) => ({from, to: urlOf(library, entry.kind, entry.id, '/'), entry})),
    );
  known.set(library, list);
  return list.map(({from, to, entry}) => ({from: base + from.slice(1), to: base + to.slice(1), entry}));
}

/**
 * Gives the old addresses of an entry, from the site's root.
 *
 * @param entry any entry
 */
export function redirectsOf({data}: Entry): readonly string[] {
  return data.redirects;
}

/**
 * Lists the addresses at which the site itself has pages, whatever entries there are.
 *
 * @param library holds the sections
 */
export function fixedPaths({site}: Library): string[] {
  const names = [...Object.values(listPaths), ...site.sections.map(({id}) => id), ...siteFolders];
  return names.map((name) => `/${name}/`);
}

/**
 * Says whether an address is that of a part of a long list, which stands while an entry or an old place is on it.
 *
 * @param library holds the topics
 * @param address from the site's root
 */
export function isPartOfList({site}: Library, address: string): boolean {
  const parts = [
    ...site.topics.map(({id}) => `/${listPaths.fact}/${id}/`),
    ...sourceLetters.map((letter) => `/${listPaths.source}/${letter}/`),
  ];
  return parts.includes(address);
}

/** Kinds whose list has a row for every entry, those with a page of their own too. */
const listedWhole: readonly Kind[] = ['actor', 'chip', 'model'];

/**
 * Lists the addresses at which an entry stands, from the site's root: its page, and its row on a list.
 *
 * @param library holds the entry
 * @param entry   any entry
 */
export function addressesOf(library: Library, {kind, id}: Entry): string[] {
  const own = urlOf(library, kind, id, '/');
  return kind !== 'page' && listedWhole.includes(kind) && !own.includes('#')
    ? [own, `${listUrlOf(kind, '/')}#${id}`]
    : [own];
}

/**
 * Finds the entry whose own page stands at an address.
 *
 * @param library the library
 * @param address from the site's root; its last step is an id
 */
export function findPage(library: Library, address: string): Entry | undefined {
  return findAt(library, address.split('/').at(-2) ?? '', address);
}

/**
 * Finds the entry of an id that stands at an address, as a page or as a row.
 *
 * @param library the library
 * @param id      of any kind
 * @param address from the site's root
 */
export function findAt(library: Library, id: string, address: string): Entry | undefined {
  return kindNames
    .flatMap((kind): Entry[] => {
      const entry: Entry | undefined = library[kind].get(id);
      return entry ? [entry] : [];
    })
    .find((entry) => addressesOf(library, entry).includes(address));
}
