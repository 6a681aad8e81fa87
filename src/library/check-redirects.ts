import {allEntries} from './entries.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Library} from './read.ts';
import {redirectsOf, takenAddresses} from './redirects.ts';

/**
 * Checks that every old address leads to one entry and that no page stands there.
 *
 * @param library the library
 */
export function checkRedirects(library: Library): Problem[] {
  const owners = takenAddresses(library);
  return allEntries(library).flatMap((entry) =>
    redirectsOf(entry).flatMap((address, index) => {
      const other = owners.get(address);
      owners.set(address, entry.file);
      return other === undefined
        ? []
        : [problem('redirect-taken', entry.placeOf(['redirects', index]), {address, other})];
    }),
  );
}
