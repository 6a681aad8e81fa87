import type {Address} from './address.ts';
import {findDatum} from './data.ts';
import type {DerivedFields} from './data.ts';
import {titleOf} from './entries.ts';
import {gap} from './prose.ts';
import type {Library} from './read.ts';
import {findValue, formatValue} from './values.ts';

/**
 * Makes the function that says what a link without words prints, so that a text can be counted as its readers see it.
 *
 * @param library the library
 * @param derived computed fields that links may print
 * @param day     the day for which the text states figures
 */
export function printedWords(
  library: Library,
  derived: DerivedFields,
  day: string | undefined,
): (address: Address) => string {
  return ({kind, id, day: asked, field}) => {
    if (kind === 'fact') {
      const fact = library.fact.get(id)?.data;
      const dated = fact && findValue(fact, asked ?? day);
      return fact && dated && dated.value !== null ? formatValue(fact, dated.value) : gap;
    }
    // a figure of a run is one word whatever it is, so nothing has to be trained
    if (field !== undefined && kind === 'run') return '0';
    if (field !== undefined && (kind === 'chip' || kind === 'model')) {
      const entry = library[kind].get(id);
      return (entry && findDatum(entry, field, derived)?.text) ?? gap;
    }
    const entry = library[kind].get(id);
    return entry ? titleOf(entry) : gap;
  };
}

/**
 * Counts the words of a text as it is printed: what stands between two spaces and has a letter or a digit.
 *
 * @param text printed text
 */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Shortened words whose full stop ends no sentence. */
const shortened =
  /(?:^|[\s(“"])(?:Arts?|No|Nos|p|pp|para|paras|Sec|Fig|Eq|Tab|vs|cf|e\.g|i\.e|Dr|Mr|Ms|St|v)\.$/i;

/**
 * Splits a text into its sentences.
 *
 * @param text printed text of one block
 * @returns each sentence with its offset in the text
 */
export function splitSentences(text: string): {sentence: string; at: number}[] {
  const sentences: {sentence: string; at: number}[] = [];
  let start = 0;
  for (const {0: space, index} of text.matchAll(
    /(?<=[.!?][”"’)\]]{0,3})\s+(?=[“"‘([]{0,3}[\p{Lu}\p{N}])/gu,
  )) {
    if (shortened.test(text.slice(start, index))) continue;
    sentences.push({sentence: text.slice(start, index), at: start});
    start = index + space.length;
  }
  return [...sentences, {sentence: text.slice(start), at: start}].filter(
    ({sentence}) => sentence.trim() !== '',
  );
}
