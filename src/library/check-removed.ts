import {dirname} from 'node:path';
import {allEntries} from './entries.ts';
import {kinds} from './kinds.ts';
import {problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';
import {redirectsOf} from './redirects.ts';
import {hasPage, urlOf} from './urls.ts';

/**
 * Finds addresses of pages that an earlier state of the content had, and that lead nowhere in the later one.
 *
 * An entry whose file cannot be read is reported as that alone.
 *
 * @param before the earlier state
 * @param after  the later one
 */
export function checkRemoved(before: Library, after: Library): Problem[] {
  const kept = new Set(allEntries(after).flatMap((entry) => addressesOf(entry, after)));
  const unread = new Set(
    after.files.filter(({kind, id}) => !after[kind].has(id)).map(({kind, id}) => `${kind}:${id}`),
  );
  return allEntries(before).flatMap((entry) => {
    const {kind, id} = entry;
    if (unread.has(`${kind}:${id}`)) return [];
    return addressesOf(entry, before)
      .filter((address) => !kept.has(address))
      .map((address) => problem('removed-address', placeOf(entry, after), {address, kind, id}));
  });
}

/** The page of an entry, if it has one, and the old addresses that lead there. */
function addressesOf(entry: Entry, library: Library): string[] {
  const {kind, id} = entry;
  return [...(hasPage(library, kind, id) ? [urlOf(library, kind, id, '/')] : []), ...redirectsOf(entry)];
}

/** The entry as it is now or, where it is gone, the file that it had. */
function placeOf({kind, id, section}: Entry, after: Library): Place {
  const now = after[kind].get(id);
  if (now) return now.placeOf([]);
  const {folder, ending} = kinds[kind];
  const steps = [dirname(after.site.file), folder, section, `${id}${ending}`];
  return {file: steps.filter((step) => step !== '').join('/'), line: 1, column: 1};
}
