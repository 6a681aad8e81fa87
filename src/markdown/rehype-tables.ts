import type {Element, Root} from 'hast';
import {toText} from 'hast-util-to-text';
import {SKIP, visit} from 'unist-util-visit';

/** Characters from which a cell would be a tall thread on a phone, were it not given room. */
const LONG = 48;

/**
 * Readies tables and formulas for readers, search and the content policy.
 *
 * Alignment becomes a class (an inline style would be refused), header cells get a scope and a space (search glues them
 * otherwise) and an empty corner is no header, wide tables and formulas scroll by keyboard, formulas and note marks are kept out of the search.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      const {tagName, properties} = node;
      if (tagName === 'math' || 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties)
        properties['dataPagefindIgnore'] = 'all';
      if (tagName === 'math' && properties['display'] === 'block') properties['tabIndex'] = 0;
      if (tagName === 'th' || tagName === 'td') readyCell(node);
      if (tagName !== 'table' || parent === undefined || index === undefined) return;
      count += 1;
      parent.children.splice(index, 1, wrap(node, count));
      return [SKIP, index + 1];
    });
  };
}

function readyCell(node: Element): void {
  const {align, ...properties} = node.properties;
  node.properties = typeof align === 'string' ? {...properties, className: [`align-${align}`]} : properties;
  if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
  if (node.tagName === 'td' && toText(node).length >= LONG) {
    const {className} = node.properties;
    node.properties['className'] = [...(Array.isArray(className) ? className : []), 'long'];
  }
  if (node.tagName !== 'th') return;
  node.properties['scope'] = 'col';
  node.children.push({type: 'text', value: ' '});
}

function wrap(table: Element, count: number): Element {
  visit(table, 'element', (node) => {
    if (node.tagName === 'th' || node.tagName === 'td') readyCell(node);
  });
  const properties = {className: ['table'], role: 'region', tabIndex: 0, ariaLabel: `Table ${count}`};
  return {type: 'element', tagName: 'div', properties, children: [table]};
}
