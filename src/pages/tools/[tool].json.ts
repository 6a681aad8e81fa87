import type {APIRoute} from 'astro';
import {parseCitation} from '../../library/address.ts';
import {urlOf} from '../../library/urls.ts';
import {basePath} from '../../site.ts';
import {library} from '../../site-library.ts';
import {toolData} from '../../tools/table.ts';

/** One file for each tool that a page uses; a site without tools builds none. */
export function getStaticPaths() {
  const used = [...library.page.values()].map(({body}) => body).join('\n');
  return Object.keys(toolData)
    .filter((tool) => used.includes(`<Tool name="${tool}"`))
    .map((tool) => ({params: {tool}}));
}

/** Writes a tool's data and the addresses of the sources that it names. */
export const GET: APIRoute = ({params}) => {
  const data = toolData[params['tool'] ?? '']?.(library);
  const sources = Object.fromEntries(
    namedIn(JSON.stringify(data)).map((id) => [id, urlOf(library, 'source', id, basePath)]),
  );
  return new Response(JSON.stringify({data, sources}));
};

/** Sources that the data names, and those behind the facts in it: the rules cite both. */
function namedIn(text: string): string[] {
  const facts = [...library.fact.values()].filter(({id}) => text.includes(`"${id}"`));
  const behind = new Set(
    facts.flatMap(({data}) =>
      data.values.flatMap(({source, also}) => [
        source,
        ...also.map((citation) => parseCitation(citation).id),
      ]),
    ),
  );
  return [...library.source.keys()].filter((id) => behind.has(id) || text.includes(`"${id}"`));
}
