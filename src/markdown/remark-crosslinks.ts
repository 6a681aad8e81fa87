import type {PhrasingContent, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {VFile} from 'vfile';
import {titleOf} from '../library/entries.ts';
import {parseMarkdown} from '../library/parse.ts';
import type {Entry} from '../library/read.ts';
import {urlOf} from '../library/urls.ts';
import {cardsOf} from './context.ts';
import type {Context} from './context.ts';
import {link, text} from './element.ts';
import {replaceLinks} from './replace-links.ts';

/**
 * Gives `page:`, `claim:`, `event:`, `actor:`, `chip:`, `model:` and `run:` links their address, and a title where they have no text.
 *
 * @param context the library and addresses
 */
export function remarkCrosslinks({library, base}: Context) {
  return (tree: Root, file: VFile): void => {
    const {mode} = cardsOf(file);
    replaceLinks(tree, (node, {kind, id}) => {
      const entry = library[kind].get(id);
      if (!entry) file.fail(`There is no ${kind} called "${id}".`, node);
      const words = toString(node) === '' ? titleWords(entry) : node.children;
      return mode === 'words' ? words : [link(urlOf(library, kind, id, base), words)];
    });
  };
}

/** A claim's title is Markdown; the links in it become words further on. */
function titleWords(entry: Entry): PhrasingContent[] {
  const [first] = entry.kind === 'claim' ? parseMarkdown(titleOf(entry)).children : [];
  return first?.type === 'paragraph' ? first.children : [text(titleOf(entry))];
}
