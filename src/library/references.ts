import type {Nodes, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visitParents} from 'unist-util-visit-parents';
import {parseAddress, parseCitation} from './address.ts';
import type {Address} from './address.ts';
import {markdownFields, namingFields, textsAt} from './fields.ts';
import {kinds} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {parseMarkdown} from './parse.ts';
import type {Place} from './problem.ts';
import type {Entry} from './read.ts';

/** One mention of an entry in another. */
export interface Reference extends Address {
  place: Place;
  /** the sentence around it, its own words filled in; empty where a field merely lists it */
  sentence: string;
}

/** A text of an entry that parses as Markdown: its body, or a field. */
export interface MarkdownText {
  tree: Root;
  /** turns a line and column of the text into a place of the file */
  placeAt: (line: number, column: number) => Place;
  /** the field, or `body` */
  field: string;
}

/** A text that does not parse. */
export interface BrokenText {
  reason: string;
  place: Place;
}

const parsed = new WeakMap<Entry, {texts: MarkdownText[]; broken: BrokenText[]}>();

/**
 * Parses every Markdown text of an entry, once per run.
 *
 * @param entry any entry
 */
export function markdownOf(entry: Entry): {texts: MarkdownText[]; broken: BrokenText[]} {
  const before = parsed.get(entry);
  if (before) return before;
  const texts: MarkdownText[] = [];
  const broken: BrokenText[] = [];
  const add = (field: string, text: string, placeAt: MarkdownText['placeAt']) => {
    try {
      texts.push({tree: parseMarkdown(text), placeAt, field});
    } catch (error) {
      broken.push(explainBroken(error, placeAt));
    }
  };
  for (const pattern of markdownFields[entry.kind]) {
    for (const {path, text} of textsAt(entry.data, pattern)) {
      add(path.join('.'), text, (line, column) => placeInField(entry, path, text, line, column));
    }
  }
  if (entry.body.trim() !== '') {
    add('body', entry.body, (line, column) => ({file: entry.file, line: line + entry.bodyLine - 1, column}));
  }
  const result = {texts, broken};
  parsed.set(entry, result);
  return result;
}

/** A folded field has other line breaks than its value, so the words at that point are looked for in the file. */
function placeInField(entry: Entry, path: (string | number)[], text: string, line: number, column: number): Place {
  const lines = text.split('\n');
  const offset = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const rest = text.slice(offset);
  const needle = /^\S+/.exec(rest)?.[0] ?? rest.slice(0, 12);
  const nth = text.slice(0, offset).split(needle).length - 1;
  return entry.placeIn(path, needle, nth);
}

function explainBroken(error: unknown, placeAt: MarkdownText['placeAt']): BrokenText {
  const {line, column, reason, message} = Object(error);
  const text = String(reason ?? message ?? error).replace(/\.$/, '').replaceAll('\n', ' ');
  return {reason: text, place: placeAt(Number(line ?? 1), Number(column ?? 1))};
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
      return address ? [{...address, place: entry.placeIn(path, text, 0), sentence: ''}] : [];
    }),
  );
  return [...fields, ...markdownOf(entry).texts.flatMap(referencesIn)];
}

function addressOf(naming: Kind | 'citation' | 'link', text: string): Address | undefined {
  if (naming === 'link') return parseAddress(text);
  if (naming === 'citation') return {kind: 'source', ...parseCitation(text)};
  return {kind: naming, id: text};
}

function referencesIn({tree, placeAt}: MarkdownText): Reference[] {
  const found: Reference[] = [];
  visitParents(tree, (node, ancestors) => {
    const {line = 1, column = 1} = node.position?.start ?? {};
    for (const address of addressesOf(node)) {
      found.push({...address, place: placeAt(line, column), sentence: sentenceAround(node, ancestors)});
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
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    if (!Object.hasOwn(kinds, attribute.name)) return [];
    return attribute.value.split(/\s+/).flatMap((id) => parseAddress(`${attribute.name}:${id}`) ?? []);
  });
}

const mark = '\u0001';

/** The sentence that holds a node, empty links shown as an ellipsis that the reader of the list can follow. */
function sentenceAround(node: Nodes, ancestors: readonly Nodes[]): string {
  const block = ancestors.findLast((ancestor) => ['paragraph', 'heading', 'tableCell'].includes(ancestor.type));
  if (!block || !('children' in block)) return '';
  const text = flatten(block, node);
  const at = text.indexOf(mark);
  const before = text.slice(0, at).search(/(?<=[.!?]["”)]?\s)(?=[^.!?]*$)/);
  const after = text.slice(at).search(/[.!?]["”)]?(?=\s+[A-Z“"]|$)/);
  const sentence = text.slice(before < 0 ? 0 : before, after < 0 ? undefined : at + after + 1);
  return sentence.replaceAll(mark, '').replace(/\s+/g, ' ').replace(/ ([.,;:])/g, '$1').trim();
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
