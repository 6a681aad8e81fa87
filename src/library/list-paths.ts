import type {Kind} from './kinds.ts';

/** The first part of the address of each kind; pages live under their sections. */
export const listPaths: Readonly<Record<Exclude<Kind, 'page'>, string>> = {
  term: 'glossary',
  source: 'sources',
  fact: 'facts',
  event: 'timeline',
  claim: 'claims',
  actor: 'actors',
  chip: 'chips',
  model: 'models',
  run: 'runs',
};

/** First parts of addresses that the site keeps for pages and files of its own. */
export const siteFolders: readonly string[] = ['search', 'article', 'definitions', 'pagefind', 'previews'];
