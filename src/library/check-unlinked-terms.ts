import {visit} from 'unist-util-visit';
import {parseAddress} from './address.ts';
import {markdownOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {proseOf} from './prose.ts';
import type {Entry, Library} from './read.ts';

/** A name of a term that a reader may not know, and that cannot be mistaken for ordinary words. */
interface Name {
  id: string;
  name: string;
}

/**
 * Finds terms that stand in a page's short answer without a link to their definition.
 *
 * Names of two words or more count whatever their letters, acronyms exactly as written; single words do not, because
 * they have ordinary senses. A term that is linked once in the answer may be repeated.
 *
 * @param library the library
 */
export function checkUnlinkedTerms(library: Library): Problem[] {
  const names = namesOf(library);
  const ids = new Map(names.map(({id, name}) => [keyOf(name), id]));
  const pattern = patternOf(names);
  if (pattern === undefined) return [];
  return [...library.page.values()].flatMap((page) =>
    markdownOf(page).texts.filter(({field}) => field === 'short').flatMap((text) => checkText(text, pattern, ids)),
  );
}

function checkText(text: MarkdownText, pattern: RegExp, ids: ReadonlyMap<string, string>): Problem[] {
  const known = linkedTerms(text);
  return proseOf(text, {links: 'gap'}).flatMap((block) =>
    [...block.text.matchAll(pattern)].flatMap(({0: words, index}) => {
      const id = ids.get(keyOf(words)) ?? ids.get(keyOf(words.replace(/e?s$/, ''))) ?? ids.get(keyOf(words.replace(/s$/, '')));
      if (id === undefined || known.has(id)) return [];
      known.add(id);
      return [problem('unlinked-term', block.placeAt(index), {words, id})];
    }),
  );
}

function linkedTerms({tree}: MarkdownText): Set<string> {
  const linked = new Set<string>();
  visit(tree, 'link', ({url}) => {
    const address = parseAddress(url);
    if (address?.kind === 'term') linked.add(address.id);
  });
  return linked;
}

function namesOf(library: Library): Name[] {
  return [...library.term.values()].flatMap(({id, data}: Entry<'term'>) =>
    [data.term, data.abbreviation ?? '', ...data.aliases].filter((name) => isAcronym(name) || /\S\s\S/.test(name)).map((name) => ({id, name})),
  );
}

function isAcronym(name: string): boolean {
  return /^(?=.{3})[\p{Lu}\d][\p{Lu}\d&-]*\p{Lu}[\p{Lu}\d&-]*$/u.test(name);
}

/** Acronyms keep their case; other names are compared without it. */
function keyOf(name: string): string {
  const plain = name.replace(/\s+/g, ' ');
  return isAcronym(plain) ? plain : plain.toLowerCase();
}

/** One pattern for all names, longest first, so that a long name is not taken for the short one inside it. */
function patternOf(names: readonly Name[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const parts = [...new Set(names.map(({name}) => name))]
    .sort((a, b) => b.length - a.length)
    .map((name) => (isAcronym(name) ? escape(name) : `(?i:${escape(name)})`));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${parts.join('|')})(?:e?s)?(?![\\p{L}\\p{N}-])`, 'gu');
}

function escape(name: string): string {
  return name.replace(/[.*+?^$()|[\]{}\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
