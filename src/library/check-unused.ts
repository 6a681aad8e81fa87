import type {Mention} from './mentions.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Library} from './read.ts';

/**
 * Finds sources that nothing cites and pages that nothing links to; the home page counts.
 *
 * @param library  the library
 * @param mentions every mention in it
 */
export function checkUnused(library: Library, mentions: readonly Mention[]): Problem[] {
  const named = new Set(mentions.filter(({from, kind, id}) => from?.kind !== kind || from.id !== id).map(({kind, id}) => `${kind}:${id}`));
  const sources = [...library.source.values()].filter(({id}) => !named.has(`source:${id}`));
  const pages = [...library.page.values()].filter(({id}) => !named.has(`page:${id}`));
  return [
    ...sources.map((entry) => problem('unused-source', entry.placeOf([]), {id: entry.id})),
    ...pages.map((entry) => problem('orphan-page', entry.placeOf([]), {id: entry.id})),
  ];
}
