import {components} from '../library/components.ts';
import type {DerivedFields} from '../library/data.ts';
import {allEntries} from '../library/entries.ts';
import {isKind, kindNames} from '../library/kinds.ts';
import {editDistance} from '../library/problem.ts';
import type {Problem} from '../library/problem.ts';
import {problemTexts} from '../library/problem-texts.ts';
import type {Library} from '../library/read.ts';
import {readShownText} from '../library/report.ts';
import {checkChanges} from './changes.ts';
import type {Changes} from './changes.ts';

/** One mechanical mend: at a place, one text becomes another. */
export interface Mend {
  problem: Problem;
  /** what stands there, from `at` on */
  find: string;
  put: string;
  /** offset in the file */
  at: number;
}

/**
 * Works out which problems have one obvious mend, and the texts that result; nothing is written.
 *
 * A misspelt id, field, topic, attribute, component or drawing is mended where exactly one known word is near;
 * a link of the wrong kind gets the right one; a check box and marks that nobody sees go. What would raise a new problem is left out.
 *
 * @param folder  the content folder
 * @param before  its library and all its problems
 * @param derived computed fields that links may print
 * @param isAsked says whether a file may be mended
 */
export function planMends(
  folder: string,
  before: {library: Library; problems: readonly Problem[]},
  derived: DerivedFields,
  isAsked: (file: string) => boolean = () => true,
): {mends: Mend[]; changes: Changes} {
  const known = new Set(before.problems.map(nameOf));
  // what a file hides as long as its fields cannot be read was not made by the mend
  const readable = new Set(allEntries(before.library).map(({file}) => file));
  let mends = before.problems
    .filter(({file}) => isAsked(file))
    .flatMap((problem) => findMends(problem, before.library));
  // a mend that makes another fault is the author's to judge, and so are its neighbours in that file
  for (let round = 0; round < 2 && mends.length > 0; round += 1) {
    const changes = applyMends(mends);
    const after = checkChanges(folder, changes, derived).problems;
    const still = new Set(after.map(nameOf));
    const spoilt = new Set([
      ...after
        .filter((problem) => readable.has(problem.file) && !known.has(nameOf(problem)))
        .map(({file}) => file),
      ...mends.filter(({problem}) => still.has(nameOf(problem))).map(({problem}) => problem.file),
    ]);
    if (spoilt.size === 0) return {mends, changes};
    mends = mends.filter(({problem}) => !spoilt.has(problem.file));
  }
  return {mends: [], changes: new Map()};
}

function nameOf({file, code, what}: Problem): string {
  return [file, code, what].join('\n');
}

/** Applies from the end of each file to its beginning, so that offsets hold. */
function applyMends(mends: readonly Mend[]): Changes {
  const texts = new Map<string, string>();
  for (const {problem, find, put, at} of [...mends].sort((a, b) => b.at - a.at)) {
    const text = texts.get(problem.file) ?? readShownText(problem.file) ?? '';
    texts.set(problem.file, text.slice(0, at) + put + text.slice(at + find.length));
  }
  return texts;
}

function findMends(problem: Problem, library: Library): Mend[] {
  const text = readShownText(problem.file);
  const swaps = text === undefined ? [] : findSwaps(problem, library);
  if (text === undefined) return [];
  const from = offsetOf(text, problem.line, problem.column);
  if (problem.code === 'hidden-character') return findShapeless(problem, text, from);
  // a link stands over at most a few lines; what is farther away is something else
  const near = text.slice(from, from + 600);
  for (const {find, put} of swaps) {
    const at = findWord(near, find);
    if (at === undefined) continue;
    const first = {problem, find, put, at: from + at};
    if (problem.code !== 'unknown-component') return [first];
    // the tag that closes it has to follow; an element that closes itself has none
    const close = findWord(text.slice(first.at), `/${find}`);
    return close === undefined ? [first] : [first, {...first, at: first.at + close + 1}];
  }
  return [];
}

