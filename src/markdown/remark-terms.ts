import type {Nodes, Parents, PhrasingContent, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {parseAddress} from '../library/address.ts';
import {urlOf} from '../library/urls.ts';
import {anchorOf, cardsOf, entryOf} from './context.ts';
import type {Context} from './context.ts';
import {link, text} from './element.ts';

/**
 * Turns `[text](term:id)` into a link to the definition's card, once a section; further uses stay words.
 *
 * On the term's own page, and where only words are wanted, every use is words.
 *
 * @param context the library and addresses
 */
export function remarkTerms({library, base}: Context) {
  return (tree: Root, file: VFile): void => {
    const cards = cardsOf(file);
    const self = entryOf(file, library);
    const seen = new Set<string>();
    const show = (id: string, words: PhrasingContent[]): PhrasingContent[] => {
      const isSelf = self?.kind === 'term' && self.id === id;
      if (isSelf || seen.has(id) || cards.mode === 'words') return words;
      seen.add(id);
      if (cards.mode === 'links')
        return [link(urlOf(library, 'term', id, base), words, {className: ['term']})];
      const first = !cards.terms.includes(id);
      if (first) cards.terms.push(id);
      return [
        link(`#def-${id}`, words, {
          className: ['term'],
          ...(first && {id: anchorOf('term', cards.terms.length - 1)}),
        }),
      ];
    };
    visit(tree, (node, index, parent: Parents | undefined) => {
      if (startsSection(node)) seen.clear();
      if (node.type !== 'link' || parent === undefined || index === undefined) return;
      const address = parseAddress(node.url);
      if (address?.kind !== 'term') return;
      const headword = library.term.get(address.id)?.data.term;
      if (headword === undefined) file.fail(`There is no term called "${address.id}".`, node);
      const words = toString(node) === '' ? [text(lowerFirst(headword))] : node.children;
      const nodes = show(address.id, words);
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

function startsSection(node: Nodes): boolean {
  return node.type === 'heading' || (node.type === 'blockquote' && node.data?.hName === 'section');
}

/** A headword stands in a sentence without its capital, unless it is a name or an acronym. */
function lowerFirst(headword: string): string {
  return /^[A-Z][a-z]+(?:[ -][a-z–()]+)*$/.test(headword)
    ? headword.charAt(0).toLowerCase() + headword.slice(1)
    : headword;
}
