import {readFileSync} from 'node:fs';
import {formatExcerpt, formatPlain} from './excerpt.ts';
import {formatProblem} from './problem.ts';
import type {Problem} from './problem.ts';

/** Problems of one code in one file that are printed in full before the rest is folded. */
const mostOfACode = 5;
/** Places that a folded line names. */
const mostPlaces = 12;

interface Shown {
  problem: Problem;
  more: Problem[];
}

/**
 * Prints problems as the terminal, the build and a pull request show them: the three sentences, then the line itself.
 *
 * Problems with the same sentence are printed once, and of one code in one file five; the line below says how many
 * more there are and where.
 *
 * @param problems in the order of their files
 * @param textOf   the text of a file, or `undefined` where it cannot be shown
 * @param all      prints each problem in full
 * @returns one text a problem
 */
export function formatProblems(
  problems: readonly Problem[],
  textOf: (file: string) => string | undefined,
  all = false,
): string[] {
  return (all ? problems.map((problem) => ({problem, more: []})) : fold(problems)).map(({problem, more}) =>
    [formatProblem(plain(problem)), excerptOf(problem, textOf), formatMore(more)]
      .filter((part) => part !== '')
      .join('\n'),
  );
}

/** What the author typed stands in the sentences, so they are as untrusted as the file. */
function plain(problem: Problem): Problem {
  const {file, what, why, mend} = problem;
  return {
    ...problem,
    file: formatPlain(file),
    what: formatPlain(what),
    why: formatPlain(why),
    mend: formatPlain(mend),
  };
}

function excerptOf({file, line, column}: Problem, textOf: (file: string) => string | undefined): string {
  const text = textOf(file);
  return text === undefined ? '' : formatExcerpt(text, line, column);
}

function fold(problems: readonly Problem[]): Shown[] {
  const shown: Shown[] = [];
  const bySentence = new Map<string, Shown>();
  const byFile = new Map<string, Shown[]>();
  for (const problem of problems) {
    const sentence = `${problem.code}\n${problem.what}`;
    const file = `${problem.code}\n${problem.file}`;
    const ofFile = byFile.get(file) ?? [];
    const like = bySentence.get(sentence) ?? (ofFile.length >= mostOfACode ? ofFile.at(-1) : undefined);
    if (like) {
      like.more.push(problem);
      continue;
    }
    const own: Shown = {problem, more: []};
    shown.push(own);
    bySentence.set(sentence, own);
    byFile.set(file, [...ofFile, own]);
  }
  return shown;
}

function formatMore(more: readonly Problem[]): string {
  if (more.length === 0) return '';
  const places = more
    .slice(0, mostPlaces)
    .map(({file, line, column}) => `${formatPlain(file)}:${line}:${column}`);
  const rest = more.length > mostPlaces ? ', …' : '';
  return `  and ${more.length} more like this: ${places.join(', ')}${rest}`;
}

/**
 * Reads the text of a file for its excerpts.
 *
 * @param file path from the project's root
 * @returns `undefined` if it is missing or not text
 */
export function readShownText(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(file));
  } catch {
    return undefined;
  }
}
