import type {Element} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {SKIP, visit} from 'unist-util-visit';

/** Attributes that hold ids of the same document, as they are called in the tree. */
const naming = [
  'htmlFor',
  'headers',
  'list',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaOwns',
  'popoverTarget',
];
/** What works by script only, or leads about a page that is now a part. */
const left = new Set(['script', 'template', 'form', 'button', 'nav']);

/**
 * Makes a part of a longer document out of the text of a page.
 *
 * Its ids get a prefix, and links and drawings that name them follow. Its headings go down one level. What opens on a
 * click is open, what works only by script is left out, the contents too, and none of its sections is a landmark: their
 * names would meet in the longer document.
 *
 * @param html   a piece of a page, without `html` and `body`
 * @param prefix stands before each id; distinct for each part of the document
 */
export function embedHtml(html: string, prefix: string): string {
  const tree = fromHtml(html, {fragment: true});
  visit(tree, 'element', (node, index, parent) => {
    if (left.has(node.tagName) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    prefixIds(node, prefix);
    if (/^h[1-5]$/.test(node.tagName)) node.tagName = `h${Number(node.tagName[1]) + 1}`;
    if (node.tagName === 'details') node.properties['open'] = true;
    unmark(node);
    return undefined;
  });
  return toHtml(tree);
}

function prefixIds({properties}: Element, prefix: string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'id') properties[name] = `${prefix}${String(value)}`;
    else if (naming.includes(name))
      properties[name] = listOf(value)
        .map((id) => `${prefix}${id}`)
        .join(' ');
    else if (name === 'href' && String(value).startsWith('#'))
      properties[name] = `#${prefix}${String(value).slice(1)}`;
    else if (typeof value === 'string') properties[name] = value.replace(/url\(#/g, `url(#${prefix}`);
  }
}

function unmark(node: Element): void {
  const {properties} = node;
  if (node.tagName === 'section') {
    node.tagName = 'div';
    delete properties['ariaLabel'];
    delete properties['ariaLabelledBy'];
  }
  if (properties['role'] === 'region') properties['role'] = 'group';
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.map(String) : String(value).split(/\s+/)).filter((id) => id !== '');
}
