import type {DerivedFields} from './data.ts';
import {markdownOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {countWords, printedWords, splitSentences} from './printed-words.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {proseOf} from './prose.ts';
import {dayOf} from './check-references.ts';
import type {Entry, Library} from './read.ts';

/** Texts that are read at a glance, with the fewest and most words they may have. */
const limits: Readonly<Record<string, readonly [field: string, least: number, most: number][]>> = {
  page: [
    ['oneSentence', 3, 30],
    ['short', 60, 120],
  ],
  term: [['short', 3, 40]],
  claim: [['short', 3, 30]],
};
/** An event's title is a plain line. */
const mostInTitle = 14;
/** A longer sentence of a short answer is read twice. */
const mostInSentence = 25;

/**
 * Checks the length of texts that are read at a glance, counted as they are printed, figures and titles included.
 *
 * @param library the library
 * @param entries which to check
 * @param derived computed fields that links may print
 */
export function checkShortAnswers(
  library: Library,
  entries: readonly Entry[],
  derived: DerivedFields,
): Problem[] {
  return entries.flatMap((entry) => [
    ...checkTitle(entry),
    ...(limits[entry.kind] ?? []).flatMap(([field, least, most]) => {
      const text = markdownOf(entry).texts.find((found) => found.field === field);
      return text ? checkText(entry, text, [least, most], library, derived) : [];
    }),
  ]);
}

function checkTitle(entry: Entry): Problem[] {
  if (entry.kind !== 'event' || !('title' in entry.data)) return [];
  const words = countWords(entry.data.title);
  return words <= mostInTitle ? [] : [tooLong(entry, 'title', words, mostInTitle)];
}

function checkText(
  entry: Entry,
  text: MarkdownText,
  [least, most]: [number, number],
  library: Library,
  derived: DerivedFields,
): Problem[] {
  const {field} = text;
  const blocks = proseOf(text, {fill: printedWords(library, derived, dayOf(entry))});
  const words = countWords(blocks.map((block) => block.text).join(' '));
  if (words > most) return [tooLong(entry, field, words, most)];
  if (words < least)
    return [problem('too-short', entry.placeOf([field]), {field, words, limit: `at least ${least} words`})];
  if (entry.kind !== 'page' || field !== 'short') return [];
  return blocks.flatMap((block) =>
    splitSentences(block.text).flatMap(({sentence, at}) => {
      const length = countWords(sentence);
      return length <= mostInSentence
        ? []
        : [
            problem('long-sentence', block.placeAt(at), {
              words: length,
              most: mostInSentence,
              begin: beginOf(sentence),
            }),
          ];
    }),
  );
}

function tooLong(entry: Entry, field: string, words: number, most: number): Problem {
  return problem('too-long', entry.placeOf([field]), {field, words, limit: `at most ${most} words`});
}

function beginOf(sentence: string): string {
  return sentence.split(/\s+/).slice(0, 5).join(' ');
}
