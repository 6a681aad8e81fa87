import type {Link, Nodes, Parents} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {parseAddress, sortAddress} from './address.ts';
import {kindNames} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {startOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Library} from './read.ts';
import {listPaths} from './list-paths.ts';

/**
 * Checks that links are read as links, say where they lead, and lead there safely; notes at the foot are none of ours.
 *
 * @param text    a parsed text
 * @param library whose own addresses are known
 */
export function checkLinks(text: MarkdownText, library: Library): Problem[] {
  const found: Problem[] = [];
  visit(text.tree, (node, index, parent) => {
    const next = parent?.children[(index ?? 0) + 1];
    const before = parent?.children[(index ?? 0) - 1];
    if (node.type === 'link') found.push(...checkLink(node, before, next, text, library));
    else found.push(...checkUnread(node, next, text), ...checkNotes(node, parent, text));
    // returns nothing: a number would make the visitor skip siblings
  });
  return found;
}

const anyKind = kindNames.join('|');
/** What looks like a link of ours but was read as words would be printed with its brackets. */
const unread = [
  `(?:\\[[^[\\]]*)?\\] ?\\((?:${anyKind}):[^\\s)]*(?: [^\\s)]+\\))?`,
  `\\((?:${anyKind}):[^\\s)]+\\) ?\\[[^\\]]*\\]?`,
  `(?<![\\w/:-])(?:${anyKind}):[a-z\\d][\\w.@#-]*`,
  '\\[[^[\\]]*\\] ?\\[[^\\]]*\\]',
  '\\[@[^\\]]*\\]?',
].join('|');
/** The same where the address was read as a link of its own. */
const unreadBefore = /(?:\[[^[\]]*)?\] ?\($/;
const unreadBehind = /^\) ?\[/;

function checkUnread(node: Nodes, next: Nodes | undefined, {placeAt}: MarkdownText): Problem[] {
  if (node.type !== 'text') return [];
  const matches = [...node.value.matchAll(new RegExp(unread, 'g'))];
  const open = next?.type === 'link' ? unreadBefore.exec(node.value) : null;
  return [...matches, ...(open ? [open] : [])].map((match) => {
    const address = match === open && next?.type === 'link' ? next.url : '';
    return problem('unread-link', placeAt(...spotIn(node, match.index)), {
      link: `${match[0]}${address}`.slice(0, 60),
    });
  });
}

/** Notes with a label, whether they were read as such or not, and numbers in brackets. */
const notes = /\[\^[^\]\s]*\]:?|\[\d{1,3}(?: ?[,–-] ?\d{1,3})*\]/g;

function checkNotes(node: Nodes, parent: Parents | undefined, {placeAt}: MarkdownText): Problem[] {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    const {line, column} = startOf(node);
    const note = `[^${node.label ?? node.identifier}]${node.type === 'footnoteDefinition' ? ':' : ''}`;
    return [problem('footnote', placeAt(line, column), {note})];
  }
  if (node.type !== 'text' || parent?.type === 'link') return [];
  return [...node.value.matchAll(notes)].map(({0: note, index}) =>
    problem('footnote', placeAt(...spotIn(node, index)), {note}),
  );
}

/** Words that name nothing when a screen reader lists the links of a page. */
const vague =
  /^(?:(?:click |see |read (?:more )?)?here|(?:read |see )?more|this (?:link|page|article|site|one))$/i;

function checkLink(
  node: Link,
  before: Nodes | undefined,
  next: Nodes | undefined,
  {placeAt}: MarkdownText,
  library: Library,
): Problem[] {
  const {url} = node;
  const {line, column} = startOf(node);
  const report = (code: string, words: Record<string, string>) => [
    problem(code, placeAt(line, column), words),
  ];
  const address = url.slice(0, 80);
  const sort = sortAddress(url);
  const words = toString(node).trim();
  const isOwnWords = /^(?:https?:\/\/|www\.)/i.test(words);
  if (sort === 'web' && isOwnWords) {
    // one that a broken link left over is reported as that link
    const isLeft = before?.type === 'text' && unreadBefore.test(before.value);
    // such an address swallows a bracket that stands right behind it
    const isTurned = /\)(?:\[|%5B)/i.test(url) || (next?.type === 'text' && unreadBehind.test(next.value));
    if (isTurned) return report('unread-link', {link: `(${address})[`});
    return isLeft
      ? []
      : report('bare-address', {address, full: url.replace(/^http:/, 'https:').slice(0, 80)});
  }
  const kind = parseAddress(url)?.kind;
  if (words === '' && (sort === 'web' || sort === 'anchor'))
    return report('vague-link', {address, says: 'has no words'});
  if (vague.test(words) && kind !== 'term')
    return report('vague-link', {address, says: `says only "${words}"`});
  const own = sort === 'web' ? findOwn(url, library) : undefined;
  if (own) return report('own-address', {address, an: /^[aeiou]/.test(own.kind) ? 'an' : 'a', ...own});
  return /^http:/i.test(url)
    ? report('http-address', {address, rule: 'A reader follows a link without looking at its first letters.'})
    : [];
}

/** The page or entry of this site that an address on any host ends with: copies and previews have other hosts. */
function findOwn(url: string, {files}: Library): {kind: Kind; id: string} | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const [folder = '', id = ''] = path
    .split('/')
    .filter((part) => part !== '')
    .slice(-2);
  return files.find(
    ({kind, id: known, file}) =>
      known === id &&
      (kind === 'page'
        ? file.endsWith(`/${folder}/${id}.mdx`)
        : kind === 'claim' && listPaths.claim === folder),
  );
}

function spotIn(node: Nodes & {value: string}, index: number): [line: number, column: number] {
  const {line, column} = startOf(node);
  const lines = node.value.slice(0, index).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return [line + lines.length - 1, lines.length > 1 ? last + 1 : column + index];
}
