import {stderr} from 'node:process';
import {checkContent} from './check.ts';
import type {DerivedFields} from './data.ts';
import type {Problem} from './problem.ts';
import type {Library} from './read.ts';
import {formatProblems, readShownText} from './report.ts';
import {completeLibrary} from './stand-ins.ts';

/** A content folder as the site takes it. */
export interface Content {
  library: Library;
  /** what the pages show; `undefined` where a problem ends the command */
  problems: readonly Problem[] | undefined;
}

/**
 * Reads a content folder for a site that either has no problems or shows them.
 *
 * @param folder  path of the content folder
 * @param derived computed fields that links may print
 * @param shows   takes any content; what cannot be read is there in name
 * @throws after printing every problem, if there is one and they are not to be shown
 */
export function openContent(folder: string, derived: DerivedFields, shows: boolean): Content {
  if (!shows) return {library: loadContent(folder, derived), problems: undefined};
  const {library, problems} = checkContent(folder, derived);
  return {library: completeLibrary(library), problems};
}

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
  throw new Error(
    `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}, printed above.`,
  );
}
