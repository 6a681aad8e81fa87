import {problem, suggest} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/**
 * Checks what one entry says against the site's own lists and against itself: topics, sections, days.
 *
 * @param library the library
 * @param entries which to check
 */
export function checkEntries(library: Library, entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => [
    ...checkTopics(entry, library),
    ...checkSection(entry, library),
    ...checkDays(entry),
  ]);
}

function checkTopics(entry: Entry, library: Library): Problem[] {
  const known = library.site.topics.map((topic) => topic.id);
  const {data} = entry;
  const topics =
    'topics' in data ? data.topics.map((topic, index) => ({topic, path: ['topics', index]})) : [];
  const single = 'topic' in data ? [{topic: data.topic, path: ['topic']}] : [];
  return [...topics, ...single].flatMap(({topic, path}) =>
    known.includes(topic) || known.length === 0
      ? []
      : [
          problem('unknown-topic', entry.placeOf(path), {
            topic,
            known: known.join(', '),
            nearest: suggest(topic, known),
          }),
        ],
  );
}

function checkSection(entry: Entry, library: Library): Problem[] {
  const known = library.site.sections.map((section) => section.id);
  if (entry.kind !== 'page' || known.includes(entry.section) || known.length === 0) return [];
  return [problem('unknown-section', entry.placeOf([]), {section: entry.section, known: known.join(', ')})];
}

function checkDays(entry: Entry): Problem[] {
  if (entry.kind === 'page' && 'reviewBy' in entry.data) {
    const {reviewed, reviewBy} = entry.data;
    return reviewed < reviewBy
      ? []
      : [
          problem('dates-out-of-order', entry.placeOf(['reviewBy']), {
            field: 'reviewBy',
            later: reviewBy,
            earlier: `"reviewed", ${reviewed}`,
            rule: 'A page is due again after it was reviewed.',
          }),
        ];
  }
  if (entry.kind !== 'fact' || !('values' in entry.data)) return [];
  return entry.data.values.flatMap(({from}, index, values) => {
    const before = values[index - 1]?.from;
    return before === undefined || before < from
      ? []
      : [
          problem('dates-out-of-order', entry.placeOf(['values', index, 'from']), {
            field: 'from',
            later: from,
            earlier: `that of the value before it, ${before}`,
            rule: 'Values stand in the order of their first days, each day once.',
          }),
        ];
  });
}
