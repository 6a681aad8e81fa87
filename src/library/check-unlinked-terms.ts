import {visit} from 'unist-util-visit';
import {parseAddress} from './address.ts';
import {entriesOf} from './entries.ts';
import {markdownOf} from './markdown-texts.ts';
import type {MarkdownText} from './markdown-texts.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {proseOf} from './prose.ts';
import type {ProseBlock} from './prose.ts';
import type {Entry, Library} from './read.ts';

/** Longer names are looked up, not typed. */
const mostWords = 8;
const mostLetters = 60;

/**
 * Finds terms that stand in a page's short answer without a link to their definition.
 *
 * Names of two words or more count whatever their letters, acronyms of three or more exactly as written; single words
 * do not, because they have ordinary senses. A term that is linked once in the answer may be repeated.
 *
 * @param library the library
 * @param entries which to check
 */
export function checkUnlinkedTerms(library: Library, entries: readonly Entry[]): Problem[] {
  const pages = entriesOf(entries, 'page');
  // a check without pages reads no terms
  const names = pages.length === 0 ? new Map<string, string>() : namesOf(library);
  return pages.flatMap((page) =>
    markdownOf(page)
      .texts.filter(({field}) => field === 'short')
      .flatMap((text) => checkText(text, names)),
  );
}

function checkText(text: MarkdownText, names: ReadonlyMap<string, string>): Problem[] {
  const known = linkedTerms(text);
  return proseOf(text, {links: 'gap'}).flatMap((block) =>
    findNames(block, names).flatMap(({words, id, at}) => {
      if (known.has(id)) return [];
      known.add(id);
      return [problem('unlinked-term', block.placeAt(at), {words, id})];
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

/** Ids of terms by the names that cannot be mistaken for ordinary words. */
function namesOf(library: Library): Map<string, string> {
  const names = new Map<string, string>();
  for (const {id, data} of library.term.values()) {
    for (const name of [data.term, data.abbreviation ?? '', ...data.aliases]) {
      const words = name.split(/\s+/).length;
      // two words with a dash between them are one, such as co-operation
      const isPhrase = words > 1 || name.split('-').length > 2;
      if (isAcronym(name) || (isPhrase && words <= mostWords)) names.set(keyOf(name), id);
    }
  }
  return names;
}

function isAcronym(name: string): boolean {
  return /^(?=.{3})[\p{Lu}\d][\p{Lu}\d&-]*\p{Lu}[\p{Lu}\d&-]*$/u.test(name);
}

/** Acronyms keep their case; other names are compared without it, and a dash is as good as a space. */
function keyOf(name: string): string {
  const plain = name.split(/\s+/).join(' ');
  return isAcronym(plain) ? plain : plain.toLowerCase().replace(/[\u2010-\u2015-]/g, ' ');
}

/** Looks up every run of words, the longest first, without the signs before and after it. */
function findNames(
  {text}: ProseBlock,
  names: ReadonlyMap<string, string>,
): {words: string; id: string; at: number}[] {
  const found: {words: string; id: string; at: number}[] = [];
  // a longer piece is no word, and patterns would take their time over it
  const words = [...text.matchAll(/\S+/g)].map(({0: word, index}) => ({
    word: word.length > mostLetters ? '' : word,
    index,
  }));
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(mostWords, words.length - from); length > 0; length -= 1) {
      const run = words
        .slice(from, from + length)
        .map(({word}) => word)
        .join(' ');
      const plain = /[\p{L}\p{N}.].*[\p{L}\p{N}]/su.exec(run)?.[0] ?? '';
      const id = [plain, plain.replace(/s$/, ''), plain.replace(/es$/, '')]
        .map((name) => names.get(keyOf(name)))
        .find((known) => known !== undefined);
      if (id === undefined) continue;
      found.push({words: plain, id, at: (words[from]?.index ?? 0) + run.indexOf(plain)});
      from += length - 1;
      break;
    }
  }
  return found;
}
