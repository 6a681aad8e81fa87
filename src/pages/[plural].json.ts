import type {APIRoute} from 'astro';
import {kindNames} from '../library/kinds.ts';
import type {Kind} from '../library/kinds.ts';
import {pluralOf, urlOf} from '../library/urls.ts';
import {basePath, siteUrl} from '../site.ts';
import {library} from '../site-library.ts';
import {listRunFigures} from '../views/run-figures.ts';

/** One file a kind: the fields as they stand in `content/`, with address and licence. */
export function getStaticPaths() {
  return kindNames
    .filter((kind) => library[kind].size > 0)
    .map((kind) => ({params: {plural: pluralOf(kind)}, props: {kind}}));
}

/** Writes all entries of a kind. */
export const GET: APIRoute<{kind: Kind}> = ({props: {kind}}) => {
  const entries = [...library[kind].values()].map(({id, data}) => ({
    id,
    url: new URL(urlOf(library, kind, id, basePath), siteUrl).href,
    ...data,
    ...(kind === 'run' && {figures: figuresOf(id)}),
  }));
  const license = 'https://creativecommons.org/licenses/by/4.0/';
  return new Response(`${JSON.stringify({license, [pluralOf(kind)]: entries}, null, 1)}\n`);
};

/** Runs are data for their figures, which are in no file. */
function figuresOf(id: string): Record<string, number | undefined> {
  return Object.fromEntries(listRunFigures(id).map(({name, value}) => [name, value]));
}
