import type {Element, ElementContent, Properties, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {visitParents} from 'unist-util-visit-parents';
import {formatPlain} from '../library/excerpt.ts';
import {formatProblems} from '../library/report.ts';
import type {PlacedProblem} from './problem-places.ts';

/** What a page is told of the problems of the content. */
export interface Shown {
  problems: readonly PlacedProblem[];
  /** address of the page, without its host */
  page: string;
  /** the site's base path */
  base: string;
  /** reads a file for the line that is printed with a problem */
  textOf: (file: string) => string | undefined;
}

const style = `
.problem-list, .problem-box { border: 2px solid #b3261e; border-radius: 4px; background: #fff4f2; color: #3b0d09; padding: .5rem .75rem; margin: .75rem 0; font: .8125rem/1.5 ui-monospace, monospace; text-align: left; }
.problem-list { margin: 0; border-width: 0 0 2px; border-radius: 0; }
.problem-list summary { cursor: pointer; font-weight: 700; }
.problem-list ol { margin: .5rem 0; padding-left: 2rem; max-height: 60vh; overflow: auto; }
.problem-box pre, .problem-list pre { margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
.problem-box .excerpt, .problem-list .excerpt { display: block; white-space: pre; overflow-x: auto; }
.problem-box a, .problem-list a { color: #8c1d18; }
.problem-mark { background: #ffd8d3; color: #3b0d09; outline: 1px dashed #b3261e; }
`;

/** A link to a file opens it in the editor, by way of the server; the page stays. */
const script = `addEventListener('click', (event) => {
  const link = event.target.closest?.('a.problem-file');
  if (!link) return;
  event.preventDefault();
  fetch(link.href);
});`;

/**
 * Puts the problems of the content into a page: a box before each block that has one, those of its fields at the top,
 * and above all a folded list of every problem.
 *
 * What authors typed becomes text, never HTML.
 *
 * @param html  a whole page, its blocks marked with `data-line`
 * @param shown the problems; without any the page is left as it is
 */
export function showProblems(html: string, shown: Shown): string {
  if (shown.problems.length === 0) return html;
  const tree = fromHtml(html);
  const [head, body, main] = ['head', 'body', 'main'].map((name) => findElement(tree, name));
  const own = shown.problems.filter(({page}) => page === shown.page);
  const above = placeBoxes(tree, own, shown);
  head?.children.push(element('style', {}, style));
  (main ?? body)?.children.unshift(...above.map((placed) => boxOf(placed, shown)));
  body?.children.unshift(listOf(shown), element('script', {}, script));
  return toHtml(tree);
}

/**
 * Makes a page in place of one that cannot be made: the problems that belong to it, and what stopped it.
 *
 * @param shown  the problems, at least one
 * @param reason what the renderer said; nothing where the page has problems of its own
 */
export function fallbackPage(shown: Shown, reason: string): string {
  const hasOwn = shown.problems.some(({page}) => page === shown.page);
  const sentence = hasOwn
    ? 'This page cannot be shown until what stands in the boxes is mended.'
    : 'This page cannot be shown while the content has the problems listed above.';
  const main = element('main', {}, [
    ...(hasOwn ? [] : [element('p', {}, `What stopped it: ${formatPlain(reason)}`)]),
    element('p', {}, 'Save the mended file, and the page comes by itself.'),
  ]);
  main.children.unshift(element('h1', {}, sentence));
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problems in the content</title><script type="module" src="${shown.base}@vite/client"></script><style>main{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui}h1{font-size:1.25rem}</style></head><body>${toHtml(main)}</body></html>`;
  return showProblems(page, shown);
}

/** Gives back the problems that no block of the page holds. */
function placeBoxes(tree: Root, own: readonly PlacedProblem[], shown: Shown): PlacedProblem[] {
  const blocks: {line: number; node: Element; parents: (Root | Element)[]}[] = [];
  visitParents(tree, 'element', (node, ancestors) => {
    const line = Number(node.properties['dataLine']);
    const parents = ancestors.filter((parent) => parent.type === 'root' || parent.type === 'element');
    if (Number.isInteger(line)) blocks.push({line, node, parents});
  });
  const places = Map.groupBy(own, ({problem}) =>
    blocks.reduce<(typeof blocks)[number] | undefined>(
      (best, block) => (block.line <= problem.line && block.line >= (best?.line ?? 0) ? block : best),
      undefined,
    ),
  );
  for (const [block, problems] of places) {
    if (!block) continue;
    const boxes = problems.map((placed) => boxOf(placed, shown));
    const {node, parents} = block;
    // a box in a folded part would be as good as none
    for (const parent of parents)
      if (parent.type === 'element' && parent.tagName === 'details') parent.properties['open'] = true;
    const parent = parents.at(-1);
    // nothing but items may stand between the items of a list
    if (node.tagName === 'li') node.children.unshift(...boxes);
    else parent?.children.splice(parent.children.indexOf(node), 0, ...boxes);
  }
  return places.get(undefined) ?? [];
}

function boxOf({problem, id}: PlacedProblem, shown: Shown): Element {
  return element('aside', {id, className: ['problem-box'], ariaLabel: 'Problem'}, [textOf(problem, shown)]);
}

/** The words of the terminal, its first line a link. */
function textOf(problem: PlacedProblem['problem'], {base, textOf: read}: Shown): Element {
  const [text = ''] = formatProblems([problem], read);
  const lines = text.split('\n');
  const place = text.slice(0, text.indexOf('  '));
  const excerpt = lines.slice(4).join('\n');
  const sentences = text.slice(place.length, text.length - excerpt.length);
  return element('pre', {}, [
    fileLink(problem, base, place),
    {type: 'text', value: sentences},
    element('span', {className: ['excerpt']}, excerpt),
  ]);
}

function listOf(shown: Shown): Element {
  const {problems, base} = shown;
  const files = new Set(problems.map(({problem}) => problem.file)).size;
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`;
  const items = problems.map(({problem, id, page}) => {
    if (page === undefined) return element('li', {}, [textOf(problem, shown)]);
    const {file, line, column, code, what} = problem;
    return element('li', {}, [
      fileLink(problem, base, `${formatPlain(file)}:${line}:${column}`),
      {type: 'text', value: `  ${code}  `},
      element('a', {href: `${page}#${id}`}, formatPlain(what)),
    ]);
  });
  return element('details', {className: ['problem-list']}, [
    element('summary', {}, count),
    element('ol', {}, items),
  ]);
}

function fileLink({file, line, column}: PlacedProblem['problem'], base: string, words: string): Element {
  const href = `${base}__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`;
  return element('a', {href, className: ['problem-file']}, words);
}

function findElement(tree: Root, name: string): Element | undefined {
  let found: Element | undefined;
  visitParents(tree, 'element', (node) => {
    if (node.tagName === name) found ??= node;
  });
  return found;
}

function element(tagName: string, properties: Properties, content: string | ElementContent[]): Element {
  const children: ElementContent[] = typeof content === 'string' ? [{type: 'text', value: content}] : content;
  return {type: 'element', tagName, properties, children};
}
