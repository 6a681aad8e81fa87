import {existsSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {derived} from '../derived.ts';
import {checkContent} from '../library/check.ts';
import {kindNames, kinds} from '../library/kinds.ts';
import type {Problem} from '../library/problem.ts';
import type {Library} from '../library/read.ts';
import {formatProblems, readShownText} from '../library/report.ts';
import {contentFolder} from '../site.ts';
import {annotate} from './annotate.ts';
import {writeChanges} from './changes.ts';
import {planMends} from './mend.ts';

type Print = (text: string) => void;

interface Checked {
  library: Library;
  problems: Problem[];
}

const mostRounds = 3;

/**
 * Checks the content and prints every problem, or one line of counts.
 *
 * The whole library is read even where files are named, because an entry is checked against all others.
 *
 * @param args   files or folders to report on; `--fix` mends what has one obvious mend, `--all` folds nothing,
 *   `--json` prints data, `--github` prints annotations beside the text
 * @param print  takes one text
 * @param folder the content folder
 * @returns the exit code: 1 if there are problems in what was asked for
 */
export function check(args: string[], print: Print, folder: string = contentFolder): number {
  const flag = {type: 'boolean', default: false} as const;
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {fix: flag, all: flag, json: flag, github: flag},
  });
  const missing = positionals.find((path) => !existsSync(path));
  if (missing !== undefined) {
    print(
      `There is no file or folder "${missing}". Paths are written from here, such as ${folder}/site.yaml.`,
    );
    return 1;
  }
  const isAsked = askFor(positionals);
  let checked = checkContent(folder, derived);
  const mended: string[] = [];
  // a mended field may uncover a misspelt link below it
  for (let round = 0; values.fix && round < mostRounds; round += 1) {
    const lines = mend(folder, checked, isAsked);
    if (lines.length === 0) break;
    mended.push(...lines);
    checked = checkContent(folder, derived);
  }
  // a name that two files use is reported in one of them and concerns both
  const concerns = (found: Problem) =>
    isAsked(found.file) || (positionals.length > 0 && pathsIn(found).some(isAsked));
  const problems = checked.problems.filter(concerns);
  if (values.json) {
    print(JSON.stringify({problems, mended, counts: countKinds(checked.library)}, undefined, 2));
    return problems.length === 0 ? 0 : 1;
  }
  for (const line of mended) print(`mended  ${line}`);
  for (const text of formatProblems(problems, readShownText, values.all)) print(`${text}\n`);
  if (values.github) for (const found of problems) print(annotate(found));
  print(summarise(problems, checked.problems.length - problems.length, checked.library));
  return problems.length === 0 ? 0 : 1;
}

/** Says which files are meant by some paths; without paths, all. */
function askFor(paths: readonly string[]): (file: string) => boolean {
  const wanted = paths.map((path) => relative('.', resolve(path)).replaceAll('\\', '/'));
  return (file) =>
    wanted.length === 0 || wanted.some((path) => file === path || path === '' || file.startsWith(`${path}/`));
}

/** Paths that the sentences of a problem name. */
function pathsIn({what, why, mend: how}: Problem): string[] {
  return [...`${what} ${why} ${how}`.matchAll(/[^\s"<>]+\.(?:mdx|yaml|svg)/g)].map(([path]) => path);
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

function summarise(problems: readonly Problem[], elsewhere: number, library: Library): string {
  const rest = elsewhere === 0 ? '' : ` ${plural(elsewhere, 'more problem')} elsewhere: npm run check`;
  if (problems.length > 0) return `${countProblems(problems)}${rest}`;
  return elsewhere === 0 ? `No problems. ${count(library)}.` : `No problems there.${rest}`;
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
  return kindNames
    .map((kind) => `${library[kind].size} ${library[kind].size === 1 ? kind : kinds[kind].folder}`)
    .join(', ');
}

function countKinds(library: Library): Record<string, number> {
  return Object.fromEntries(kindNames.map((kind) => [kind, library[kind].size]));
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
