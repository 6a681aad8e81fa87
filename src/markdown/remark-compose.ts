import type {BlockContent, Blockquote, DefinitionContent, List, ListItem, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {parseMarkdown} from '../library/parse.ts';
import type {Entry} from '../library/read.ts';
import {pathAfter, pathBefore} from './compose-path.ts';
import {entryOf} from './context.ts';
import type {Context} from './context.ts';
import {block, line, text} from './element.ts';
import {citeSource} from './remark-citations.ts';
import {cardsOf} from './context.ts';

/**
 * Joins the Markdown fields of an entry to its body, so that one document has one numbering and one set of cards.
 *
 * A page gets its short answer before and its open questions after; a claim its evidence; the others their short text.
 *
 * @param context the library, computed fields and addresses
 */
export function remarkCompose(context: Context) {
  return (tree: Root, file: VFile): void => {
    const entry = entryOf(file, context.library);
    if (!entry || file.data.mode === 'links' || file.data.mode === 'words') return;
    const body = tree.children;
    nameCharts(tree, entry);
    tree.children = [...before(entry, context), ...body, ...after(entry)];
    file.data.entry = entry;
    const {data} = entry;
    // listed sources are cited by the entry as a whole: they come after those cited in the text
    if ('sources' in data) file.data.listed = data.sources;
  };
}

/** A chart shows figures of its page's day, and may be printed on another page. */
function nameCharts(tree: Root, {id}: Entry): void {
  visit(tree, 'mdxJsxFlowElement', ({name, attributes}) => {
    if (name === 'Chart') attributes.push({type: 'mdxJsxAttribute', name: 'of', value: id});
  });
}

declare module 'vfile' {
  interface DataMap {
    /** citations that the entry lists without a place in its text */
    listed: string[];
  }
}

type Block = BlockContent | DefinitionContent;

function before(entry: Entry, context: Context): Block[] {
  const {data} = entry;
  if (isPage(entry))
    return [section('short-answer', 'Short answer', blocks(entry.data.short)), ...pathBefore(entry, context)];
  if ('verdict' in data) return [section('short-answer', 'Verdict in one sentence', blocks(data.short))];
  if ('role' in data) return [section('short-answer', 'In short', blocks(data.role))];
  if ('short' in data) return [section('short-answer', 'In short', blocks(data.short))];
  return [];
}

function isPage(entry: Entry): entry is Entry<'page'> {
  return entry.kind === 'page';
}

function after(entry: Entry): Block[] {
  return isPage(entry) ? [...pathAfter(entry), ...unknowns(entry)] : evidenceOf(entry);
}

function unknowns({data}: Entry<'page'>): Block[] {
  if (data.unknowns.length === 0) return [];
  const items = data.unknowns.map(({question, settledBy}) =>
    item(
      [
        ...blocks(question),
        line('p', {className: ['settled']}, [text('What would settle it: '), ...phrasing(settledBy)]),
      ],
      true,
    ),
  );
  return [heading('What we don’t know'), list(items)];
}

function evidenceOf({data}: Entry): Block[] {
  if (!('verdict' in data)) return [];
  return [
    ...evidence('Evidence for', data.for),
    ...evidence('Evidence against', data.against),
    ...(data.since ? [heading('What is known to have happened'), ...blocks(data.since.what)] : []),
    ...(data.wouldChange ? [heading('What would change this'), ...blocks(data.wouldChange)] : []),
    ...(data.soleSource ? [heading('Why so few sources'), ...blocks(data.soleSource)] : []),
  ];
}

function evidence(title: string, items: readonly {text: string; sources: string[]}[]): Block[] {
  if (items.length === 0) return [];
  const rows = items.map(({text: words, sources}) => {
    const cited = sources.filter((id) => !words.includes(`source:${id}`)).map((id) => `[](source:${id})`);
    return item(blocks([words, ...cited].join(' ')));
  });
  return [heading(title), list(rows)];
}

function section(name: string, label: string, children: Block[]): Blockquote {
  return block('section', {className: [name], ariaLabel: label}, children);
}

function heading(words: string): Block {
  return {type: 'heading', depth: 2, children: [text(words)]};
}

function list(children: ListItem[]): List {
  return {type: 'list', ordered: false, spread: false, children};
}

/** Only a spread item keeps its paragraphs apart. */
function item(children: Block[], spread = false): ListItem {
  return {type: 'listItem', spread, children};
}

function blocks(markdown: string): Block[] {
  return parseMarkdown(markdown).children.filter(
    (node): node is Block => node.type !== 'yaml' && node.type !== 'mdxjsEsm',
  );
}

function phrasing(markdown: string) {
  const [first] = parseMarkdown(markdown).children;
  return first?.type === 'paragraph' ? first.children : [];
}

/**
 * Adds the sources that an entry lists to those cited in its text.
 */
export function remarkListed() {
  return (_: Root, file: VFile): void => {
    const cards = cardsOf(file);
    for (const citation of file.data.listed ?? []) {
      const [id = '', locator] = citation.split('#');
      if (!cards.sources.has(id)) cards.uncited.add(id);
      citeSource(cards, id, locator);
    }
  };
}
