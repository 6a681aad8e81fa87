import type {Nodes, Parents, Table} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {startOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {proseOf} from './prose.ts';
import type {ProseBlock} from './prose.ts';

/**
 * Checks how paragraphs, headings and tables are made: no forced line ends, no headings of bold words, no lost cells,
 * no open quotations and no word twice.
 *
 * @param text a parsed text
 */
export function checkWording(text: MarkdownText): Problem[] {
  const found: Problem[] = [];
  visit(text.tree, (node, _, parent) => {
    const {line, column} = startOf(node);
    if (node.type === 'break') {
      const sign =
        text.source.charAt(node.position?.start.offset ?? 0) === '\\' ? 'a backslash' : 'two spaces';
      found.push(problem('hard-break', text.placeAt(line, column), {sign}));
    }
    if (node.type === 'table') found.push(...checkTable(node, text));
    found.push(...checkBold(node, parent, text));
    // returns nothing: a number would make the visitor skip siblings
  });
  return [...found, ...proseOf(text).flatMap((block) => [...checkPairs(block), ...checkTwice(block)])];
}

function checkTable(table: Table, {placeAt}: MarkdownText): Problem[] {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children.flatMap((row) => {
    const cells = row.children.length;
    const {line, column} = startOf(row);
    const begin = toString(row.children[0]).slice(0, 40);
    return cells === columns
      ? []
      : [problem('uneven-table', placeAt(line, column), {begin, cells: count(cells), columns})];
  });
}

function count(cells: number): string {
  return `${cells} cell${cells === 1 ? '' : 's'}`;
}

/** Longer ones are sentences that somebody wanted to stress. */
const mostOfHeading = 100;

function checkBold(node: Nodes, parent: Parents | undefined, {placeAt}: MarkdownText): Problem[] {
  const isHeading = node.type === 'heading';
  const standsAlone =
    node.type === 'paragraph' && (parent?.type === 'root' || parent?.type === 'mdxJsxFlowElement');
  if ((!isHeading && !standsAlone) || node.children.length !== 1 || node.children[0]?.type !== 'strong')
    return [];
  const words = toString(node);
  if (!isHeading && words.length > mostOfHeading) return [];
  const {line, column} = startOf(node);
  const [thing, step] = isHeading
    ? ['are a heading and bold besides', 'Take the stars out.']
    : [
        'are a paragraph that is bold from end to end, like a heading',
        `Write ## ${words}, with as many number signs as its level has, or take the stars out.`,
      ];
  return [problem('bold-heading', placeAt(line, column), {words, thing, step})];
}

const partners: Readonly<Record<string, string>> = {'“': '”', '(': ')', '"': '"'};
/** Behind the letter or number of an item stands a parenthesis alone, and behind a number the sign for inches. */
const item = /(?:^|[\s,;])[\p{L}\d]{1,3}$/u;

/** A quotation of several paragraphs opens anew in each; German ones close with the sign that opens English ones. */
function checkPairs({text, inside, placeAt}: ProseBlock): Problem[] {
  if (inside.has('blockquote') || text.includes('„')) return [];
  const open: {sign: string; index: number}[] = [];
  for (const {0: sign, index} of text.matchAll(/[“”"()]/g)) {
    const last = open.findLastIndex((found) => partners[found.sign] === sign);
    if (last >= 0) open.splice(last, 1);
    else open.push({sign, index});
  }
  const alone = open.find(({sign, index}) => {
    const before = text.slice(0, index);
    return !(sign === ')' && item.test(before)) && !(sign === '"' && /\d$/.test(before));
  });
  if (!alone) return [];
  const {sign, index} = alone;
  const partner = partners[sign] ?? Object.keys(partners).find((start) => partners[start] === sign) ?? '';
  return [problem('open-pair', placeAt(index), {sign, partner})];
}

/** Small words that never follow themselves in good English; names and other languages repeat others. */
const twice =
  /(?<![\p{L}\p{N}’'-])(the|a|an|of|to|on|and|or|are|was|were|for|with|by|at|as|it|be|from|this|not|they|which)\s+\1(?![\p{L}\p{N}’'-])/gu;

function checkTwice({text, placeAt}: ProseBlock): Problem[] {
  return [...text.matchAll(twice)].map(({1: word = '', index}) =>
    problem('repeated-word', placeAt(index), {word}),
  );
}
