import {anchorsOf, isSiteAnchor} from './anchors.ts';
import {entriesIn} from './entries.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Library} from './read.ts';
import {findAt, findPage, fixedPaths, isPartOfList, redirectsOf} from './redirects.ts';
import {siteFolders} from './list-paths.ts';

/**
 * Checks that every old address leads to one entry, that nothing stands there, and that the page of an old place stands.
 *
 * @param library the library; only entries that have old addresses, or one of these, are read
 */
export function checkRedirects(library: Library): Problem[] {
  const lists = new Set(fixedPaths(library));
  const owners = new Map<string, string>();
  // a backslash may spell the name of the field in another way
  return entriesIn(library, ({text}) => /redirects|\\/.test(text() ?? '')).flatMap((entry) =>
    redirectsOf(entry).flatMap((address, index) => {
      const place = entry.placeOf(['redirects', index]);
      const other = owners.get(address) ?? findOwner(library, lists, address);
      owners.set(address, entry.file);
      if (other !== undefined) return [problem('redirect-taken', place, {address, other})];
      const [page = '', anchor] = address.split('#');
      if (anchor === undefined || lists.has(page) || isPartOfList(library, page) || findPage(library, page))
        return [];
      return [problem('redirect-nowhere', place, {address, page})];
    }),
  );
}

/** What stands at an address already, in words for a message. */
function findOwner(library: Library, lists: ReadonlySet<string>, address: string): string | undefined {
  const [page = '', anchor] = address.split('#');
  if (isOfSite(page) || (anchor !== undefined && isSiteAnchor(anchor))) return 'the site itself';
  if (anchor === undefined)
    return (
      findPage(library, page)?.file ??
      (lists.has(page) || isPartOfList(library, page) ? 'a list of the site' : undefined)
    );
  const entry = findPage(library, page);
  if (entry) return anchorsOf(entry).some((heading) => heading.anchor === anchor) ? entry.file : undefined;
  return findAt(library, anchor, address)?.file;
}

/** Below its own folders, and beside a page that is a path, the site writes what no entry names. */
function isOfSite(page: string): boolean {
  const steps = page.split('/').slice(1, -1);
  return siteFolders.includes(steps[0] ?? '') || (steps.length > 2 && steps.at(-1) === 'print');
}
