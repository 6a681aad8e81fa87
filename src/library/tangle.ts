import type {Nodes, Root} from 'mdast';

/** Quotes in lists in quotes: more than any page needs. */
const mostNested = 12;
/** Marks in one block whose pairs the parser must try; the densest block of a long page has about ninety. */
const mostMarks = 1000;
/** Letters of one block, which checks of its words go through again for each thing that they find; the longest table has two thousand. */
const mostLetters = 12_000;
/** Lines of one text; ten thousand words have about a thousand. */
const mostLines = 2000;
/** Braces that close in one text: at each the parser tries to read all since the first open one as code. Pages full of formulas have twenty. */
const mostBraces = 300;
/** Levels of a parsed tree; the walks over it go as deep as the tree does. */
const mostLevels = 100;

/**
 * Finds the first line of a text that would hold up the parser: its time grows with the square of such marks and lines.
 *
 * @param text Markdown
 * @returns the line, from 1, or `undefined` if there is none
 */
export function findTangle(text: string): number | undefined {
  let marks = 0;
  let braces = 0;
  let letters = 0;
  const at = text.split('\n').findIndex((line, index) => {
    const nested =
      /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*/.exec(line)?.[0].replace(/[ \t\d]/g, '').length ??
      0;
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_~[|]/g)?.length ?? 0);
    letters = line.trim() === '' ? 0 : letters + line.length;
    braces += line.split('}').length - 1;
    return (
      nested > mostNested ||
      braces > mostBraces ||
      marks > mostMarks ||
      letters > mostLetters ||
      index >= mostLines
    );
  });
  return at < 0 ? undefined : at + 1;
}

/**
 * Finds the first node that lies too deep. It walks without calling itself, so no tree is too deep for it.
 *
 * @param tree a parsed text
 */
export function findTooDeep(tree: Root): {line: number; column: number} | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > mostLevels && first) return first.position?.start ?? {line: 1, column: 1};
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}
