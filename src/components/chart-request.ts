import {visit} from 'unist-util-visit';
import {attributeOf} from '../library/attribute.ts';
import type {Entry} from '../library/read.ts';
import {markdownOf} from '../library/markdown-texts.ts';

/** What an author writes on `<Chart>`; ids are set apart by spaces. */
export interface ChartRequest {
  type: string;
  title: string;
  subtitle: string;
  fact: string;
  model: string;
  chip: string;
  field: string;
  series: string;
  /** headings of pairs, set apart by commas */
  labels: string;
}

/** One row of the table beside a chart. */
export interface ChartRow {
  label: string;
  text: string;
  value: number | string;
  day: string;
  /** source id */
  source: string;
}

/**
 * Lists the charts of a page in their order, from its source.
 *
 * @param page the page
 */
export function chartsOf(page: Entry<'page'>): ChartRequest[] {
  const found: ChartRequest[] = [];
  for (const {tree} of markdownOf(page).texts) {
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'Chart') return;
      const read = (name: string) => attributeOf(node, name);
      found.push({
        type: read('type'), title: read('title'), subtitle: read('subtitle'), fact: read('fact'),
        model: read('model'), chip: read('chip'), field: read('field'), series: read('series'), labels: read('labels'),
      });
    });
  }
  return found;
}

/**
 * Writes the rows of a chart as CSV, quoted by RFC 4180.
 *
 * @param rows what `drawChart` listed
 */
export function writeCsv(rows: readonly ChartRow[]): string {
  const quote = (value: number | string) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map(({label, value, text, day, source}) => [label, value, text, day, source].map(quote).join(','));
  return ['label,value,printed,day,source', ...lines, ''].join('\r\n');
}
