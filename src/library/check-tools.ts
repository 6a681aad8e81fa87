import {visit} from 'unist-util-visit';
import type {DerivedFields} from './data.ts';
import {markdownOf, startOf} from './markdown-texts.ts';
import {problem, suggest} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';

/**
 * Checks that every tool that a page shows is there.
 *
 * @param entries which to check
 * @param derived names the tools of the site; without such a list none is checked
 */
export function checkTools(entries: readonly Entry[], {tools}: DerivedFields): Problem[] {
  if (!tools) return [];
  const found: Problem[] = [];
  for (const {tree, placeAt} of entries.flatMap((entry) => markdownOf(entry).texts)) {
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'Tool') return;
      for (const attribute of node.attributes) {
        if (
          attribute.type !== 'mdxJsxAttribute' ||
          attribute.name !== 'name' ||
          typeof attribute.value !== 'string'
        )
          continue;
        const {line, column} = startOf(attribute);
        found.push(...checkName(attribute.value, tools, placeAt(line, column)));
      }
    });
  }
  return found;
}

/**
 * Checks the tool that the home page shows, if it shows one.
 *
 * @param library the library
 * @param derived names the tools of the site
 */
export function checkHomeTool({site}: Library, {tools = []}: DerivedFields): Problem[] {
  const name = site.home?.tool?.name;
  return name === undefined || tools.length === 0
    ? []
    : checkName(name, tools, site.placeOf(['home', 'tool', 'name']));
}

function checkName(value: string, tools: readonly string[], place: Place): Problem[] {
  if (tools.includes(value) || value.trim() === '') return [];
  const words = {
    component: 'Tool',
    attribute: 'name',
    value,
    known: tools.join(', '),
    nearest: suggest(value, tools),
  };
  return [problem('unknown-attribute-value', place, words)];
}
