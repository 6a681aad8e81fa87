import {parseAddress} from './address.ts';
import type {Address} from './address.ts';
import {entriesOf} from './entries.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/**
 * Finds pages that ask a reader to have read them before themselves, by way of others.
 *
 * @param library the library
 * @param entries which to check; all pages are read only where one of them is part of a circle
 * @returns one problem a circle, at the page that comes first in the order of files
 */
export function checkPrerequisites(library: Library, entries: readonly Entry[]): Problem[] {
  if (!entriesOf(entries, 'page').some((page) => leadsBack(page, library))) return [];
  const done = new Set<string>();
  const found: Problem[] = [];
  const walk = (id: string, trail: readonly string[]): void => {
    const page = library.page.get(id);
    if (!page || done.has(id)) return;
    for (const {index, address} of prerequisitesOf(page)) {
      const path = [...trail, id];
      const at = path.indexOf(address.id);
      if (at < 0) walk(address.id, path);
      else
        found.push(
          problem('prerequisite-circle', page.placeOf(['prerequisites', index]), {
            circle: [...path.slice(at), address.id].join(' → '),
          }),
        );
    }
    done.add(id);
  };
  for (const id of library.page.keys()) walk(id, []);
  return found;
}

function prerequisitesOf({data}: Entry<'page'>): {index: number; address: Address}[] {
  return data.prerequisites.flatMap((text, index) => {
    const address = parseAddress(text);
    return address?.kind === 'page' ? [{index, address}] : [];
  });
}

function leadsBack(start: Entry<'page'>, library: Library): boolean {
  const passed = new Set<string>();
  const walk = (page: Entry<'page'>): boolean =>
    prerequisitesOf(page).some(({address: {id}}) => {
      if (id === start.id) return true;
      const next = passed.has(id) ? undefined : library.page.get(id);
      passed.add(id);
      return next !== undefined && walk(next);
    });
  return walk(start);
}
