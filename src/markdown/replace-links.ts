import type {Link, Parents, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {parseAddress} from '../library/address.ts';
import type {Address} from '../library/address.ts';

/**
 * Replaces the links of ours that a plugin knows how to show.
 *
 * @param tree    changed in place
 * @param replace gives the nodes to put instead, or `undefined` to leave the link to another plugin
 */
export function replaceLinks(
  tree: Root,
  replace: (link: Link, address: Address, parent: Parents) => PhrasingContent[] | undefined,
): void {
  visit(tree, 'link', (node, index, parent) => {
    const address = parseAddress(node.url);
    if (!address || parent === undefined || index === undefined) return;
    const nodes = replace(node, address, parent);
    if (!nodes) return;
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}
