import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {problem} from '../library/problem.ts';
import {findUnsafe} from '../library/safety.ts';

/**
 * Stops the build at anything that the checker calls unsafe; the second lock behind `npm run check`.
 *
 * @throws at the first unsafe node, with its place
 */
export function remarkSafe() {
  return (tree: Root, file: VFile): void => {
    const [first] = findUnsafe(tree, true);
    if (!first) return;
    const {line, column} = first;
    const {what, why, mend} = problem(first.code, {file: file.path, line, column}, first.words);
    file.fail(`${what} ${why} ${mend}`, {place: {line, column}, ruleId: first.code, source: 'threshold'});
  };
}
