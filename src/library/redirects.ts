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
 * Lists the addresses at which the site itself has pages, whatever entries there are.
 *
 * @param library holds the sections
 */
export function fixedPaths({site}: Library): string[] {
  const names = [
    ...Object.values(listPaths),
    ...site.sections.map(({id}) => id),
    'search',
    'article',
    'definitions',
    'pagefind',
  ];
  return names.map((name) => `/${name}/`);
}
