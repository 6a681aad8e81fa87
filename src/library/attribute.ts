import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';

/**
 * Reads a literal attribute of a component.
 *
 * @param node the component
 * @param name the attribute
 * @returns its text, or nothing where it is missing
 */
export function attributeOf(node: MdxJsxFlowElement, name: string): string {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : '';
}
