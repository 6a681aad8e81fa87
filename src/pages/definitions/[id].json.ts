import type {APIRoute} from 'astro';
import {plainText} from '../../library/plain-text.ts';
import {library, renderer} from '../../site-library.ts';

/** One small file a term, so that a search shows a definition without loading them all. */
export function getStaticPaths() {
  return [...library.term.keys()].map((id) => ({params: {id}}));
}

/** Writes headword and definition in plain words. */
export const GET: APIRoute = ({params}) => {
  const term = library.term.get(params['id'] ?? '');
  const short = term && plainText(renderer.text(term.data.short, 'words', term));
  return new Response(JSON.stringify({term: term?.data.term, short}));
};
