import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {PluggableList} from 'unified';

/** The Markdown that the site speaks, named once so that the build and the checker parse alike. */
export const syntax: PluggableList = [remarkGfm, [remarkMath, {singleDollarTextMath: false}]];

const parser = unified().use(remarkParse).use(remarkMdx).use(syntax).freeze();

/**
 * Parses MDX without running anything.
 *
 * @param text a body without its front matter, or a Markdown field
 * @throws what the parser throws: an error with `line`, `column` and `reason`
 */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
