import type {Nodes, Parents, Text} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {startOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {strayMarks} from './stray-marks.ts';
import type {StrayMark} from './stray-marks.ts';

/** What is done with most signs that are not understood. */
const printed = 'printed as it is typed';

/**
 * Finds signs of Markdown, of other programs and of hasty typing that the page would show.
 *
 * @param text a parsed text
 */
export function checkMarks(text: MarkdownText): Problem[] {
  const found: Problem[] = [];
  visit(text.tree, (node, index, parent) => {
    const marks =
      node.type === 'text' ? marksIn(node, index === 0 ? parent : undefined, text) : markOf(node, text);
    found.push(...marks);
    // returns nothing: a number would make the visitor skip siblings
  });
  return found;
}

/** One problem for each sort of sign in a piece of text. */
function marksIn(node: Text, begins: Parents | undefined, {source, placeAt}: MarkdownText): Problem[] {
  const {line, column} = startOf(node);
  // what a plugin made has no place in the source
  const typed = node.position ? typedIn(node, source) : node.value;
  const entity = /&[a-z][a-z\d]*;/i.exec(node.value)?.[0];
  const unknown: StrayMark[] = entity
    ? [
        {
          pattern: new RegExp(RegExp.escape(entity)),
          rule: 'No sign has this name.',
          step: 'Type the sign itself.',
        },
      ]
    : [];
  return [...strayMarks, ...unknown].flatMap(({pattern, fate = printed, rule, step, isFirst}) => {
    const match = isFirst && begins?.type !== 'paragraph' ? null : pattern.exec(typed);
    if (!match) return [];
    const mark = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const before = typed.slice(0, match.index + match[0].indexOf(mark)).split('\n');
    const last = before.at(-1)?.length ?? 0;
    const place = placeAt(line + before.length - 1, before.length > 1 ? last + 1 : column + last);
    return [problem('stray-mark', place, {mark: mark.trim(), fate, rule, step})];
  });
}

/** Signs that were understood, and hardly as they were meant. */
function markOf(node: Nodes, {source, placeAt}: MarkdownText): Problem[] {
  const {line, column} = startOf(node);
  const report = (mark: string, fate: string, rule: string, step: string, at = line) => [
    problem('stray-mark', placeAt(at, at === line ? column : 1), {mark, fate, rule, step}),
  ];
  if (node.type === 'delete')
    return report(
      '~',
      `read as a wish to cross out "${toString(node).slice(0, 40)}"`,
      'A page has no words that are crossed out.',
      'Write "about" before a rounded figure, and delete what no longer holds.',
    );
  if (node.type === 'blockquote' && node.children.length === 0)
    return report(
      '>',
      'read as a quotation without words',
      'A > at the beginning of a line begins a quotation.',
      'Take it out.',
    );
  const typed = typedIn(node, source);
  if (node.type === 'heading' && !/^#/.test(typed)) {
    const mark = typed.split('\n').at(-1)?.trim() ?? '';
    const end = node.position?.end.line ?? line;
    return report(
      mark.slice(0, 20),
      'read as the underline of a heading, which the words above become',
      'Headings have number signs before their words, and a line across has an empty line above it.',
      'Write ## before the words, or put an empty line above the signs.',
      end,
    );
  }
  if (node.type === 'code' && /^(?:`{3}|~{3})/.test(typed) && !/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(typed))
    return report(
      typed.slice(0, 3),
      'read as the beginning of code, and all that follows as code',
      'A block of code ends with the same line of signs.',
      'Close it with a line of ```, or take the line out.',
    );
  return [];
}

function typedIn(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
