import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import type {Context} from './context.ts';
import {remarkCitations} from './remark-citations.ts';
import {remarkCrosslinks} from './remark-crosslinks.ts';
import {remarkFacts} from './remark-facts.ts';
import {remarkTerms} from './remark-terms.ts';

/**
 * Turns the links inside definition cards into words: a card opens no further card.
 *
 * @param context the library and addresses
 */
export function remarkPlain(context: Context) {
  const plugins = [
    remarkTerms(context),
    remarkFacts(context),
    remarkCitations(context),
    remarkCrosslinks(context),
  ];
  return (tree: Root, file: VFile): void => {
    const before = file.data.cards;
    file.data.cards = {mode: 'words', terms: [], facts: new Map(), sources: new Map(), uncited: new Set()};
    for (const plugin of plugins) plugin(tree, file);
    if (before) file.data.cards = before;
    else delete file.data.cards;
  };
}
