import {derived} from './derived.ts';
import {findBacklinks} from './library/backlinks.ts';
import {loadContent} from './library/load.ts';
import {makeRenderer} from './library/render.ts';
import {basePath, contentFolder} from './site.ts';

/** The library of this site, read once for all its pages. */
export const library = loadContent(contentFolder, derived);

/** Renders the entries of this site. */
export const renderer = makeRenderer({library, derived, base: basePath});

/** Who links to what on this site. */
export const backlinksOf = findBacklinks(library);
