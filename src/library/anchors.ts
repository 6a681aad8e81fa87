import {slug} from 'github-slugger';
import type {Heading} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {markdownOf, startOf} from './markdown-texts.ts';
import type {Place} from './problem.ts';
import type {Entry} from './read.ts';

/** Anchors of the headings that the site itself adds below a text. */
export const addedAnchors: readonly string[] = [
  'what-we-dont-know',
  'evidence-for',
  'evidence-against',
  'what-would-change-this',
];

/** Anchors that stand on every page, whatever its text. */
const siteAnchors = new Set([
  'main',
  'find',
  'theme',
  'site-map',
  'claims',
  'footnote-label',
  'definitions-title',
  'figures-title',
  'sources-title',
]);

/**
 * Says whether an anchor belongs to the site itself: to a part of every page, a definition, a source, a note, or the
 * place where one of these is first asked for.
 *
 * @param anchor without `#`
 */
export function isSiteAnchor(anchor: string): boolean {
  return siteAnchors.has(anchor) || /^(?:def|src|fn|fnref)-|^ref-(?:term|figure|source)-\d+$/.test(anchor);
}

/** A heading of an entry's body. */
export interface Anchor {
  anchor: string;
  words: string;
  place: Place;
}

/**
 * Lists the headings of an entry's body with their anchors, in their order; two of the same words have the same.
 *
 * @param entry any entry
 */
export function anchorsOf(entry: Entry): Anchor[] {
  return markdownOf(entry).texts.flatMap((text) => {
    if (text.field !== 'body') return [];
    const found: Anchor[] = [];
    visit(text.tree, 'heading', (node: Heading) => {
      const {line, column} = startOf(node);
      const words = toString(node);
      found.push({anchor: slug(words), words, place: text.placeAt(line, column)});
    });
    return found;
  });
}

/**
 * Gives the anchors that headings of an entry had earlier, and the anchor to which each leads now.
 *
 * @param entry any entry; sources, facts, events and runs have no headings
 */
export function oldAnchorsOf({data}: Entry): ReadonlyMap<string, string> {
  return new Map('oldAnchors' in data ? Object.entries(data.oldAnchors) : []);
}
