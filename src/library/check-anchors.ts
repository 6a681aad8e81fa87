import {slug} from 'github-slugger';
import type {Heading} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {markdownOf, startOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {problem, suggest} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry} from './read.ts';

/** Headings that the site itself adds below a text. */
const added = ['what-we-dont-know', 'evidence-for', 'evidence-against', 'what-would-change-this'];

/**
 * Checks that every heading has an address of its own, and that every link to a place in the same entry finds it.
 *
 * @param entries which to check
 */
export function checkAnchors(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => {
    const {texts} = markdownOf(entry);
    const headings = texts.filter(({field}) => field === 'body').flatMap(headingsOf);
    const known = [...headings.map(({anchor}) => anchor), ...added];
    const twice = headings.flatMap(({node, anchor, text}, index) => {
      const words = toString(node);
      const place = text.placeAt(startOf(node).line, startOf(node).column);
      if (anchor === '') return [problem('empty-heading', place)];
      const before = headings.slice(0, index).some((other) => other.anchor === anchor);
      return before ? [problem('duplicate-anchor', place, {heading: words, anchor})] : [];
    });
    return [...twice, ...texts.flatMap((text) => checkLinks(text, known))];
  });
}

function headingsOf(text: MarkdownText): {node: Heading; anchor: string; text: MarkdownText}[] {
  const found: {node: Heading; anchor: string; text: MarkdownText}[] = [];
  visit(text.tree, 'heading', (node) => {
    found.push({node, anchor: slug(toString(node)), text});
  });
  return found;
}

function checkLinks({tree, placeAt}: MarkdownText, known: readonly string[]): Problem[] {
  const found: Problem[] = [];
  visit(tree, (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return;
    const anchor = node.url.slice(1);
    const {line, column} = startOf(node);
    if (!known.includes(anchor))
      found.push(
        problem('unknown-anchor', placeAt(line, column), {
          anchor,
          nearest: suggest(anchor, known, (word) => `#${word}`),
        }),
      );
  });
  return found;
}
