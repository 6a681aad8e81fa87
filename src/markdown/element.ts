import type {BlockContent, DefinitionContent, Emphasis, Blockquote, Link, PhrasingContent, Text} from 'mdast';

type Properties = Record<string, string | number | boolean | string[]>;

/**
 * Makes an inline node that becomes the HTML element named.
 *
 * @param name       name of the element
 * @param properties its properties, named as in the DOM
 * @param children   what stands in it
 */
export function inline(name: string, properties: Properties, children: PhrasingContent[]): Emphasis {
  return {type: 'emphasis', data: {hName: name, hProperties: properties}, children};
}

/**
 * Makes a block node that becomes the HTML element named.
 *
 * @param name       name of the element
 * @param properties its properties, named as in the DOM
 * @param children   blocks, or inline nodes that need no paragraph
 */
export function block(
  name: string,
  properties: Properties,
  children: (BlockContent | DefinitionContent)[],
): Blockquote {
  return {type: 'blockquote', data: {hName: name, hProperties: properties}, children};
}

/**
 * Makes a block that holds inline nodes directly, such as a paragraph or a heading with attributes.
 *
 * @param name       name of the element
 * @param properties its properties, named as in the DOM
 * @param children   inline nodes
 */
export function line(name: string, properties: Properties, children: PhrasingContent[]): BlockContent {
  return {type: 'paragraph', data: {hName: name, hProperties: properties}, children};
}

/**
 * Makes a link.
 *
 * @param url        where it leads
 * @param children   its words
 * @param properties further properties
 */
export function link(url: string, children: PhrasingContent[], properties: Properties = {}): Link {
  return {type: 'link', url, children, data: {hProperties: properties}};
}

/**
 * Makes text.
 *
 * @param value the words
 */
export function text(value: string): Text {
  return {type: 'text', value};
}
