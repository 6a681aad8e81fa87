import type {APIRoute} from 'astro';
import {library} from '../site-library.ts';
import {pluralOf} from '../library/urls.ts';
import {listRunFigures} from '../views/run-figures.ts';

/** Runs are a table of figures; other kinds have groups of fields, which no table holds. */
export function getStaticPaths() {
  return library.run.size === 0 ? [] : [{params: {plural: pluralOf('run')}}];
}

/** Writes a line a figure: run, figure, value and the request that makes it. */
export const GET: APIRoute = () => {
  const rows = [...library.run.values()].flatMap(({id, data}) =>
    listRunFigures(id).map(({name, label, value}) => [
      id,
      name,
      label,
      value ?? '',
      JSON.stringify(data.request),
      data.seeds ?? '',
    ]),
  );
  const lines = [['run', 'figure', 'meaning', 'value', 'request', 'seeds'], ...rows];
  return new Response(lines.map((line) => `${line.map(quote).join(',')}\r\n`).join(''));
};

function quote(cell: string | number): string {
  return /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
}
