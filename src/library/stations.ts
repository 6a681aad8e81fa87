import {parseAddress} from './address.ts';
import type {DerivedFields} from './data.ts';
import {dayOf} from './check-references.ts';
import {markdownOf} from './markdown-texts.ts';
import {countWords, printedWords} from './printed-words.ts';
import {proseOf} from './prose.ts';
import type {Entry, Library} from './read.ts';

/** Words a minute of careful reading: an assumption, printed beside the minutes of a path. */
export const wordsPerMinute = 220;

/**
 * Says how many minutes an entry takes to read: its texts and its body as printed, at a steady rate, at least one.
 *
 * Time at a tool or over a formula is not in it.
 *
 * @param entry   any entry
 * @param library the library
 * @param derived computed fields that links may print
 * @returns whole minutes
 */
export function readingMinutes(entry: Entry, library: Library, derived: DerivedFields): number {
  const fill = printedWords(library, derived, dayOf(entry));
  const words = markdownOf(entry).texts.flatMap((text) =>
    proseOf(text, {fill}).map((block) => countWords(block.text)),
  );
  return Math.max(1, Math.round(words.reduce((sum, count) => sum + count, 0) / wordsPerMinute));
}

/** One station of a path. */
export interface Station {
  entry: Entry;
  take: string;
  shortRoute: boolean;
  minutes: number;
}

/**
 * Lists the stations of a path with the minutes that each takes; a page that is no path has none.
 *
 * @param page    the page of the path
 * @param library the library
 * @param derived computed fields that links may print
 */
export function findStations(page: Entry<'page'>, library: Library, derived: DerivedFields): Station[] {
  return page.data.steps.flatMap(({read, take, shortRoute}) => {
    const address = parseAddress(read);
    const entry = address && library[address.kind].get(address.id);
    return entry ? [{entry, take, shortRoute, minutes: readingMinutes(entry, library, derived)}] : [];
  });
}

/**
 * Adds up the minutes of stations.
 *
 * @param stations of a path
 */
export function minutesOf(stations: readonly Station[]): number {
  return stations.reduce((sum, {minutes}) => sum + minutes, 0);
}
