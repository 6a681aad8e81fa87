import type {Nodes, Parents, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {parseAddress} from './address.ts';
import type {Address} from './address.ts';
import type {MarkdownText} from './markdown-texts.ts';
import type {Place} from './problem.ts';

/** A paragraph, heading or table cell as one string, its links and code flattened. */
export interface ProseBlock {
  text: string;
  /** where the block stands: `heading`, `header-cell`, the names of components and `blockquote` around it */
  inside: ReadonlySet<string>;
  /** turns an offset of `text` into a place of the file */
  placeAt: (offset: number) => Place;
}

/** Stands for a figure, formula or piece of code that has no words of the author. */
export const gap = '\ufffc';

/** How links show in the prose. */
export interface LinkWords {
  /** gives the words of a link of ours that has none; a gap where left out, citations never have any */
  fill?: (address: Address) => string;
  /** `gap`: leaves out the words of links too */
  links?: 'words' | 'gap';
}

/**
 * Splits a text into its blocks of prose. Code blocks and formulas are none.
 *
 * @param text  a parsed text
 * @param links how links show
 */
export function proseOf(text: MarkdownText, links: LinkWords = {}): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const walk = (node: Nodes, inside: ReadonlySet<string>): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push(
        blockOf(node, node.type === 'heading' ? new Set([...inside, 'heading']) : inside, text, links),
      );
      return;
    }
    if (!('children' in node)) return;
    const around = nameOf(node);
    const within = around === undefined ? inside : new Set([...inside, around]);
    node.children.forEach((child, index) => {
      const header = node.type === 'table' && index === 0;
      walk(child, header ? new Set([...within, 'header-cell']) : within);
    });
  };
  walk(text.tree, new Set());
  return blocks;
}

function nameOf(node: Root | Parents): string | undefined {
  if (node.type === 'blockquote') return 'blockquote';
  return node.type === 'mdxJsxFlowElement' && node.name !== null ? node.name : undefined;
}

interface Piece {
  /** offset in the block's text */
  from: number;
  line: number;
  column: number;
}

function blockOf(
  block: Parents,
  inside: ReadonlySet<string>,
  {placeAt}: MarkdownText,
  links: LinkWords,
): ProseBlock {
  const pieces: Piece[] = [];
  let text = '';
  const add = (node: Nodes, words: string): void => {
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    pieces.push({from: text.length, line, column});
    text += words;
  };
  const walk = (node: Nodes): void => {
    const address = node.type === 'link' ? parseAddress(node.url) : undefined;
    if (node.type === 'text') add(node, node.value);
    else if (node.type === 'break') add(node, '\n');
    else if (address && toString(node) === '')
      add(node, address.kind === 'source' ? '' : (links.fill?.(address) ?? gap));
    else if (node.type === 'link' && links.links === 'gap') add(node, gap);
    else if ('children' in node) node.children.forEach(walk);
    else if (node.type !== 'footnoteReference') add(node, gap);
  };
  block.children.forEach(walk);
  const margin = block.position?.start.column ?? 1;
  return {
    text,
    inside,
    placeAt: (offset) => {
      const piece = pieces.findLast(({from}) => from <= offset) ?? {from: 0, line: 1, column: 1};
      const before = text.slice(piece.from, offset).split('\n');
      const last = before.at(-1)?.length ?? 0;
      return placeAt(piece.line + before.length - 1, before.length > 1 ? margin + last : piece.column + last);
    },
  };
}
