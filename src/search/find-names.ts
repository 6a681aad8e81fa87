import MiniSearch from 'minisearch';
import {foldName, normalise} from '../library/fold-name.ts';

/** What the first layer of the search knows of an entry; short keys, because every reader of the search page loads them. */
export interface Name {
  /** kind */
  k: string;
  /** title */
  t: string;
  /** abbreviation, shown behind the title */
  b?: string;
  /** address after the base path */
  u: string;
  /** other names */
  a?: string[];
  /** wrong spellings */
  m?: string[];
  /** topics */
  p?: string[];
}

/** A hit of the first layer. */
export interface NameHit {
  name: Name;
  /** the query is this entry's name, alias or known misspelling, letter for letter */
  exact: boolean;
}

/** Finds entries by name. */
export type FindNames = (query: string) => NameHit[];

/** Words of a query that say nothing about what is looked for. */
const idle = new Set(
  'a an the of in on for to is are was were be by and or what which who how why when does do did it its at with from that this mean means meaning definition'.split(
    ' ',
  ),
);

function tokenize(text: string): string[] {
  return normalise(text)
    .split(/[\s-]+/)
    .flatMap((word) =>
      /[\u3040-\u30ff\u4e00-\u9fff]/.test(word) && word.length > 1 ? [word, ...pairsOf(word)] : [word],
    )
    .filter((word) => word !== '' && !idle.has(word));
}

/** Chinese and Japanese have no spaces: two signs at a time find a part of a name. */
function pairsOf(word: string): string[] {
  const signs = [...word];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

const weight: Readonly<Record<string, number>> = {
  term: 1.6,
  page: 1.5,
  claim: 1.2,
  model: 1.2,
  chip: 1.2,
  actor: 1.1,
  source: 0.7,
  fact: 0.35,
  event: 0.4,
};

/**
 * Indexes names so that acronyms, typos, other spellings and foreign names find their entry.
 *
 * An exact name or alias comes first; of equals, definitions and pages come before the rest.
 *
 * @param names what `names.ts` lists
 */
export function indexNames(names: readonly Name[]): FindNames {
  const exact = new Map<string, number[]>();
  const engine = new MiniSearch<{id: number; title: string; aliases: string; misspellings: string}>({
    fields: ['title', 'aliases', 'misspellings'],
    tokenize,
    processTerm: (term) => term,
  });
  engine.addAll(
    names.map((name, id) => {
      for (const text of [
        name.t,
        ...(name.b === undefined ? [] : [name.b]),
        ...(name.a ?? []),
        ...(name.m ?? []),
      ]) {
        const key = foldName(text);
        exact.set(key, [...new Set([...(exact.get(key) ?? []), id])]);
      }
      return {
        id,
        title: name.t,
        aliases: [name.b ?? '', ...(name.a ?? [])].join(' '),
        misspellings: (name.m ?? []).join(' '),
      };
    }),
  );
  return (query) => {
    const words = tokenize(query);
    if (words.length === 0) return [];
    const first = findExact(exact, query);
    const results = engine.search(query, {
      boost: {title: 3, aliases: 2},
      fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : term.length > 8 ? 2 : 1),
      prefix: (term, index, terms) => index === terms.length - 1 && term.length > 2,
      combineWith: 'OR',
      boostDocument: (id) => weight[names[Number(id)]?.k ?? ''] ?? 1,
    });
    // most of the query's words must be met, or a question would find half the site
    const needed = Math.max(1, Math.ceil(words.length * 0.6));
    const rest = results.filter(({queryTerms}) => queryTerms.length >= needed).map(({id}) => Number(id));
    const order = [...new Set([...first, ...rest])];
    return order.flatMap((id) => {
      const name = names[id];
      return name ? [{name, exact: first.includes(id)}] : [];
    });
  };
}

function findExact(exact: ReadonlyMap<string, number[]>, query: string): number[] {
  const whole = foldName(query);
  const bare = whole
    .split(' ')
    .filter((word) => !idle.has(word))
    .join(' ');
  return exact.get(whole) ?? exact.get(bare) ?? [];
}
