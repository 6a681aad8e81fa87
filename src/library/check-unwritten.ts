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
      const found =
        /(?:\bWrite |\bwrite-)here\b.*|\b(?:TODO|TBD|TBC|FIXME|XXX|lorem ipsum|citation needed)\b.*/.exec(
          line,
        );
      return found
        ? [problem('unwritten', {file, line: index + 1, column: found.index + 1}, {text: beginOf(found[0])})]
        : [];
    }),
  );
}

/** The first words, without the brackets that close a list or group. */
function beginOf(text: string): string {
  const whole = text.replace(/[\]}'"]+$/, '');
  return whole.length <= 60 ? whole : `${whole.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
