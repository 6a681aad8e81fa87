import {titleMarkdown} from '../library/entries.ts';
import type {Kind} from '../library/kinds.ts';
import type {Entry, Library} from '../library/read.ts';
import {urlOf} from '../library/urls.ts';
import {indexNames} from './find-names.ts';
import type {FindNames, Name} from './find-names.ts';

/** Kinds that are looked up by name; events, figures and most claims are sentences, which the full text finds. */
const named: readonly Kind[] = ['page', 'term', 'actor', 'chip', 'model'];

/** A claim that is judged at length is looked up like a page. */
function isLong({body}: Entry<'claim'>): boolean {
  return /^## /m.test(body);
}

/**
 * Lists what the first layer of the search knows: names of entries and of laws, without definitions.
 *
 * Other names and misspellings that its tolerance of typos finds unaided are left out, so that the list stays small.
 *
 * @param library the library
 * @param words   turns Markdown into plain words
 */
export function listNames(library: Library, words: (markdown: string) => string): Name[] {
  const laws = [...library.source.values()].flatMap((entry) => lawName(entry, library));
  const entries: Entry[] = [
    ...named.flatMap((kind): Entry[] => [...library[kind].values()]),
    ...[...library.claim.values()].filter(isLong),
  ];
  const names = [...entries.map((entry) => nameOf(entry, library, words)), ...laws];
  const bare = indexNames(names.map(({k, t, b, u}) => ({k, t, u, ...(b && {b})})));
  let kept = names.map((name) => keepTexts(name, (text) => !isFirst(name, text, bare)));
  // with the kept names of others around it, one that was left out may no longer come first: then it is kept too
  for (let before = -1; before !== countTexts(kept);) {
    before = countTexts(kept);
    const find = indexNames(kept);
    kept = names.map((name, index) =>
      keepTexts(name, (text) => textsOf(kept[index]).includes(text) || !isFirst(name, text, find)),
    );
  }
  return kept;
}

function textsOf(name: Name | undefined): string[] {
  return [...(name?.a ?? []), ...(name?.m ?? [])];
}

function countTexts(names: readonly Name[]): number {
  return names.flatMap(textsOf).length;
}

function keepTexts({a = [], m = [], ...name}: Name, isNeeded: (text: string) => boolean): Name {
  const [others, misspellings] = [a.filter(isNeeded), m.filter(isNeeded)];
  return {...name, ...(others.length > 0 && {a: others}), ...(misspellings.length > 0 && {m: misspellings})};
}

function isFirst({u}: Name, text: string, find: FindNames): boolean {
  return find(text)[0]?.name.u === u;
}

function nameOf(entry: Entry, library: Library, words: (markdown: string) => string): Name {
  const {data} = entry;
  const aliases = [
    'nativeName' in data ? data.nativeName : undefined,
    ...('aliases' in data ? data.aliases : []),
    ...('translations' in data ? Object.values(data.translations) : []),
  ].filter((alias) => alias !== undefined);
  const topics = 'topics' in data ? data.topics : 'topic' in data ? [data.topic] : [];
  const misspellings = 'misspellings' in data ? data.misspellings : [];
  return {
    k: entry.kind,
    t: words(titleMarkdown(entry)),
    u: urlOf(library, entry.kind, entry.id, ''),
    ...('abbreviation' in data && data.abbreviation !== undefined && {b: data.abbreviation}),
    ...(aliases.length > 0 && {a: [...new Set(aliases)]}),
    ...(misspellings.length > 0 && {m: misspellings}),
    ...(topics.length > 0 && {p: topics}),
  };
}

/** Laws are looked up by number; other sources are found in the full text. */
function lawName(entry: Entry<'source'>, library: Library): Name[] {
  const {data, id} = entry;
  if (!['regulation', 'legislation', 'bill'].includes(data.type)) return [];
  const gazette =
    data.volume !== undefined && data.page !== undefined ? `${data.volume} FR ${data.page}` : undefined;
  const aliases = [data['title-short'], data.number, gazette].filter((alias) => alias !== undefined);
  return [
    {k: 'source', t: data['title-short'] ?? data.title, u: urlOf(library, 'source', id, ''), a: aliases},
  ];
}
