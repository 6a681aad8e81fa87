import rehypeKatex from 'rehype-katex';
import type {PluggableList} from 'unified';
import {syntax} from '../library/parse.ts';
import type {Context} from './context.ts';
import {rehypeTables} from './rehype-tables.ts';
import {remarkCards} from './remark-cards.ts';
import {remarkCitations} from './remark-citations.ts';
import {remarkCompose, remarkListed} from './remark-compose.ts';
import {remarkCrosslinks} from './remark-crosslinks.ts';
import {remarkDates} from './remark-dates.ts';
import {remarkFacts} from './remark-facts.ts';
import {remarkOutline} from './remark-outline.ts';
import {remarkPlain} from './remark-plain.ts';
import {remarkSafe} from './remark-safe.ts';
import {remarkTerms} from './remark-terms.ts';

/**
 * Lists the plugins between Markdown and HTML in their order.
 *
 * @param context the library, computed fields and addresses
 */
export function remarkPlugins(context: Context): PluggableList {
  return [
    ...syntax,
    remarkSafe,
    [remarkCompose, context],
    [remarkDates, context],
    remarkOutline,
    [remarkTerms, context],
    [remarkFacts, context],
    [remarkCitations, context],
    [remarkCrosslinks, context],
    remarkListed,
    [remarkCards, context],
    [remarkPlain, context],
  ];
}

/** Plugins on the HTML tree, in their order. */
export const rehypePlugins: PluggableList = [[rehypeKatex, {output: 'mathml'}], rehypeTables];

/** Notes have plain anchors, and a heading that is shown; the library and the pages' processor take the same. */
export const rehypeOptions = {clobberPrefix: '', footnoteLabel: 'Notes', footnoteLabelProperties: {}};
