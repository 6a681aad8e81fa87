import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry} from './read.ts';

/**
 * Finds what a starting file still asks its author to write.
 *
 * @param entries which to check
 */
export function checkUnwritten(entries: readonly Entry[]): Problem[] {
  return entries.flatMap(({file, text}) =>
    text.split('\n').flatMap((line, index) => {
      const found = /(?:\bWrite |\/write-)here\b.*/.exec(line);
      return found
        ? [
            problem(
              'unwritten',
              {file, line: index + 1, column: found.index + 1},
              {text: found[0].slice(0, 60)},
            ),
          ]
        : [];
    }),
  );
}
