import {findEntry} from './entries.ts';
import {mentionsIn} from './mentions.ts';
import type {Mention} from './mentions.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/**
 * Finds sources that nothing cites and pages that nothing links to; the home page counts.
 *
 * @param library  the library
 * @param entries  which to check
 * @param mentions every mention in them and in the site's own words; in the rest they are looked for as needed
 */
export function checkUnused(
  library: Library,
  entries: readonly Entry[],
  mentions: readonly Mention[],
): Problem[] {
  const named = new Set(mentions.filter((mention) => !isOwn(mention)).map(({kind, id}) => `${kind}:${id}`));
  const read = new Set(entries.map(({file}) => file));
  return entries.flatMap((entry) => {
    const {kind, id} = entry;
    if (
      (kind !== 'source' && kind !== 'page') ||
      named.has(`${kind}:${id}`) ||
      isNamedIn(library, read, entry)
    )
      return [];
    return [problem(kind === 'source' ? 'unused-source' : 'orphan-page', entry.placeOf([]), {id})];
  });
}

function isOwn({from, kind, id}: Mention): boolean {
  return from?.kind === kind && from.id === id;
}

/** Signs that may spell an id in another way: escapes of Markdown and YAML, and entities. */
const escape = /\\[-.xuU\s]|&[#a-z]/i;

/** Looks through files that were not read: those with the very link first, then those in which the id may hide. */
function isNamedIn(library: Library, read: ReadonlySet<string>, {kind, id}: Entry): boolean {
  const rank = (text: string): number =>
    text.includes(`${kind}:${id}`) ? 0 : text.includes(id) ? 1 : escape.test(text) ? 2 : 3;
  const others = Map.groupBy(
    library.files.filter(({file}) => !read.has(file)),
    ({text}) => rank(text() ?? ''),
  );
  return [0, 1, 2]
    .flatMap((place) => others.get(place) ?? [])
    .some((file) => {
      const entry = findEntry(library, file);
      return (
        entry !== undefined &&
        mentionsIn(entry).some((found) => found.kind === kind && found.id === id && !isOwn(found))
      );
    });
}
