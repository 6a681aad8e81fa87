import type {Link, Parents, Root} from 'mdast';
import type {VFile} from 'vfile';
import {formatLocator} from '../library/locator.ts';
import {anchorOf, cardsOf} from './context.ts';
import type {Cards, Context} from './context.ts';
import {link, text} from './element.ts';
import {replaceLinks} from './replace-links.ts';

/**
 * Numbers `[](source:id#place)` in the order of first use and prints the place beside the number.
 *
 * Words of its own, `[the act](source:id)`, stand before the number. Where only plain links or words are wanted,
 * numbers are left out: the list of sources follows there.
 *
 * @param context the library
 */
export function remarkCitations({library}: Context) {
  return (tree: Root, file: VFile): void => {
    const cards = cardsOf(file);
    replaceLinks(tree, (node, {kind, id, locator}, parent) => {
      if (kind !== 'source') return undefined;
      if (!library.source.has(id)) file.fail(`There is no source called "${id}".`, node);
      const own = node.children;
      if (cards.mode !== 'cards') {
        if (own.length === 0) dropSpaceBefore(node, parent);
        return own;
      }
      const first = !cards.sources.has(id);
      const number = citeSource(cards, id, locator);
      const place = locator === undefined ? undefined : formatLocator(locator);
      const words = place === undefined ? `[${number}]` : `[${number}, ${place}]`;
      const properties = {
        className: ['citation'],
        dataPagefindIgnore: 'all',
        ...(first && {id: anchorOf('source', number - 1)}),
      };
      const citation = link(`#src-${id}`, [text(words)], properties);
      return own.length === 0 ? [citation] : [...own, text(' '), citation];
    });
  };
}

/** A citation that is left out takes the space before it along, or a full stop would stand alone. */
function dropSpaceBefore(node: Link, parent: Parents): void {
  const before = parent.children[parent.children.findIndex((child) => child === node) - 1];
  if (before?.type === 'text') before.value = before.value.trimEnd();
}

/**
 * Adds a source to a document's list.
 *
 * @param cards   of the document
 * @param id      source id
 * @param locator place in it
 * @returns its number, from 1
 */
export function citeSource(cards: Cards, id: string, locator?: string): number {
  const places = cards.sources.get(id) ?? new Set();
  cards.sources.set(id, places);
  const printed = locator === undefined ? undefined : formatLocator(locator);
  if (printed !== undefined) places.add(printed);
  return [...cards.sources.keys()].indexOf(id) + 1;
}
