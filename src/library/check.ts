import type {DerivedFields} from './data.ts';
import {checkAnchors} from './check-anchors.ts';
import {checkCharts} from './check-charts.ts';
import {checkEntries} from './check-entries.ts';
import {checkEvidence} from './check-evidence.ts';
import {checkNames} from './check-names.ts';
import {checkPlainFields} from './check-plain-fields.ts';
import {checkPrerequisites} from './check-prerequisites.ts';
import {checkProse} from './check-prose.ts';
import {checkReferences} from './check-references.ts';
import {checkRedirects} from './check-redirects.ts';
import {checkRuns} from './check-runs.ts';
import {checkShortAnswers} from './check-short-answers.ts';
import {checkSources} from './check-sources.ts';
import {checkSiteTexts, checkTexts} from './check-texts.ts';
import {checkHomeTool, checkTools} from './check-tools.ts';
import {checkUnlinkedTerms} from './check-unlinked-terms.ts';
import {checkUnused} from './check-unused.ts';
import {checkUnwritten} from './check-unwritten.ts';
import {entriesIn} from './entries.ts';
import {listMentions} from './mentions.ts';
import {sortProblems} from './problem.ts';
import type {Problem} from './problem.ts';
import {openLibrary} from './read.ts';
import type {Entry, Library} from './read.ts';

/** With more files than these, all are read at once rather than looked up one by one. */
const fewFiles = 50;

/**
 * Reads a content folder and checks all that no single schema can know.
 *
 * Nothing is evaluated, nothing written, and neither clock nor network is asked. For a few files only what they need
 * is read of the others; the problems are the same.
 *
 * @param folder  path of the content folder
 * @param derived computed fields that links may print, and the names of tools
 * @param isAsked says whether a file is to be checked; all are where it is left out
 * @returns the library, what was checked of it, and every problem that concerns it, in order of file and line
 */
export function checkContent(
  folder: string,
  derived: DerivedFields,
  isAsked: (file: string) => boolean = () => true,
): {library: Library; entries: Entry[]; problems: Problem[]} {
  const {library, problems} = openLibrary(folder);
  const asked = library.files.filter(({file}) => isAsked(file)).length;
  const read = entriesIn(library, ({file}) => asked > fewFiles || isAsked(file));
  const mentions = listMentions(library, read);
  const asksSite = [library.site.file, library.article?.file ?? ''].some(isAsked);
  const found = [
    ...checkTexts(library, read, problems),
    ...(asksSite ? [...checkSiteTexts(library, problems), ...checkHomeTool(library, derived)] : []),
    ...checkTools(read, derived),
    ...checkCharts(library, read),
    ...checkPlainFields(read),
    ...checkEntries(library, read),
    ...checkNames(library, read),
    ...checkSources(library, read),
    ...checkRedirects(library),
    ...checkUnwritten(read),
    ...checkReferences(library, asksSite ? mentions : mentions.filter(({from}) => from), derived, problems),
    ...checkUnused(library, read, mentions),
    ...checkAnchors(read),
    ...checkEvidence(library, read, mentions),
    ...checkPrerequisites(library, read),
    ...checkProse(read),
    ...checkShortAnswers(library, read, derived),
    ...checkUnlinkedTerms(library, read),
    ...checkRuns(read, derived),
  ];
  return {
    library,
    entries: read.filter(({file}) => isAsked(file)),
    problems: sortProblems([...problems, ...found].filter((problem) => concerns(problem, isAsked))),
  };
}

/** A name that two files use is reported in one of them and concerns both. */
function concerns({file, what, why, mend}: Problem, isAsked: (file: string) => boolean): boolean {
  return (
    isAsked(file) ||
    [...`${what} ${why} ${mend}`.matchAll(/[^\s"<>]+\.(?:mdx|yaml|svg)/g)].some(([path]) => isAsked(path))
  );
}
