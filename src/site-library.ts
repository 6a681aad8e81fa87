import {derived} from './derived.ts';
import {findBacklinks} from './library/backlinks.ts';
import {loadContent} from './library/load.ts';
import {readLibrary} from './library/read.ts';
import {makeRenderer} from './library/render.ts';
import {completeLibrary} from './library/stand-ins.ts';
import {findStations, readingMinutes} from './library/stations.ts';
import type {Station} from './library/stations.ts';
import type {Entry} from './library/read.ts';
import {basePath, contentFolder, showsProblems} from './site.ts';

/** The library of this site, read once for all its pages; where problems are shown, the server has checked it. */
export const library = showsProblems
  ? completeLibrary(readLibrary(contentFolder).library)
  : loadContent(contentFolder, derived);

/** Renders the entries of this site. */
export const renderer = makeRenderer({
  library,
  derived,
  base: basePath,
  ...(showsProblems && {problems: []}),
});

/** Who links to what on this site. */
export const backlinksOf = findBacklinks(library);

/**
 * Lists the stations of a path; a page that is no path has none.
 *
 * @param id of a page
 */
export function stationsOf(id: string): Station[] {
  const page = library.page.get(id);
  return page ? findStations(page, library, derived) : [];
}

/**
 * Says how many minutes an entry takes to read.
 *
 * @param entry any entry
 */
export function minutesToRead(entry: Entry): number {
  return readingMinutes(entry, library, derived);
}
