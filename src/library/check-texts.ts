import type {Heading, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {problem, suggest} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import {checkLinks} from './check-links.ts';
import {checkMarks} from './check-marks.ts';
import {checkWording} from './check-wording.ts';
import type {Entry, Library} from './read.ts';
import {markdownOf, markdownOfSite, startOf} from './markdown-texts.ts';
import type {MarkdownText, MarkdownTexts} from './markdown-texts.ts';
import {findUnsafe} from './safety.ts';

/**
 * Checks the Markdown texts of entries: that they parse, are safe, and that headings, formulas and drawings are sound.
 *
 * @param library the library
 * @param entries which to check
 * @param before  problems of reading
 */
export function checkTexts(
  library: Library,
  entries: readonly Entry[],
  before: readonly Problem[],
): Problem[] {
  const drawings = drawingsOf(library, before);
  return entries.flatMap((entry) => checkAll(markdownOf(entry), library, drawings, entry.kind === 'page'));
}

/**
 * Checks in the same way what the site itself says, and the drawing of its home page.
 *
 * @param library the library
 * @param before  problems of reading
 */
export function checkSiteTexts(library: Library, before: readonly Problem[]): Problem[] {
  const drawings = drawingsOf(library, before);
  return [
    ...checkAll(markdownOfSite(library), library, drawings, false),
    ...checkHomeDrawing(library, drawings),
  ];
}

/** A drawing that was refused is not also missing. */
function drawingsOf({figures}: Library, before: readonly Problem[]): Set<string> {
  return new Set([
    ...figures.keys(),
    ...before.flatMap(({file}) => /\/figures\/([^/]+)\.svg$/.exec(file)?.[1] ?? []),
  ]);
}

function checkHomeDrawing({site}: Library, drawings: ReadonlySet<string>): Problem[] {
  const id = site.home?.figure?.image;
  if (id === undefined || drawings.has(id)) return [];
  return [
    problem('unknown-figure', site.placeOf(['home', 'figure', 'image']), {
      id,
      nearest: suggest(id, drawings),
    }),
  ];
}

function checkAll(
  {texts, broken}: MarkdownTexts,
  library: Library,
  drawings: ReadonlySet<string>,
  isPage: boolean,
): Problem[] {
  const unreadable = broken.map(({code, place, reason, step}) => problem(code, place, {reason, step}));
  return [
    ...unreadable,
    ...texts.flatMap((text) => checkText(text, library, drawings, isPage && text.field === 'body')),
  ];
}

function checkText(
  text: MarkdownText,
  library: Library,
  drawings: ReadonlySet<string>,
  inPages: boolean,
): Problem[] {
  const {tree, placeAt} = text;
  const unsafe = findUnsafe(tree, inPages).map(({code, words, line, column}) =>
    problem(code, placeAt(line, column), words),
  );
  return [
    ...unsafe,
    ...checkLinks(text, library),
    ...checkMarks(text),
    ...checkWording(text),
    ...checkHeadings(tree, placeAt),
    ...checkDrawings(tree, placeAt, drawings),
  ];
}

type PlaceAt = (line: number, column: number) => Place;

function checkHeadings(tree: Root, placeAt: PlaceAt): Problem[] {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1]?.depth ?? 1;
    if (heading.depth > 1 && heading.depth <= before + 1) return [];
    const {line, column} = startOf(heading);
    const expected = before === 1 || heading.depth === 1 ? 'two' : `at most ${before + 1}`;
    return [
      problem('heading-order', placeAt(line, column), {
        heading: toString(heading),
        level: heading.depth,
        before,
        expected,
      }),
    ];
  });
}

function checkDrawings(tree: Root, placeAt: PlaceAt, drawings: ReadonlySet<string>): Problem[] {
  const found: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Figure') return;
    for (const attribute of node.attributes) {
      if (
        attribute.type !== 'mdxJsxAttribute' ||
        attribute.name !== 'image' ||
        typeof attribute.value !== 'string'
      )
        continue;
      const id = attribute.value;
      if (drawings.has(id)) continue;
      const {line = 1, column = 1} = attribute.position?.start ?? node.position?.start ?? {};
      found.push(problem('unknown-figure', placeAt(line, column), {id, nearest: suggest(id, drawings)}));
    }
  });
  return found;
}
