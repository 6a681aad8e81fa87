import type {Element} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toText} from 'hast-util-to-text';
import type {PagefindIndex} from 'pagefind';
import {visit} from 'unist-util-visit';

/** One item of a list that is found by itself, such as a figure or an event. */
export interface SearchRecord {
  /** of the item, after the address of its page */
  anchor: string;
  title: string;
  content: string;
  kind: string;
  topics: string;
}

/**
 * Finds the items of a built list that a search may find: those with `data-record` and an id.
 *
 * Their title is the first `dt`, `h3` or `p` in them.
 *
 * @param html a whole page
 */
export function findRecords(html: string): SearchRecord[] {
  const records: SearchRecord[] = [];
  visit(fromHtml(html), 'element', (node) => {
    const {dataRecord, dataTopics, id} = node.properties;
    if (typeof dataRecord !== 'string' || typeof id !== 'string') return;
    records.push({
      anchor: `#${id}`,
      title: titleOf(node),
      content: wordsOf(node),
      kind: dataRecord,
      topics: String(dataTopics ?? ''),
    });
  });
  return records;
}

function titleOf(item: Element): string {
  let title = '';
  visit(item, 'element', (node) => {
    if (
      title === '' &&
      ['dt', 'h3', 'p'].includes(node.tagName) &&
      !String(node.properties['className'] ?? '').includes('when')
    )
      title = wordsOf(node);
  });
  return title;
}

function wordsOf(node: Element): string {
  return toText(node).replace(/\s+/g, ' ').trim();
}

/**
 * Adds a built page to the index: whole where it has a body to search, and the marked items of a list one by one.
 *
 * @param index    Pagefind's
 * @param url      address of the page after the base path
 * @param html     the whole page
 * @returns number of records added
 * @throws if Pagefind reports an error
 */
export async function indexPage(index: PagefindIndex, url: string, html: string): Promise<number> {
  const language = /<html lang="(\w+)/.exec(html)?.[1] ?? 'en';
  const added = html.includes('data-pagefind-body') ? [await index.addHTMLFile({url, content: html})] : [];
  for (const {anchor, content, ...meta} of html.includes('data-record') ? findRecords(html) : []) {
    added.push(await index.addCustomRecord({url: url + anchor, content, language, meta}));
  }
  const errors = added.flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return added.length;
}
