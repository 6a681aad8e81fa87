import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';
import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {derived} from '../../src/derived.ts';
import {parseAddress} from '../../src/library/address.ts';
import {dayOf} from '../../src/library/check-references.ts';
import {findDatum} from '../../src/library/data.ts';
import {titleOf} from '../../src/library/entries.ts';
import {parseMarkdown} from '../../src/library/parse.ts';
import type {Entry, Library} from '../../src/library/read.ts';
import {findValue, formatValue} from '../../src/library/values.ts';

/** Stands where a formula stands: its signs are no words. */
const formula = ' \u0001 ';

/**
 * Lists what an entry says, a piece a paragraph, heading or cell, with the words that its empty links stand for.
 *
 * @param markdown short text or body of the entry
 * @param entry    gives the day for figures
 * @param library  gives figures, headwords and titles
 */
export function piecesOf(markdown: string, entry: Entry, library: Library): string[] {
  const pieces: string[] = [];
  visit(parseMarkdown(markdown), (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    pieces.push(
      ...flatten(node, entry, library)
        .split(formula)
        .map(plain)
        .filter((piece) => piece !== ''),
    );
  });
  return pieces;
}

function flatten(node: Nodes, entry: Entry, library: Library): string {
  if (node.type === 'inlineMath') return formula;
  if (node.type === 'link' && toString(node) === '') return fillIn(node.url, entry, library);
  // words of its own stand before the number of a citation, and the number is not compared
  if (node.type === 'link' && parseAddress(node.url)?.kind === 'source') return `${toString(node)} `;
  if ('children' in node) return node.children.map((child) => flatten(child, entry, library)).join('');
  return 'value' in node ? node.value : node.type === 'break' ? ' ' : '';
}

function fillIn(url: string, entry: Entry, library: Library): string {
  const address = parseAddress(url);
  if (!address || address.kind === 'source') return '';
  const {kind, id, field} = address;
  if (kind === 'fact') {
    const fact = library.fact.get(id)?.data;
    const dated = fact && findValue(fact, address.day ?? dayOf(entry));
    return fact && dated ? formatValue(fact, dated.value) : '';
  }
  const data = kind === 'chip' || kind === 'model' || kind === 'run' ? library[kind].get(id) : undefined;
  if (data && field !== undefined) return findDatum(data, field, derived)?.text ?? '';
  const target = library[kind].get(id);
  return target ? titleOf(target) : '';
}

/** Words are compared without regard to capitals and line ends. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * Gives the running words of HTML: blocks apart, numbers of citations and formulas left out.
 *
 * @param html a page or a part of one
 */
export function wordsOf(html: string): string {
  const blocks =
    /<(?=\/?(?:p|li|ul|ol|h[1-6]|td|th|tr|table|div|section|details|summary|figure|figcaption|dl|dt|dd|pre|blockquote|br|header|article)\b)/g;
  const {document} = parseHTML(`<!doctype html><body>${html.replace(blocks, ' <')}</body>`);
  document.querySelectorAll('a.citation, nav.contents, script, style').forEach((element) => element.remove());
  document.querySelectorAll('math').forEach((element) => element.replaceWith(formula));
  return ` ${plain(document.querySelector('body')?.textContent ?? '')} `;
}

/**
 * Reads a page as the reader mode of Firefox does.
 *
 * @param html the whole page
 */
export function readAsReader(html: string): string {
  const {document} = parseHTML(html);
  return new Readability(document, {keepClasses: true, charThreshold: 0}).parse()?.content ?? '';
}

/**
 * Lists the pieces that do not stand in a text whole and in their order.
 *
 * @param pieces what should be there
 * @param words  running words with a space at both ends
 */
export function findMissing(pieces: readonly string[], words: string): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = words.indexOf(` ${piece} `, from);
    if (at >= 0) from = at + piece.length;
    return at < 0;
  });
}
