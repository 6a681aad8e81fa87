import {entriesIn} from './entries.ts';
import {kindNames} from './kinds.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Library} from './read.ts';
import {fixedPaths, redirectsOf} from './redirects.ts';
import {urlOf} from './urls.ts';

/**
 * Checks that every old address leads to one entry and that no page stands there.
 *
 * @param library the library; only entries that have old addresses, or one of these, are read
 */
export function checkRedirects(library: Library): Problem[] {
  const lists = new Set(fixedPaths(library));
  const owners = new Map<string, string>();
  // a backslash may spell the name of the field in another way
  return entriesIn(library, ({text}) => /redirects|\\/.test(text() ?? '')).flatMap((entry) =>
    redirectsOf(entry).flatMap((address, index) => {
      const other =
        owners.get(address) ??
        findAt(library, address) ??
        (lists.has(address) ? 'a list of the site' : undefined);
      owners.set(address, entry.file);
      return other === undefined
        ? []
        : [problem('redirect-taken', entry.placeOf(['redirects', index]), {address, other})];
    }),
  );
}

/** The file of the entry whose page stands at an address; the last step of an address is an id. */
function findAt(library: Library, address: string): string | undefined {
  const id = address.split('/').at(-2) ?? '';
  const kind = kindNames.find((name) => library[name].has(id) && urlOf(library, name, id, '/') === address);
  return kind && library[kind].get(id)?.file;
}
