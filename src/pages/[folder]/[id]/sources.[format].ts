import type {APIRoute} from 'astro';
import {exportFormats, exportSources} from '../../../library/cite-export.ts';
import type {ExportFormat} from '../../../library/cite-export.ts';
import {kindNames} from '../../../library/kinds.ts';
import type {Entry} from '../../../library/read.ts';
import {findReferences} from '../../../library/references.ts';
import {listPaths} from '../../../library/list-paths.ts';
import {hasPage} from '../../../library/urls.ts';
import {library} from '../../../site-library.ts';

/** One file for each page that cites something, in each format. */
export function getStaticPaths() {
  return kindNames.flatMap((kind) =>
    [...library[kind].values()]
      .filter((entry) => hasPage(library, kind, entry.id) && sourcesOf(entry).length > 0)
      .flatMap((entry: Entry) =>
        exportFormats.map((format) => ({
          params: {folder: kind === 'page' ? entry.section : listPaths[kind], id: entry.id, format},
          props: {entry, format},
        })),
      ),
  );
}

function sourcesOf(entry: Entry) {
  const ids = new Set(findReferences(entry).flatMap(({kind, id}) => (kind === 'source' ? [id] : [])));
  return [...ids].flatMap((id) => library.source.get(id) ?? []);
}

/** Writes the sources of one page. */
export const GET: APIRoute<{entry: Entry; format: ExportFormat}> = ({props}) =>
  new Response(exportSources(sourcesOf(props.entry), props.format));
