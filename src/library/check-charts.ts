import {visit} from 'unist-util-visit';
import {attributeOf} from './attribute.ts';
import {findChartFault} from './chart-faults.ts';
import {dayOf} from './check-references.ts';
import {entriesOf} from './entries.ts';
import {markdownOf, startOf} from './markdown-texts.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/**
 * Checks that every chart can draw the facts that it names; those that do not exist are reported as such.
 *
 * @param library the library
 * @param entries which to check
 */
export function checkCharts(library: Library, entries: readonly Entry[]): Problem[] {
  const found: Problem[] = [];
  for (const page of entriesOf(entries, 'page')) {
    for (const {tree, placeAt} of markdownOf(page).texts) {
      visit(tree, 'mdxJsxFlowElement', (node) => {
        if (node.name !== 'Chart') return;
        const read = (name: string) => attributeOf(node, name);
        const words = {
          type: read('type'),
          model: read('model'),
          chip: read('chip'),
          series: read('series'),
          parts: read('parts'),
        };
        const ids = read('fact')
          .split(/\s+/)
          .filter((id) => id !== '');
        const facts = ids.flatMap((id) => library.fact.get(id) ?? []);
        const fault = facts.length < ids.length ? undefined : findChartFault(words, facts, dayOf(page) ?? '');
        const {line, column} = startOf(node);
        if (fault)
          found.push(problem('undrawable-chart', placeAt(line, column), {title: read('title'), ...fault}));
      });
    }
  }
  return found;
}
