import {isMap, isScalar, isSeq, parseDocument} from 'yaml';
import type {Scalar} from 'yaml';
import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {parseAddress, parseCitation} from '../library/address.ts';
import {markdownFields, namingFields, siteFields} from '../library/fields.ts';
import type {Naming} from '../library/fields.ts';
import {isKind} from '../library/kinds.ts';
import type {Kind} from '../library/kinds.ts';
import {parseMarkdown} from '../library/parse.ts';
import type {Entry} from '../library/read.ts';

/** An entry that gets another id. */
export interface Renaming {
  kind: Kind;
  old: string;
  id: string;
}

/** Fields of a file that name entries, and fields that hold Markdown; `*` stands for any key or index. */
interface FieldTable {
  naming: Readonly<Record<string, Naming | 'seen'>>;
  markdown: readonly string[];
}

/** How a text was seen may name the source that quotes it. */
const seenFields: Readonly<Partial<Record<Kind, Readonly<Record<string, 'seen'>>>>> = {
  source: {seen: 'seen'},
  fact: {'values.*.seen': 'seen'},
};

/**
 * Rewrites what an entry says of another that gets a new id: fields, links, definitions and components.
 *
 * @param entry    any entry
 * @param renaming the old and the new id
 * @returns the whole file, the same text where nothing names the old id
 */
export function rewriteEntry(entry: Entry, renaming: Renaming): string {
  const {text, body, kind} = entry;
  const head = text.slice(0, text.length - body.length);
  const fields = {naming: {...namingFields[kind], ...seenFields[kind]}, markdown: markdownFields[kind]};
  const isFront = entry.file.endsWith('.mdx');
  const from = isFront ? head.indexOf('\n') + 1 : 0;
  const yaml = isFront ? head.slice(from, head.trimEnd().length - 3) : head;
  return (
    head.slice(0, from) +
    rewriteYaml(yaml, fields, renaming) +
    head.slice(from + yaml.length) +
    rewriteBody(body, renaming)
  );
}

/**
 * Rewrites `site.yaml`.
 *
 * @param text     the whole file
 * @param renaming the old and the new id
 */
export function rewriteSite(text: string, renaming: Renaming): string {
  return rewriteYaml(text, siteFields.site, renaming);
}

/**
 * Rewrites `article.yaml`.
 *
 * @param text     the whole file
 * @param renaming the old and the new id
 */
export function rewriteArticle(text: string, renaming: Renaming): string {
  return rewriteYaml(text, siteFields.article, renaming);
}

interface Edit {
  from: number;
  until: number;
  put: string;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((result, {from, until, put}) => result.slice(0, from) + put + result.slice(until), text);
}

function rewriteYaml(yaml: string, fields: FieldTable, renaming: Renaming): string {
  const edits: Edit[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node))
      for (const {key, value} of node.items) walk(value, [...path, isScalar(key) ? String(key.value) : '']);
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
    const source = yaml.slice(node.range[0], node.range[1]);
    const put = rewriteScalar(node, source, path, fields, renaming);
    if (put !== source) edits.push({from: node.range[0], until: node.range[1], put});
  };
  walk(parseDocument(yaml).contents, []);
  return applyEdits(yaml, edits);
}

function rewriteScalar(
  node: Scalar,
  source: string,
  path: readonly (string | number)[],
  fields: FieldTable,
  renaming: Renaming,
): string {
  const {kind, old, id} = renaming;
  if (fields.markdown.some((pattern) => fits(path, pattern)))
    return source.replace(addressPattern(kind, old), `${kind}:${id}`);
  const naming = Object.entries(fields.naming).find(([pattern]) => fits(path, pattern))?.[1];
  if (naming === undefined || !names(naming, String(node.value), renaming)) return source;
  const put = source.replace(wordPattern(old), id);
  // a bare id such as 2024 or null would be read as something other than text
  return /^["']/.test(source) || typeof parseDocument(put).toJS() === 'string' ? put : `'${put}'`;
}

function names(naming: Naming | 'seen', value: string, {kind, old}: Renaming): boolean {
  if (naming === 'seen') return kind === 'source' && value === `quoted-by: ${old}`;
  if (naming === 'citation') return kind === 'source' && parseCitation(value).id === old;
  if (naming === 'link') return value === `${kind}:${old}`;
  return naming === kind && value === old;
}

function fits(path: readonly (string | number)[], pattern: string): boolean {
  const steps = pattern.split('.');
  return (
    steps.length === path.length && steps.every((step, index) => step === '*' || step === String(path[index]))
  );
}

/** An id ends where a character stands that no id holds. */
const end = '(?![\\w-]|\\.[a-z0-9])';

function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![\\w.-])${RegExp.escape(word)}${end}`);
}

function addressPattern(kind: Kind, id: string): RegExp {
  return new RegExp(`(?<![\\w.:-])${kind}:${RegExp.escape(id)}${end}`, 'g');
}

function rewriteBody(body: string, renaming: Renaming): string {
  if (body.trim() === '') return body;
  const edits: Edit[] = [];
  visit(parseMarkdown(body), (node) => {
    for (const edit of editsAt(node, body, renaming)) edits.push(edit);
  });
  return applyEdits(body, edits);
}

function editsAt(node: Nodes, body: string, {kind, old, id}: Renaming): Edit[] {
  if (node.type === 'link' || node.type === 'definition') {
    const address = parseAddress(node.url);
    const {start, end: last} = node.position ?? {};
    if (
      address?.kind !== kind ||
      address.id !== old ||
      start?.offset === undefined ||
      last?.offset === undefined
    )
      return [];
    // the address is the last thing in a link, after any links inside its text
    const at = [...body.slice(start.offset, last.offset).matchAll(addressPattern(kind, old))].at(-1)?.index;
    if (at === undefined) return [];
    const from = start.offset + at + kind.length + 1;
    return [{from, until: from + old.length, put: id}];
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== kind || !isKind(attribute.name)) return [];
    const {start, end: last} = attribute.position ?? {};
    if (start?.offset === undefined || last?.offset === undefined) return [];
    const equals = body.indexOf('=', start.offset);
    const source = body.slice(equals, last.offset);
    const words = new RegExp(wordPattern(old).source, 'g');
    return [...source.matchAll(words)].map(({index}) => ({
      from: equals + index,
      until: equals + index + old.length,
      put: id,
    }));
  });
}
