import type {Nodes, Parents, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {block} from './element.ts';

/**
 * Writes on each block of a body the line of its file, as `data-line`, so that a problem finds its place in the page.
 *
 * Code, formulas and components lose attributes on their way, so an empty element stands before them. Texts of fields
 * have no lines. Only for pages that are being written.
 */
export function remarkLines() {
  return (tree: Root, {data: {mode, entry}}: VFile): void => {
    if (mode === 'links' || mode === 'words') return;
    // pages come with blank lines in place of their fields, other entries without
    const above = entry ? entry.bodyLine - 1 : 0;
    visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
      const dataLine = String((node.position?.start.line ?? 1) + above);
      switch (node.type) {
        case 'paragraph':
        case 'heading':
        case 'listItem':
        case 'table':
          node.data = {...node.data, hProperties: {...node.data?.hProperties, dataLine}};
          return undefined;
        case 'code':
        case 'math':
        case 'mdxJsxFlowElement': {
          if (!parent || index === undefined) return undefined;
          const mark = block('div', {dataLine, hidden: true}, []);
          Object.assign(parent, {children: parent.children.toSpliced(index, 0, mark)});
          return index + 2;
        }
        default:
          return undefined;
      }
    });
  };
}
