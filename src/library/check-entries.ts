import {toString} from 'mdast-util-to-string';
import {allEntries} from './entries.ts';
import {parseMarkdown} from './parse.ts';
import {problem, suggest} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/**
 * Checks what one entry says against the site's own lists and against itself: topics, sections, lengths, days.
 *
 * @param library the library
 */
export function checkEntries(library: Library): Problem[] {
  return allEntries(library).flatMap((entry) => [
    ...checkTopics(entry, library),
    ...checkSection(entry, library),
    ...checkLengths(entry),
    ...checkDays(entry),
  ]);
}

function checkTopics(entry: Entry, library: Library): Problem[] {
  const known = library.site.topics.map((topic) => topic.id);
  const {data} = entry;
  const topics = 'topics' in data ? data.topics.map((topic, index) => ({topic, path: ['topics', index]})) : [];
  const single = 'topic' in data ? [{topic: data.topic, path: ['topic']}] : [];
  return [...topics, ...single].flatMap(({topic, path}) =>
    known.includes(topic) || known.length === 0
      ? []
      : [problem('unknown-topic', entry.placeOf(path), {topic, known: known.join(', '), nearest: suggest(topic, known)})],
  );
}

function checkSection(entry: Entry, library: Library): Problem[] {
  const known = library.site.sections.map((section) => section.id);
  if (entry.kind !== 'page' || known.includes(entry.section) || known.length === 0) return [];
  return [problem('unknown-section', entry.placeOf([]), {section: entry.section, known: known.join(', ')})];
}

/** Fields that are read at a glance, with the fewest and most words they may have. */
const limits: Readonly<Record<string, readonly [field: string, least: number, most: number][]>> = {
  page: [['oneSentence', 3, 30], ['short', 60, 120]],
  term: [['short', 3, 40]],
  claim: [['short', 3, 30]],
  event: [['title', 1, 14]],
};

function checkLengths(entry: Entry): Problem[] {
  return (limits[entry.kind] ?? []).flatMap(([field, least, most]) => {
    const value: unknown = Reflect.get(entry.data, field);
    if (typeof value !== 'string') return [];
    const words = countWords(value);
    const place = entry.placeOf([field]);
    if (words > most) return [problem('too-long', place, {field, words, limit: `at most ${most} words`})];
    return words < least ? [problem('too-short', place, {field, words, limit: `at least ${least} words`})] : [];
  });
}

function countWords(text: string): number {
  try {
    return toString(parseMarkdown(text)).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  } catch {
    return 0; // a text that does not parse is reported as such
  }
}

function checkDays(entry: Entry): Problem[] {
  if (entry.kind === 'page' && 'reviewBy' in entry.data) {
    const {reviewed, reviewBy} = entry.data;
    return reviewed < reviewBy
      ? []
      : [problem('dates-out-of-order', entry.placeOf(['reviewBy']), {later: reviewBy, earlier: reviewed, rule: 'A page is due again after it was reviewed.'})];
  }
  if (entry.kind !== 'fact' || !('values' in entry.data)) return [];
  return entry.data.values.flatMap(({from}, index, values) => {
    const before = values[index - 1]?.from;
    return before === undefined || before < from
      ? []
      : [problem('dates-out-of-order', entry.placeOf(['values', index, 'from']), {later: from, earlier: before, rule: 'Values stand in the order of their first days, each day once.'})];
  });
}
