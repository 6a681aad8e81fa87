import {stderr} from 'node:process';
import {checkContent} from './check.ts';
import type {DerivedFields} from './data.ts';
import type {Library} from './read.ts';
import {formatProblems, readShownText} from './report.ts';

/**
 * Reads a content folder that must be free of problems.
 *
 * @param folder  path of the content folder
 * @param derived computed fields that links may print
 * @param write   takes what is printed
 * @throws after printing every problem, if there is one
 */
export function loadContent(
  folder: string,
  derived: DerivedFields,
  write: (text: string) => void = (text) => stderr.write(text),
): Library {
  const {library, problems} = checkContent(folder, derived);
  if (problems.length === 0) return library;
  write(`${formatProblems(problems, readShownText).join('\n\n')}\n\n`);
  throw new Error(`The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}, printed above.`);
}
