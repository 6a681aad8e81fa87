import type {DerivedFields} from './data.ts';
import {checkAnchors} from './check-anchors.ts';
import {checkEntries} from './check-entries.ts';
import {checkEvidence} from './check-evidence.ts';
import {checkNames} from './check-names.ts';
import {checkPrerequisites} from './check-prerequisites.ts';
import {checkProse} from './check-prose.ts';
import {checkReferences} from './check-references.ts';
import {checkRedirects} from './check-redirects.ts';
import {checkShortAnswers} from './check-short-answers.ts';
import {checkTexts} from './check-texts.ts';
import {checkUnlinkedTerms} from './check-unlinked-terms.ts';
import {checkUnused} from './check-unused.ts';
import {checkUnwritten} from './check-unwritten.ts';
import {listMentions} from './mentions.ts';
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
  const mentions = listMentions(library);
  const found = [
    ...problems,
    ...checkTexts(library, problems),
    ...checkEntries(library),
    ...checkNames(library),
    ...checkRedirects(library),
    ...checkUnwritten(library),
    ...checkReferences(library, mentions, derived, problems),
    ...checkUnused(library, mentions),
    ...checkAnchors(library),
    ...checkEvidence(library, mentions),
    ...checkPrerequisites(library),
    ...checkProse(library),
    ...checkShortAnswers(library, derived),
    ...checkUnlinkedTerms(library),
  ];
  return {library, problems: sortProblems(found)};
}
