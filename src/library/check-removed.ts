import {dirname} from 'node:path';
import {addedAnchors, anchorsOf, oldAnchorsOf} from './anchors.ts';
import type {Anchor} from './anchors.ts';
import {allEntries} from './entries.ts';
import {kinds} from './kinds.ts';
import {markdownOf} from './markdown-texts.ts';
import {findNearest, problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';
import {addressesOf, findPage, followRedirect, redirectsOf} from './redirects.ts';
import {hasPage, urlOf} from './urls.ts';

/**
 * Finds addresses of pages, of places on lists and of headings that an earlier state of the content had, and that lead
 * nowhere in the later one.
 *
 * An entry whose file or text cannot be read is reported as that alone.
 *
 * @param before the earlier state
 * @param after  the later one
 */
export function checkRemoved(before: Library, after: Library): Problem[] {
  const kept = new Set(
    allEntries(after).flatMap((entry) => [...addressesOf(after, entry), ...redirectsOf(entry)]),
  );
  const unread = new Set(
    after.files.filter(({kind, id}) => !after[kind].has(id)).map(({kind, id}) => `${kind}:${id}`),
  );
  return allEntries(before).flatMap((entry) => {
    const {kind, id} = entry;
    if (unread.has(`${kind}:${id}`)) return [];
    const lost = [...addressesOf(before, entry), ...redirectsOf(entry)]
      .filter((address) => !kept.has(address) && !kept.has(followRedirect(after, address)))
      .map((address) => problem('removed-address', placeOf(entry, after), {address, kind, id}));
    return [...lost, ...checkHeadings(entry, before, after, kept)];
  });
}

/** Headings of an entry whose page stands, or has moved. */
function checkHeadings(entry: Entry, before: Library, after: Library, kept: ReadonlySet<string>): Problem[] {
  if (!hasPage(before, entry.kind, entry.id)) return [];
  const page = followRedirect(after, urlOf(before, entry.kind, entry.id, '/'));
  const now = findPage(after, page);
  if (now?.kind !== entry.kind || now.text === entry.text || markdownOf(now).broken.length > 0) return [];
  const headings = anchorsOf(now);
  const known = new Set([
    ...headings.map(({anchor}) => anchor),
    ...addedAnchors,
    ...oldAnchorsOf(now).keys(),
  ]);
  return [...anchorsOf(entry).map(({anchor}) => anchor), ...oldAnchorsOf(entry).keys()].flatMap(
    (anchor, index) => {
      if (known.has(anchor) || kept.has(`${page}#${anchor}`)) return [];
      const heir = findHeir(anchor, headings) ?? headings[index];
      const words = {anchor, page, now: heir?.anchor ?? 'the-heading-that-says-it-now'};
      return [problem('removed-anchor', heir?.place ?? now.placeOf([]), words)];
    },
  );
}

/** The heading that is worded most like an earlier one. */
function findHeir(old: string, headings: readonly Anchor[]): Anchor | undefined {
  const nearest = findNearest(
    old,
    headings.map(({anchor}) => anchor),
  );
  return headings.find(({anchor}) => anchor === nearest);
}

/** The entry as it is now or, where it is gone, the file that it had. */
function placeOf({kind, id, section}: Entry, after: Library): Place {
  const now = after[kind].get(id);
  if (now) return now.placeOf([]);
  const {folder, ending} = kinds[kind];
  const steps = [dirname(after.site.file), folder, section, `${id}${ending}`];
  return {file: steps.filter((step) => step !== '').join('/'), line: 1, column: 1};
}
