import {allEntries} from './entries.ts';
import type {Entry, Library} from './read.ts';
import {listPaths, urlOf} from './urls.ts';

/** An old address that leads to an entry; both with the site's base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Lists the old addresses of all entries.
 *
 * @param library the library
 * @param base    the site's base path, with a slash at both ends
 */
export function findRedirects(library: Library, base: string): Redirect[] {
  return allEntries(library).flatMap((entry) =>
    redirectsOf(entry).map((address) => ({
      from: base + address.slice(1),
      to: urlOf(library, entry.kind, entry.id, base),
    })),
  );
}

/**
 * Gives the old addresses of an entry, from the site's root.
 *
 * @param entry any entry; sources, facts and events are anchors and have none
 */
export function redirectsOf({data}: Entry): readonly string[] {
  return 'redirects' in data ? data.redirects : [];
}

/**
 * Lists every address at which a page stands, so that no redirect can take its place.
 *
 * @param library the library
 */
export function takenAddresses(library: Library): Map<string, string> {
  const lists = [
    ...Object.values(listPaths),
    ...library.site.sections.map(({id}) => id),
    'search',
    'article',
    'definitions',
    'pagefind',
  ];
  return new Map([
    ...lists.map((name) => [`/${name}/`, 'a list of the site'] as const),
    ...allEntries(library).map((entry) => [urlOf(library, entry.kind, entry.id, '/'), entry.file] as const),
  ]);
}
