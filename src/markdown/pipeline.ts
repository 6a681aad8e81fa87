import rehypeKatex from 'rehype-katex';
import type {PluggableList} from 'unified';
import {mathsOptions} from '../library/maths.ts';
import {syntax} from '../library/parse.ts';
import type {Context} from './context.ts';
import {rehypeTables} from './rehype-tables.ts';
import {remarkCards} from './remark-cards.ts';
import {remarkCitations} from './remark-citations.ts';
import {remarkCompose, remarkListed} from './remark-compose.ts';
import {remarkCrosslinks} from './remark-crosslinks.ts';
import {remarkDates} from './remark-dates.ts';
import {remarkFacts} from './remark-facts.ts';
import {remarkLines} from './remark-lines.ts';
import {remarkOutline} from './remark-outline.ts';
import {remarkPlain} from './remark-plain.ts';
import {remarkSafe} from './remark-safe.ts';
import {remarkTerms} from './remark-terms.ts';
import {remarkTolerant} from './remark-tolerant.ts';

/**
 * Lists the plugins between Markdown and HTML in their order.
 *
 * @param context the library, computed fields and addresses
 */
export function remarkPlugins(context: Context): PluggableList {
  return [
    ...syntax,
    ...(context.problems ? [remarkLines] : []),
    ...tolerate(context),
    remarkSafe,
    [remarkCompose, context],
    ...tolerate(context),
    [remarkDates, context],
    [remarkOutline, context],
    [remarkTerms, context],
    [remarkFacts, context],
    [remarkCitations, context],
    [remarkCrosslinks, context],
    remarkListed,
    [remarkCards, context],
    ...tolerate(context),
    [remarkPlain, context],
  ];
}

/** Texts join the document at three places; a function of its own each time, or unified would take them for one. */
function tolerate(context: Context): PluggableList {
  return context.problems ? [() => remarkTolerant(context)] : [];
}

/** Plugins on the HTML tree, in their order. */
export const rehypePlugins: PluggableList = [[rehypeKatex, mathsOptions], rehypeTables];

/** Notes have plain anchors, and a heading that is shown; the library and the pages' processor take the same. */
export const rehypeOptions = {clobberPrefix: '', footnoteLabel: 'Notes', footnoteLabelProperties: {}};
