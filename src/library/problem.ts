import {problemTexts} from './problem-texts.ts';

/** A spot in a file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One thing that an author can mend. */
export interface Problem extends Place {
  code: string;
  what: string;
  why: string;
  mend: string;
}

/**
 * Makes a problem from its code.
 *
 * @param code  one of `problemTexts`; an unknown one is a programming mistake and throws
 * @param place where it is
 * @param words what to fill into the three sentences
 */
export function problem(code: string, place: Place, words: Record<string, string | number> = {}): Problem {
  const texts = problemTexts[code];
  if (!texts) throw new Error(`no text for the problem code ${code}`);
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, word: string) => String(words[word] ?? whole));
  const {file, line, column} = place;
  // "Did you mean …? Or do this": without the question the rest begins the sentence
  const mend = fill(texts.mend).replace(/^Or ([a-z])/, (_, letter: string) => letter.toUpperCase());
  return {file, line, column, code, what: fill(texts.what), why: fill(texts.why), mend};
}

/**
 * Prints a problem: place and code on the first line, then the three sentences.
 *
 * @param found the problem
 */
export function formatProblem(found: Problem): string {
  return [
    `${found.file}:${found.line}:${found.column}  ${found.code}`,
    `  what  ${found.what}`,
    `  why   ${found.why}`,
    `  mend  ${found.mend}`,
  ].join('\n');
}

/**
 * Orders problems by file, line and column.
 *
 * @param problems in any order; the list itself is left alone
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

/**
 * Asks "Did you mean …?" with the nearest of some words, or says nothing where none is near.
 *
 * @param typed what the author wrote
 * @param known what could have been meant
 * @param show  how to print the suggestion
 */
export function suggest(
  typed: string,
  known: Iterable<string>,
  show: (word: string) => string = (word) => word,
): string {
  const near = findNearest(typed, known);
  return near === undefined ? '' : `Did you mean "${show(near)}"? `;
}

/**
 * Finds the word that takes the fewest changed letters, if it takes few enough.
 *
 * @param typed a word
 * @param known the words to choose from
 * @returns `undefined` if none is within a third of its letters
 */
export function findNearest(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const word of known) {
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

/**
 * Counts inserted, dropped, changed and swapped letters between two words.
 *
 * @param a     one word
 * @param b     the other
 * @param limit gives up and returns this once it is reached
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) >= limit) return limit;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? limit, limit);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
