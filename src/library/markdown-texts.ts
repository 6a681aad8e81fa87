import type {Nodes, Root} from 'mdast';
import {markdownFields, siteFields, textsAt} from './fields.ts';
import type {FieldText} from './fields.ts';
import {explainMdx} from './explain-mdx.ts';
import {parseMarkdown} from './parse.ts';
import type {Place} from './problem.ts';
import type {Positions} from './read-fields.ts';
import type {Entry, Library} from './read.ts';
import {findTangle, findTooDeep} from './tangle.ts';

/** A text that parses as Markdown: the body of an entry, or a field. */
export interface MarkdownText {
  tree: Root;
  /** turns a line and column of the text into a place of the file */
  placeAt: (line: number, column: number) => Place;
  /** the field, or `body` */
  field: string;
  /** the text as it was typed */
  source: string;
}

/** A text that does not parse, or that would take too long. */
export interface BrokenText {
  code: 'broken-mdx' | 'too-tangled';
  reason: string;
  step: string;
  place: Place;
}

/** The Markdown texts of one file. */
export interface MarkdownTexts {
  texts: MarkdownText[];
  broken: BrokenText[];
}

const parsed = new WeakMap<object, MarkdownTexts>();

/**
 * Parses every Markdown text of an entry, once per run.
 *
 * @param entry any entry
 */
export function markdownOf(entry: Entry): MarkdownTexts {
  const fields = markdownFields[entry.kind].flatMap((pattern) => textsAt(entry.data, pattern));
  return parseOnce(entry, fields);
}

/**
 * Parses the Markdown that the site itself says: on its home page and about the article.
 *
 * @param library the library
 */
export function markdownOfSite({site, article}: Library): MarkdownTexts {
  const own = parseOnce(
    site,
    siteFields.site.markdown.flatMap((pattern) => textsAt(site, pattern)),
  );
  if (!article) return own;
  const retold = parseOnce(
    article,
    siteFields.article.markdown.flatMap((pattern) => textsAt(article.data, pattern)),
  );
  return {texts: [...own.texts, ...retold.texts], broken: [...own.broken, ...retold.broken]};
}

function parseOnce(holder: Positions & {file: string}, fields: readonly FieldText[]): MarkdownTexts {
  const before = parsed.get(holder);
  if (before) return before;
  const result: MarkdownTexts = {texts: [], broken: []};
  for (const {path, text} of fields) {
    parseOne(
      path.join('.'),
      text,
      (line, column) => holder.placeIn(path, offsetOf(text, line, column)),
      result,
    );
  }
  if (holder.body.trim() !== '') {
    parseOne(
      'body',
      holder.body,
      (line, column) => ({file: holder.file, line: line + holder.bodyLine - 1, column}),
      result,
    );
  }
  parsed.set(holder, result);
  return result;
}

/** Letters of a field; to find a place in one takes the longer the longer it is. The longest has a thousand. */
const mostInField = 8000;

const tooTangled = {code: 'too-tangled', reason: '', step: ''} as const;

function parseOne(
  field: string,
  text: string,
  placeAt: MarkdownText['placeAt'],
  {texts, broken}: MarkdownTexts,
): void {
  const tangled = field !== 'body' && text.length > mostInField ? 1 : findTangle(text);
  if (tangled !== undefined) {
    broken.push({...tooTangled, place: placeAt(tangled, 1)});
    return;
  }
  try {
    const tree = parseMarkdown(text);
    const deep = findTooDeep(tree);
    if (deep) broken.push({...tooTangled, place: placeAt(deep.line, deep.column)});
    else texts.push({tree, placeAt, field, source: text});
  } catch (error) {
    if (error instanceof RangeError) broken.push({...tooTangled, place: placeAt(1, 1)});
    else {
      const {reason, step, line, column} = explainMdx(error, text);
      broken.push({code: 'broken-mdx', reason, step, place: placeAt(line, column)});
    }
  }
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/**
 * Gives the point at which a node begins.
 *
 * @param node any node; one that a plugin made has no place and counts as the start
 */
export function startOf(node: Pick<Nodes, 'position'>): {line: number; column: number} {
  return node.position?.start ?? {line: 1, column: 1};
}