/** Marks without a shape go, all of one line; a lost letter or a control character may stand for something. */
function findShapeless(problem: Problem, text: string, from: number): Mend[] {
  if (!/^\p{Cf}/u.test(text.slice(from, from + 2))) return [];
  const line = text.slice(from).split('\n')[0] ?? '';
  return [...line.matchAll(/\p{Cf}/gu)].map(({0: find, index}) => ({
    problem,
    find,
    put: '',
    at: from + index,
  }));
}

/** Finds a text that no letter continues on either side. */
function findWord(text: string, find: string): number | undefined {
  const start = /^\w/.test(find) ? '(?<![\\w.-])' : '';
  const end = /\w$/.test(find) ? '(?![\\w-]|\\.\\w)' : '';
  return new RegExp(start + RegExp.escape(find) + end).exec(text)?.index;
}

interface Swap {
  find: string;
  put: string;
}

/** Swaps in the order in which they are tried: the more exact one first. */
function findSwaps(problem: Problem, library: Library): Swap[] {
  const {code} = problem;
  if (code === 'task-list')
    return [
      {find: '[ ] ', put: ''},
      {find: '[x] ', put: ''},
      {find: '[X] ', put: ''},
    ];
  const words = wordsOf(problem);
  const {id = '', kind = '', other = ''} = words;
  if (code === 'wrong-kind') return [{find: `${kind}:${id}`, put: `${other}:${id}`}];
  const subject = code.replace(/^unknown-/, '');
  if (isKind(subject)) {
    const put = findOnly(id, library[subject].keys());
    return put === undefined
      ? []
      : [
          {find: `${subject}:${id}`, put: `${subject}:${put}`},
          {find: id, put},
        ];
  }
  const known: Readonly<Record<string, [typed: string | undefined, known: Iterable<string>]>> = {
    'unknown-topic': [words['topic'], library.site.topics.map((topic) => topic.id)],
    'unknown-field': [words['field']?.split('.').at(-1), words['known']?.split(', ') ?? []],
    'unknown-attribute': [words['attribute'], words['known']?.split(', ') ?? []],
    'unknown-component': [words['component'], Object.keys(components)],
    'unknown-figure': [id, library.figures.keys()],
    'unknown-kind': [words['address']?.split(':')[0], kindNames],
  };
  const [typed = '', choice = []] = known[code] ?? [];
  const put = typed === '' ? undefined : findOnly(typed, choice);
  return put === undefined ? [] : [{find: typed, put}];
}

/** Finds the one known word that is near enough to be meant; two that are equally near are none. */
function findOnly(typed: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(2, Math.max(1, Math.floor(typed.length / 4))) + 1;
  const near = [...known]
    .map((word) => ({word, distance: editDistance(typed, word, limit)}))
    .filter(({distance}) => distance < limit);
  const least = Math.min(...near.map(({distance}) => distance));
  const best = near.filter(({distance}) => distance === least);
  return best.length === 1 ? best[0]?.word : undefined;
}

/** Reads back what was filled into the sentences of a problem. */
function wordsOf({code, what, why, mend}: Problem): Record<string, string> {
  const texts = problemTexts[code];
  if (!texts) return {};
  const read = (template: string, sentence: string): Record<string, string> => {
    const seen = new Set<string>();
    const pattern = template.split(/(\{\w+\})/).map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return RegExp.escape(part);
      if (seen.has(name)) return '[\\s\\S]*';
      seen.add(name);
      return `(?<${name}>[\\s\\S]*?)`;
    });
    return {...new RegExp(`^${pattern.join('')}$`).exec(sentence)?.groups};
  };
  return {...read(texts.mend, mend), ...read(texts.why, why), ...read(texts.what, what)};
}

function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', offset);
    if (next < 0) return text.length;
    offset = next + 1;
  }
  return offset + column - 1;
}
