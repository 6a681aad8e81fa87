import type {z} from 'astro/zod';
import {LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit} from 'yaml';
import type {Document} from 'yaml';
import type {Kind} from './kinds.ts';
import {problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import {explainIssue} from './explain-issue.ts';

/** Reads where things stand in the file. */
export interface Positions {
  /** the whole file */
  text: string;
  /** Markdown below the fields; empty in a `.yaml` file */
  body: string;
  /** line of the file on which the body begins, from 1 */
  bodyLine: number;
  /** finds a field by its path, or the nearest part of the path that exists */
  placeOf: (path: readonly (string | number)[]) => Place;
  /** finds a text inside a field's own source; falls back to the field */
  placeIn: (path: readonly (string | number)[], needle: string, nth: number) => Place;
}

/** What every entry knows about its own file. */
export type Fields = Positions;

interface Question<T> {
  file: string;
  text: string | undefined;
  kind: Kind | 'site' | 'article';
  schema: z.ZodType<T>;
  report: (found: Problem) => void;
}

/**
 * Parses and checks the fields of one file: front matter of `.mdx`, all of `.yaml`.
 *
 * @returns `undefined` if the file cannot be used; why was reported
 */
export function readFields<T>({file, text, kind, schema, report}: Question<T>): (Positions & {data: T}) | undefined {
  if (text === undefined) return undefined;
  const split = file.endsWith('.mdx') ? splitFrontMatter(text) : {yaml: text, yamlLine: 1, body: '', bodyLine: 1};
  if (!split) {
    report(problem('missing-front-matter', {file, line: 1, column: 1}, {kind}));
    return undefined;
  }
  const {document, positions} = parseYaml(file, text, split, report);
  if (!document) return undefined;
  const raw: unknown = document.toJS();
  const parsed = schema.safeParse(raw ?? {});
  if (parsed.success) return {...positions, data: parsed.data};
  for (const issue of parsed.error.issues) {
    for (const found of explainIssue(issue, raw, {kind, schema, placeOf: positions.placeOf})) report(found);
  }
  return undefined;
}

interface Split {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

function splitFrontMatter(text: string): Split | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  const bodyLine = match[0].split('\n').length;
  return {yaml: match[1] ?? '', yamlLine: 2, body: text.slice(match[0].length), bodyLine};
}

function parseYaml(file: string, text: string, split: Split, report: (found: Problem) => void) {
  const lineCounter = new LineCounter();
  const document = parseDocument(split.yaml, {lineCounter, prettyErrors: false, version: '1.2'});
  const placeAt = (offset: number): Place => {
    const {line, col} = lineCounter.linePos(offset);
    return {file, line: line + split.yamlLine - 1, column: col};
  };
  for (const error of document.errors) {
    report(problem('broken-yaml', placeAt(error.pos[0]), {reason: error.message.replace(/\.$/, '')}));
  }
  let tricks = false;
  visit(document, (_, node) => {
    const thing = isAlias(node) ? 'an alias' : isNode(node) && 'tag' in node && node.tag && !/^tag:yaml/.test(node.tag) ? 'a tag' : '';
    if (thing !== '' && isNode(node)) {
      tricks = true;
      report(problem('yaml-trick', placeAt(node.range?.[0] ?? 0), {thing}));
    }
  });
  const positions: Positions = {
    text,
    body: split.body,
    bodyLine: split.bodyLine,
    placeOf: (path) => placeAt(rangeOf(document, path)[0]),
    placeIn: (path, needle, nth) => {
      const [from, to] = rangeOf(document, path);
      let at = from - 1;
      for (let count = 0; count <= nth; count += 1) at = split.yaml.indexOf(needle, at + 1);
      return placeAt(at >= from && at < to ? at : from);
    },
  };
  return {document: document.errors.length > 0 || tricks ? undefined : document, positions};
}

/** Start and end of a field's value, or of the longest part of the path that exists. */
function rangeOf(document: Document, path: readonly (string | number)[]): [number, number] {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const node: unknown = document.getIn(part, true);
    if (isNode(node) && node.range) return [keyStart(document, part) ?? node.range[0], node.range[1]];
  }
  return [0, document.range?.[1] ?? 0];
}

/** A field's place is its key, where it has one. */
function keyStart(document: Document, path: readonly (string | number)[]): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)));
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
