import type {DerivedFields} from './data.ts';
import {checkEntries} from './check-entries.ts';
import {checkNames} from './check-names.ts';
import {checkReferences} from './check-references.ts';
import {checkTexts} from './check-texts.ts';
import {sortProblems} from './problem.ts';
import type {Problem} from './problem.ts';
import {readLibrary} from './read.ts';
import type {Library} from './read.ts';

/**
 * Reads a content folder and checks all that no single schema can know.
 *
 * Nothing is evaluated, nothing written, and neither clock nor network is asked.
 *
 * @param folder  path of the content folder
 * @param derived computed fields that links may print
 * @returns the library, and every problem in order of file and line
 */
export function checkContent(folder: string, derived: DerivedFields): {library: Library; problems: Problem[]} {
  const {library, problems} = readLibrary(folder);
  const found = [
    ...problems,
    ...checkTexts(library),
    ...checkEntries(library),
    ...checkNames(library),
    ...checkReferences(library, derived, problems),
  ];
  return {library, problems: sortProblems(found)};
}
