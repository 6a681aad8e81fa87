import {parseArgs} from 'node:util';
import {derived} from '../derived.ts';
import {checkContent} from '../library/check.ts';
import {kindNames, kinds} from '../library/kinds.ts';
import {formatProblem} from '../library/problem.ts';
import type {Problem} from '../library/problem.ts';
import type {Library} from '../library/read.ts';
import {contentFolder} from '../site.ts';

/**
 * Checks the content and prints every problem, or one line of counts.
 *
 * @param args  words after the command: `--github` prints annotations beside the text
 * @param print takes one text
 * @returns the exit code: 1 if there are problems
 */
export function check(args: string[], print: (text: string) => void): number {
  const {values} = parseArgs({args, options: {github: {type: 'boolean', default: false}}});
  const {library, problems} = checkContent(contentFolder, derived);
  for (const found of problems) {
    print(`${formatProblem(found)}\n`);
    if (values.github) print(annotate(found));
  }
  print(problems.length === 0 ? `No problems. ${count(library)}.` : countProblems(problems));
  return problems.length === 0 ? 0 : 1;
}

/**
 * Says how many problems there are in how many files.
 *
 * @param problems at least one
 */
export function countProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({file}) => file)).size;
  return `${plural(problems.length, 'problem')} in ${plural(files, 'file')}.`;
}

/**
 * Counts the entries by kind.
 *
 * @param library the library
 */
export function count(library: Library): string {
  return kindNames.map((kind) => `${library[kind].size} ${library[kind].size === 1 ? kind : kinds[kind].folder}`).join(', ');
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** GitHub reads these lines and shows the text at its place in a pull request. */
function annotate({file, line, column, code, what, why, mend}: Problem): string {
  const escape = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::error file=${property(file)},line=${line},col=${column},title=${property(code)}::${escape(`${what} ${why} ${mend}`)}`;
}
