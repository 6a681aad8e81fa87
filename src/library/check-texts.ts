import type {Heading, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import katex from 'katex';
import {visit} from 'unist-util-visit';
import {problem, suggest} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import {kindNames} from './kinds.ts';
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
  return entries.flatMap((entry) => checkAll(markdownOf(entry), drawings, entry.kind === 'page'));
}

/**
 * Checks in the same way what the site itself says, and the drawing of its home page.
 *
 * @param library the library
 * @param before  problems of reading
 */
export function checkSiteTexts(library: Library, before: readonly Problem[]): Problem[] {
  const drawings = drawingsOf(library, before);
  return [...checkAll(markdownOfSite(library), drawings, false), ...checkHomeDrawing(library, drawings)];
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

function checkAll({texts, broken}: MarkdownTexts, drawings: ReadonlySet<string>, isPage: boolean): Problem[] {
  const unreadable = broken.map(({code, place, reason, step}) => problem(code, place, {reason, step}));
  return [
    ...unreadable,
    ...texts.flatMap((text) => checkText(text, drawings, isPage && text.field === 'body')),
  ];
}

function checkText(
  {tree, placeAt}: MarkdownText,
  drawings: ReadonlySet<string>,
  inPages: boolean,
): Problem[] {
  const unsafe = findUnsafe(tree, inPages).map(({code, words, line, column}) =>
    problem(code, placeAt(line, column), words),
  );
  return [
    ...unsafe,
    ...checkUnreadLinks(tree, placeAt),
    ...checkHeadings(tree, placeAt),
    ...checkMaths(tree, placeAt),
    ...checkDrawings(tree, placeAt, drawings),
  ];
}

type PlaceAt = (line: number, column: number) => Place;

/** What looks like a link of ours but was read as words would be printed with its brackets. */
function checkUnreadLinks(tree: Root, placeAt: PlaceAt): Problem[] {
  const found: Problem[] = [];
  visit(tree, 'text', (node) => {
    for (const {0: link, index} of node.value.matchAll(unreadLink)) {
      const {line, column} = startOf(node);
      const lines = node.value.slice(0, index).split('\n');
      const last = lines.at(-1) ?? '';
      found.push(
        problem(
          'unread-link',
          placeAt(line + lines.length - 1, lines.length > 1 ? last.length + 1 : column + index),
          {
            link: link.slice(0, 60),
          },
        ),
      );
    }
  });
  return found;
}

const unreadLink = new RegExp(
  `(?:\\[[^[\\]]*)?\\] ?\\((?:${kindNames.join('|')}):[^\\s)]*(?: [^\\s)]+\\))?`,
  'g',
);

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

function checkMaths(tree: Root, placeAt: PlaceAt): Problem[] {
  const found: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    try {
      katex.renderToString(node.value, {
        throwOnError: true,
        strict: 'ignore',
        output: 'mathml',
        trust: refuse,
      });
    } catch (error) {
      const reason = String(Object(error).message ?? error)
        .replace(/^KaTeX parse error: /, '')
        .replace(/\.$/, '');
      found.push(
        problem('broken-maths', placeAt(node.position?.start.line ?? 1, node.position?.start.column ?? 1), {
          reason,
        }),
      );
    }
  });
  return found;
}

/** KaTeX asks this for commands that make links, pictures or attributes; the build would print them in red. */
function refuse({command}: {command: string}): boolean {
  throw new Error(`${command} is not allowed`);
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
