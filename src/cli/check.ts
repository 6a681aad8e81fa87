import {existsSync} from 'node:fs';
import {isAbsolute, relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {derived} from '../derived.ts';
import {checkContent} from '../library/check.ts';
import {checkRemoved} from '../library/check-removed.ts';
import {isKind, kindNames, kinds} from '../library/kinds.ts';
import {sortProblems} from '../library/problem.ts';
import type {Problem} from '../library/problem.ts';
import {readLibrary} from '../library/read.ts';
import type {Entry, Library} from '../library/read.ts';
import {formatProblems, readShownText} from '../library/report.ts';
import {contentFolder} from '../site.ts';
import {annotate} from './annotate.ts';
import {writeChanges} from './changes.ts';
import {planMends} from './mend.ts';

type Print = (text: string) => void;

interface Checked {
  library: Library;
  entries: Entry[];
  problems: Problem[];
}

const mostRounds = 3;

/**
 * Checks the content and prints every problem, or one line of counts.
 *
 * Named files are checked against all others, and of those only what that takes is read.
 *
 * @param args   files or folders to report on; `--fix` mends what has one obvious mend, `--all` folds nothing,
 *   `--json` prints data, `--github` prints annotations beside the text, `--base` takes an earlier state of the content folder
 *   and reports what lost its address since
 * @param print  takes one text
 * @param folder the content folder
 * @returns the exit code: 1 if there are problems in what was asked for
 */
export function check(args: string[], print: Print, folder: string = contentFolder): number {
  const flag = {type: 'boolean', default: false} as const;
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {fix: flag, all: flag, json: flag, github: flag, base: {type: 'string'}},
  });
  const {base} = values;
  const missing = [...positionals, ...(base === undefined ? [] : [base])].find((path) => !existsSync(path));
  if (missing !== undefined) {
    print(
      `There is no file or folder "${missing}". Paths are written from here, such as ${folder}/site.yaml.`,
    );
    return 1;
  }
  const outside = positionals.find((path) => isApart(path, folder) && isApart(folder, path));
  if (outside !== undefined) {
    print(`"${outside}" is no part of the content: this check reads what is in ${folder}/ only.`);
    return 1;
  }
  const isAsked = askFor(positionals);
  // a mend is tried on a copy of everything
  let checked = checkContent(folder, derived, values.fix ? undefined : isAsked);
  const mended: string[] = [];
  // a mended field may uncover a misspelt link below it
  for (let round = 0; values.fix && round < mostRounds; round += 1) {
    const lines = mend(folder, checked, isAsked);
    if (lines.length === 0) break;
    mended.push(...lines);
    checked = checkContent(folder, derived);
  }
  if (values.fix && positionals.length > 0) checked = checkContent(folder, derived, isAsked);
  const {entries} = checked;
  const removed = base === undefined ? [] : checkRemoved(readLibrary(base).library, checked.library);
  const problems = sortProblems([...checked.problems, ...removed.filter(({file}) => isAsked(file))]);
  if (values.json) {
    print(JSON.stringify({problems, mended, counts: countKinds(entries)}, undefined, 2));
    return problems.length === 0 ? 0 : 1;
  }
  for (const line of mended) print(`mended  ${line}`);
  for (const text of formatProblems(problems, readShownText, values.all)) print(`${text}\n`);
  if (values.github) for (const found of problems) print(annotate(found));
  print(summarise(problems, entries, positionals.length > 0));
  return problems.length === 0 ? 0 : 1;
}

/** Says whether a path lies outside a folder. */
function isApart(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way);
}

/** Says which files are meant by some paths; without paths, all. */
function askFor(paths: readonly string[]): (file: string) => boolean {
  const wanted = paths.map((path) => relative('.', resolve(path)).replaceAll('\\', '/'));
  return (file) =>
    wanted.length === 0 || wanted.some((path) => file === path || path === '' || file.startsWith(`${path}/`));
}

function mend(folder: string, before: Checked, isAsked: (file: string) => boolean): string[] {
  const {mends, changes} = planMends(folder, before, derived, isAsked);
  writeChanges(changes);
  return [
    ...new Set(
      mends.map(
        ({problem: {file, line, column}, find, put}) =>
          `${file}:${line}:${column}  ${find.trim().replace(/^\p{Cf}$/u, 'a hidden character')} → ${put === '' ? 'nothing' : put}`,
      ),
    ),
  ];
}

function summarise(problems: readonly Problem[], entries: readonly Entry[], isPart: boolean): string {
  const found =
    problems.length > 0
      ? countProblems(problems)
      : isPart
        ? 'No problems there.'
        : `No problems. ${count(entries)}.`;
  return isPart ? `${found} To check all the rest: npm run check` : found;
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
 * Counts entries by kind; a kind that has none is left out.
 *
 * @param entries of all kinds
 */
export function count(entries: readonly Entry[]): string {
  return Object.entries(countKinds(entries))
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${isKind(kind) && number !== 1 ? kinds[kind].folder : kind}`)
    .join(', ');
}

function countKinds(entries: readonly Entry[]): Record<string, number> {
  return Object.fromEntries(
    kindNames.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).length]),
  );
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
