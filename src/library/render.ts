import {createHash} from 'node:crypto';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';
import type {Context, Mode} from '../markdown/context.ts';
import {rehypeOptions, rehypePlugins, remarkPlugins} from '../markdown/pipeline.ts';
import type {Entry} from './read.ts';

/** Renders the Markdown of entries that hold no components. */
export interface Renderer {
  /** the whole entry: short text, body, evidence, cards and sources */
  entry: (entry: Entry) => string;
  /** one Markdown text; `links` leads to full entries, `words` has no links */
  text: (markdown: string, mode: Exclude<Mode, 'cards'>, entry?: Entry) => string;
}

/**
 * Makes the renderer, with the same plugins as pages have; each text is rendered once, kept by its hash.
 *
 * @param context the library, computed fields and addresses
 */
export function makeRenderer(context: Context): Renderer {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkPlugins(context))
    .use(remarkRehype, rehypeOptions)
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
  const kept = new Map<string, string>();
  const render = (markdown: string, mode: Mode, entry: Entry | undefined): string => {
    const key = createHash('sha256')
      .update(`${mode}\n${entry?.file ?? ''}\n${markdown}`)
      .digest('base64');
    const before = kept.get(key);
    if (before !== undefined) return before;
    const file = new VFile({
      value: markdown,
      path: entry?.file ?? 'text.mdx',
      data: {mode, ...(entry && {entry})},
    });
    const html = String(processor.processSync(file));
    kept.set(key, html);
    return html;
  };
  return {
    entry: (entry) => render(entry.body, 'cards', entry),
    text: (markdown, mode, entry) => unwrap(render(markdown, mode, entry)),
  };
}

/** A single paragraph stands in a line of its own making. */
function unwrap(html: string): string {
  const match = /^<p>([\s\S]*)<\/p>$/.exec(html.trim());
  return match?.[1] !== undefined && !match[1].includes('<p>') ? match[1] : html;
}
