import {LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit} from 'yaml';
import type {Document, Node} from 'yaml';
import {explainYaml, findOddSpace} from './explain-yaml.ts';
import type {YamlFault} from './explain-yaml.ts';
import {findHidden} from './hidden-characters.ts';
import {problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import {offsetInScalar} from './yaml-scalar.ts';

/** A path into the fields: `['values', 0, 'from']`. */
export type FieldPath = readonly (string | number)[];

/** The fields of a file as they were typed, before any schema. */
export interface YamlFields {
  raw: unknown;
  /** finds a field by its path, or the nearest part of the path that exists */
  placeOf: (path: FieldPath) => Place;
  /** finds a character of a text field by its offset in the value, whatever folds and escapes it was written with */
  placeIn: (path: FieldPath, offset: number) => Place;
}

/** Lists in lists, and brackets in brackets: more than any entry needs, and far less than a parser's stack. */
const mostDepth = 20;
/** Colons that may begin a value, in one line. */
const mostColons = 100;

/**
 * Parses fields written in YAML. Tags build nothing and aliases grow nothing: both are refused.
 *
 * @param file      path from the project's root
 * @param yaml      the fields
 * @param firstLine line of the file on which they begin
 * @param report    takes what is wrong
 * @returns `undefined` if they cannot be used
 */
export function parseYaml(
  file: string,
  yaml: string,
  firstLine: number,
  report: (found: Problem) => void,
): YamlFields | undefined {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const {line, col} = lineCounter.linePos(offset);
    return {file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1)};
  };
  const tangled = (line: number) => report(problem('too-tangled', {file, line: line + firstLine, column: 1}));
  const line = findTangledLine(yaml);
  const document = line === undefined ? parseShallow(yaml, lineCounter) : undefined;
  if (!document) {
    tangled(line ?? 0);
    return undefined;
  }
  // the first complaint tells most; the others follow from it
  const [error] = document.errors;
  const oddSpace = findOddSpace(yaml);
  const fault = oddSpace ?? (error && explainYaml(error, document, yaml));
  const faults = fault ? [brokenYaml(fault)] : [...findTricks(document), ...findLostRemarks(document, yaml)];
  for (const {code, words, at} of faults) report(problem(code, placeAt(at), words));
  if (faults.length > 0) return undefined;
  return {
    raw: document.toJS(),
    placeOf: (path) => placeAt(startOf(document, path)),
    placeIn: (path, offset) => placeAt(offsetIn(document, yaml, path, offset)),
  };
}

/** The parser calls itself for each level; `undefined` where there are more than it can follow. */
function parseShallow(yaml: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(yaml, {lineCounter, prettyErrors: false, logLevel: 'error', version: '1.2'});
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The first line, from 0, at which signs of nesting pile up; the parser would take minutes over it, or overflow. */
function findTangledLine(yaml: string): number | undefined {
  let open = 0;
  const tangled = yaml.split('\n').findIndex((line) => {
    const signs =
      /^(?:[ \t]*(?:[-?:]|[&!]\S*)(?=[ \t]|$))*/.exec(line)?.[0].match(/[-?:](?=[ \t]|$)/g)?.length ?? 0;
    open = Math.max(0, open + count(line, /[[{]/g) - count(line, /[\]}]/g));
    const nested =
      open > mostDepth ||
      signs > mostDepth / 2 ||
      count(line, /[[{,]\s*\?/g) > mostDepth ||
      /^ {200}/.test(line);
    return nested || count(line, /:(?=\s|$)/g) > mostColons;
  });
  return tangled < 0 ? undefined : tangled;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

interface Fault {
  code: string;
  words: Record<string, string>;
  at: number;
}

function brokenYaml({reason, step, at}: YamlFault): Fault {
  return {code: 'broken-yaml', words: {reason, step}, at};
}

/** A remark that begins without a space, such as #1, is hardly one: it was meant as the rest of the value. */
function findLostRemarks(document: Document, yaml: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (_, {type, value, range}) => {
      const end = range?.[1] ?? 0;
      const remark =
        type === 'PLAIN' && value !== null
          ? /^[ \t]+(#[^\s#].*)/.exec(yaml.slice(end, end + 200))?.[1]
          : undefined;
      if (remark !== undefined)
        faults.push({
          code: 'lost-remark',
          words: {remark: remark.slice(0, 40)},
          at: yaml.indexOf(remark, end),
        });
    },
  });
  return faults;
}

/** What YAML can do and no entry needs: tags, anchors and aliases, keys that are not words; and characters hidden by escapes. */
function findTricks(document: Document): Fault[] {
  const faults: Fault[] = [];
  const trick = (thing: string, at: number) => faults.push({code: 'yaml-trick', words: {thing}, at});
  if (Object.keys(document.directives?.tags ?? {}).length > 1) trick('a directive', 0);
  visit(document, {
    Pair: (_, {key}) => {
      if (isNode(key) && !isScalar(key) && !isAlias(key)) trick('a key that is not a word', atOf(key));
      if (isScalar(key) && key.value === '__proto__') trick('the key "__proto__"', atOf(key));
    },
    Node: (_, node) => {
      if (isAlias(node)) trick(`the alias "*${node.source}"`, atOf(node));
      else if ('anchor' in node && node.anchor !== undefined)
        trick(`the anchor "&${node.anchor}"`, atOf(node));
      if (node.tag !== undefined)
        trick(`the tag "${node.tag.replace('tag:yaml.org,2002:', '!!')}"`, atOf(node));
      const hidden = isScalar(node) && typeof node.value === 'string' ? findHidden(node.value)[0] : undefined;
      if (hidden)
        faults.push({
          code: 'hidden-character',
          words: {character: hidden.name, thing: 'a field, written as an escape'},
          at: atOf(node),
        });
    },
  });
  return faults;
}

function atOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** A field's place is its key where it has one, else its value; the longest part of the path that exists counts. */
function startOf(document: Document, path: FieldPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const node: unknown = document.getIn(part, true);
    if (isNode(node)) return keyStart(document, part) ?? atOf(node);
  }
  return 0;
}

function keyStart(document: Document, path: FieldPath): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(
    (item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  );
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function offsetIn(document: Document, yaml: string, path: FieldPath, offset: number): number {
  const node: unknown = document.getIn(path, true);
  return isScalar(node) && node.range ? offsetInScalar(node, yaml, offset) : startOf(document, path);
}
