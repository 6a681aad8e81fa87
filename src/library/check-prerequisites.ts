import {parseAddress} from './address.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Library} from './read.ts';

/**
 * Finds pages that ask a reader to have read them before themselves, by way of others.
 *
 * @param library the library
 * @returns one problem a circle, at the page that comes first in the order of files
 */
export function checkPrerequisites(library: Library): Problem[] {
  const done = new Set<string>();
  const found: Problem[] = [];
  const walk = (id: string, trail: readonly string[]): void => {
    const page = library.page.get(id);
    if (!page || done.has(id)) return;
    page.data.prerequisites.forEach((text, index) => {
      const address = parseAddress(text);
      if (address?.kind !== 'page') return;
      const path = [...trail, id];
      const at = path.indexOf(address.id);
      if (at < 0) walk(address.id, path);
      else found.push(problem('prerequisite-circle', page.placeOf(['prerequisites', index]), {circle: [...path.slice(at), address.id].join(' → ')}));
    });
    done.add(id);
  };
  for (const id of library.page.keys()) walk(id, []);
  return found;
}
