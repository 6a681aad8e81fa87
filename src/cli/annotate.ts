import {formatPlain} from '../library/excerpt.ts';
import type {Problem} from '../library/problem.ts';

/**
 * Prints a problem as a line that GitHub reads and shows at its place in a pull request.
 *
 * @param found the problem; what its author typed cannot end the line or begin another command
 */
export function annotate({file, line, column, code, what, why, mend}: Problem): string {
  const escape = (text: string) => formatPlain(text).replaceAll('%', '%25');
  const property = (text: string) => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::error file=${property(file)},line=${line},col=${column},title=${property(code)}::${escape(`${what} ${why} ${mend}`)}`;
}
