import {visit} from 'unist-util-visit';
import {addedAnchors, anchorsOf, isSiteAnchor, oldAnchorsOf} from './anchors.ts';
import type {Anchor} from './anchors.ts';
import {markdownOf, startOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {problem, suggest} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import type {Entry} from './read.ts';
import {findReferences} from './references.ts';

/**
 * Checks that every heading has an address of its own, that every link to a place in the same entry finds it, and that
 * earlier anchors lead to headings and stand in nobody's way.
 *
 * @param entries which to check
 */
export function checkAnchors(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => {
    const headings = anchorsOf(entry);
    const known = [...headings.map(({anchor}) => anchor), ...addedAnchors];
    const twice = headings.flatMap(({words, anchor, place}, index) => {
      if (anchor === '') return [problem('empty-heading', place)];
      const before = headings.slice(0, index).some((other) => other.anchor === anchor);
      return before ? [problem('duplicate-anchor', place, {heading: words, anchor})] : [];
    });
    const own = [...twice, ...checkReserved(entry, headings)];
    const {texts, broken} = markdownOf(entry);
    // the headings below a broken place are not known
    if (broken.length > 0) return own;
    return [...own, ...texts.flatMap((text) => checkLinks(text, known)), ...checkOldAnchors(entry, known)];
  });
}

function checkLinks({tree, placeAt}: MarkdownText, known: readonly string[]): Problem[] {
  const found: Problem[] = [];
  visit(tree, (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return;
    const {line, column} = startOf(node);
    found.push(...checkTarget(node.url.slice(1), known, placeAt(line, column)));
  });
  return found;
}

function checkTarget(anchor: string, known: readonly string[], place: Place): Problem[] {
  if (known.includes(anchor)) return [];
  return [problem('unknown-anchor', place, {anchor, nearest: suggest(anchor, known, (word) => `#${word}`)})];
}

function checkOldAnchors(entry: Entry, known: readonly string[]): Problem[] {
  return [...oldAnchorsOf(entry)].flatMap(([old, now]) => {
    const place = entry.placeOf(['oldAnchors', old]);
    const taken = known.includes(old) ? [problem('anchor-taken', place, {anchor: old})] : [];
    return [...taken, ...checkTarget(now, known, place)];
  });
}

/** The cards of a page, and the site's own parts, are found by their anchors; a heading before them would be found instead. */
function checkReserved(entry: Entry, headings: readonly Anchor[]): Problem[] {
  const figures = figureAnchors(entry);
  const old = [...oldAnchorsOf(entry).keys()].map((anchor) => ({
    words: anchor,
    anchor,
    place: entry.placeOf(['oldAnchors', anchor]),
  }));
  return [...headings, ...old].flatMap(({words, anchor, place}) =>
    isSiteAnchor(anchor) || figures.has(anchor.replace(/-\d+$/, '')) || figures.has(anchor)
      ? [problem('reserved-anchor', place, {words, anchor})]
      : [],
  );
}

function figureAnchors(entry: Entry): Set<string> {
  return new Set(
    findReferences(entry).flatMap(({kind, id, field}) => {
      if (kind === 'fact') return [`fact-${id}`];
      return field === undefined || kind === 'source' ? [] : [`${kind}-${id}-${field}`];
    }),
  );
}
