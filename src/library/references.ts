import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visitParents} from 'unist-util-visit-parents';
import {parseAddress, parseCitation} from './address.ts';
import type {Address} from './address.ts';
import {namingFields, textsAt} from './fields.ts';
import type {Naming} from './fields.ts';
import {kinds} from './kinds.ts';
import {markdownOf, startOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import type {Place} from './problem.ts';
import type {Entry} from './read.ts';

/** One mention of an entry in another. */
export interface Reference extends Address {
  place: Place;
  /** the sentence around it, its own words filled in; empty where a field merely lists it */
  sentence: string;
  /** the author's own words for it; empty where the link or field has none */
  words: string;
}

/**
 * Lists every entry that another one names, in its fields, its body and its components.
 *
 * @param entry any entry
 */
export function findReferences(entry: Entry): Reference[] {
  const fields = Object.entries(namingFields[entry.kind]).flatMap(([pattern, naming]) =>
    textsAt(entry.data, pattern).flatMap(({path, text}) => {
      const address = addressOf(naming, text);
      return address ? [{...address, place: entry.placeIn(path, 0), sentence: '', words: ''}] : [];
    }),
  );
  return [...fields, ...markdownOf(entry).texts.flatMap(referencesIn)];
}

function addressOf(naming: Naming, text: string): Address | undefined {
  if (naming === 'link') return parseAddress(text);
  if (naming === 'citation') return {kind: 'source', ...parseCitation(text)};
  return {kind: naming, id: text};
}

/**
 * Lists every entry that one Markdown text names.
 *
 * @param text a parsed text
 */
export function referencesIn({tree, placeAt}: MarkdownText): Reference[] {
  const found: Reference[] = [];
  visitParents(tree, (node, ancestors) => {
    const {line, column} = startOf(node);
    for (const address of addressesOf(node)) {
      found.push({
        ...address,
        place: placeAt(line, column),
        sentence: sentenceAround(node, ancestors),
        words: toString(node),
      });
    }
  });
  return found;
}

function addressesOf(node: Nodes): Address[] {
  if (node.type === 'link' || node.type === 'definition') {
    const address = parseAddress(node.url);
    return address ? [address] : [];
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const field = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'field',
  )?.value;
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    if (!Object.hasOwn(kinds, attribute.name)) return [];
    // a chart names the field once for all its chips or models
    const isDrawn = typeof field === 'string' && (attribute.name === 'chip' || attribute.name === 'model');
    return attribute.value
      .split(/\s+/)
      .flatMap((id) => parseAddress(`${attribute.name}:${id}${isDrawn ? `#${field}` : ''}`) ?? []);
  });
}

const mark = '\u0001';

/** The sentence that holds a node, empty links shown as an ellipsis that the reader of the list can follow. */
function sentenceAround(node: Nodes, ancestors: readonly Nodes[]): string {
  const block = ancestors.findLast((ancestor) =>
    ['paragraph', 'heading', 'tableCell'].includes(ancestor.type),
  );
  if (!block || !('children' in block)) return '';
  const text = flatten(block, node);
  const at = text.indexOf(mark);
  const before = text.slice(0, at).search(/(?<=[.!?]["”)]?\s)(?=[^.!?]*$)/);
  const end = /[.!?]["”)]?(?=\s+[A-Z“"]|$)/.exec(text.slice(at));
  const sentence = text.slice(before < 0 ? 0 : before, end ? at + end.index + end[0].length : undefined);
  return sentence
    .replaceAll(mark, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();
}

function flatten(node: Nodes, wanted: Nodes): string {
  const here = node === wanted ? mark : '';
  if (node.type === 'link') {
    const text = toString(node);
    const address = parseAddress(node.url);
    return here + (text !== '' ? text : address && address.kind !== 'source' ? '…' : '');
  }
  if ('children' in node) return here + node.children.map((child) => flatten(child, wanted)).join('');
  return here + ('value' in node ? node.value : '');
}
