import {visit} from 'unist-util-visit';
import {attributeOf} from '../library/attribute.ts';
import type {Entry} from '../library/read.ts';
import {markdownOf} from '../library/markdown-texts.ts';

/** What an author writes on `<Chart>`; ids are set apart by spaces, names by commas. */
export interface ChartRequest {
  type: string;
  title: string;
  subtitle: string;
  fact: string;
  model: string;
  chip: string;
  field: string;
  series: string;
  /** names of pairs, rows or lines, in place of their own */
  labels: string;
  /** rows that belong to the picture and have no value */
  missing: string;
  /** how many facts belong to each series of a strip */
  parts: string;
  /** facts whose lines bind nobody on the page's day */
  dashed: string;
  /** facts that are estimates although they print without "about" */
  estimates: string;
  /** `powers` for powers of ten, else equal steps */
  scale: string;
  /** days; a longer stretch of a line without values is dashed */
  gap: string;
}

/** How sure a value is: only what is published is drawn filled. */
export type Basis = 'published' | 'estimate' | 'reported' | 'no value';

/** One row of the table beside a chart. */
export interface ChartRow {
  label: string;
  text: string;
  value: number | string;
  /** `YYYY-MM-DD`, or empty where nothing is known */
  day: string;
  /** source id, or empty where it is worked out from others or unknown */
  source: string;
  basis: Basis;
}

/** A drawing and what is in it. */
export interface Drawn {
  svg: string;
  rows: ChartRow[];
}

/**
 * Reads a list of ids.
 *
 * @param text ids set apart by spaces
 */
export function idsOf(text: string): string[] {
  return text.split(/\s+/).filter((id) => id !== '');
}

/**
 * Reads a list of names.
 *
 * @param text names set apart by commas
 */
export function namesOf(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
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
        type: read('type'),
        title: read('title'),
        subtitle: read('subtitle'),
        fact: read('fact'),
        model: read('model'),
        chip: read('chip'),
        field: read('field'),
        series: read('series'),
        labels: read('labels'),
        missing: read('missing'),
        parts: read('parts'),
        dashed: read('dashed'),
        estimates: read('estimates'),
        scale: read('scale'),
        gap: read('gap'),
      });
    });
  }
  return found;
}

/**
 * Writes the rows of a chart as CSV, quoted by RFC 4180; a text that a spreadsheet would run as a formula gets a mark before it.
 *
 * @param rows what `drawChart` listed
 */
export function writeCsv(rows: readonly ChartRow[]): string {
  const plain = (text: string) => text.replace(/^(?:[=+@]|-(?![\d.]+$))/, "'$&").replaceAll('"', '""');
  const quote = (value: number | string) => `"${plain(String(value))}"`;
  const lines = rows.map(({label, value, text, day, source, basis}) =>
    [label, value, text, day, source, basis].map(quote).join(','),
  );
  return ['label,value,printed,day,source,basis', ...lines, ''].join('\r\n');
}
