import type {APIRoute} from 'astro';
import {drawChart} from '../../../components/chart-data.ts';
import {chartsOf, writeCsv} from '../../../components/chart-request.ts';
import type {ChartRequest} from '../../../components/chart-request.ts';
import {library} from '../../../site-library.ts';

/** One file a chart, numbered as on its page. */
export function getStaticPaths() {
  return [...library.page.values()].flatMap((page) =>
    chartsOf(page).map((chart, index) => ({
      params: {folder: page.section, id: page.id, number: String(index + 1)},
      props: {chart, day: page.data.statedFor},
    })),
  );
}

/** Writes the rows of one chart. */
export const GET: APIRoute<{chart: ChartRequest; day: string}> = ({props: {chart, day}}) =>
  new Response(writeCsv(drawChart(chart, day).rows));
