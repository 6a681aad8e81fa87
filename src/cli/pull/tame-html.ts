import type {Element, ElementContent, Root, RootContent} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';

/** Where a preview stands and what it is called. */
export interface PreviewPlace {
  /** address of the preview's root, with a slash at both ends: `/threshold/previews/12/` */
  root: string;
  /** number of the pull request */
  number: number;
}

const gone = new Set([
  'script',
  'noscript',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'base',
  'portal',
  'template',
  'video',
  'audio',
  'source',
  'track',
  'foreignobject',
  'style',
  'annotation-xml',
  'xmp',
  'plaintext',
  'listing',
  'noembed',
  'noframes',
  'animate',
  'set',
  'animatetransform',
  'animatemotion',
  'use',
]);
const loading =
  /^(?:on.*|style|srcdoc|target|autofocus|accesskey|action|formaction|poster|data|xlinkhref|background|longdesc|manifest|ping|srcset|imagesrcset|cite)$/i;
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/**
 * Makes a page that a stranger's code has built harmless: words, styles of the preview itself, links, and nothing that runs.
 *
 * Elements that run or load are dropped, event attributes too; addresses from the root are moved below the preview's
 * root; a policy that forbids all scripts, and whatever a style sheet might fetch from elsewhere, comes first in the head;
 * a line at the top says what the page is.
 * The result is printed anew from the tree, never from the text that came in.
 *
 * @param html  a whole page
 * @param place where it will stand
 */
export function tameHtml(html: string, place: PreviewPlace): string {
  const tree = fromHtml(html, {fragment: false});
  cleanChildren(tree, place);
  const root = tree.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'html',
  );
  const head = root?.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'head',
  );
  const body = root?.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'body',
  );
  head?.children.unshift(
    element('meta', {charSet: 'utf-8'}),
    element('meta', {httpEquiv: ['content-security-policy'], content: policy}),
    element('meta', {name: 'robots', content: 'noindex'}),
  );
  body?.children.unshift(
    element(
      'p',
      {className: ['preview-note']},
      `Preview of request ${place.number}: not reviewed, not part of the site, and without search and calculators.`,
    ),
  );
  return toHtml(tree);
}

function cleanChildren(node: Root | Element, place: PreviewPlace): void {
  const keep = <T extends RootContent | ElementContent>(list: readonly T[]): T[] =>
    list.filter((child) => {
      if (child.type === 'doctype' || child.type === 'text') return true;
      if (child.type !== 'element' || !cleanElement(child, place)) return false;
      cleanChildren(child, place);
      return true;
    });
  if (node.type === 'root') node.children = keep(node.children);
  else node.children = keep(node.children);
}

/** Cleans one element in place and says whether it may stay. */
function cleanElement(node: Element, place: PreviewPlace): boolean {
  const name = node.tagName.toLowerCase();
  if (gone.has(name)) return false;
  if (name === 'meta' && !isPlainMeta(node)) return false;
  const relation = String(node.properties['rel'] ?? '').toLowerCase();
  if (name === 'link' && relation !== 'stylesheet') return false;
  for (const [property, value] of Object.entries(node.properties)) {
    if (loading.test(property)) delete node.properties[property];
    else if (property === 'href' || property === 'src') {
      const address = moveAddress(String(value), place, name === 'a');
      if (address === undefined) delete node.properties[property];
      else node.properties[property] = address;
    }
  }
  return name !== 'link' || node.properties['href'] !== undefined;
}

/** A name does not make an instruction harmless: with "http-equiv" beside it, a page leads away by itself. */
function isPlainMeta({properties}: Element): boolean {
  return (
    properties['httpEquiv'] === undefined &&
    properties['name'] !== undefined &&
    String(properties['name']).toLowerCase() !== 'robots'
  );
}

/** Addresses of this site stay below the preview; only links may lead elsewhere, and only to the web. */
function moveAddress(address: string, {root}: PreviewPlace, isLink: boolean): string | undefined {
  if (/^#[\w.:-]*$/.test(address)) return address;
  if (/^\/(?![/\\])[\w./?=&%#+~:-]*$/.test(address) && !/(?:^|\/)\.\.?(?:\/|$)|%2e/i.test(address))
    return root + address.slice(1);
  return isLink && /^https?:\/\/[\w.-]+(?:[/?#][^\s\\]*)?$/.test(address) ? address : undefined;
}

function element(tagName: string, properties: Element['properties'], text?: string): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: text === undefined ? [] : [{type: 'text', value: text}],
  };
}
