import type {APIRoute} from 'astro';
import {plainText} from '../library/plain-text.ts';
import {listNames} from '../search/names.ts';
import {packNames} from '../search/pack-names.ts';
import {library, renderer} from '../site-library.ts';

/** Writes the names that the search page loads on first use. */
export const GET: APIRoute = () => {
  const names = listNames(library, (markdown) => plainText(renderer.text(markdown, 'words')));
  return new Response(JSON.stringify(packNames(names)));
};
