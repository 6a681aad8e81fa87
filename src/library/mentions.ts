import {siteFields, textsAt} from './fields.ts';
import {isKind} from './kinds.ts';
import {markdownOfSite} from './markdown-texts.ts';
import type {Positions} from './read-fields.ts';
import type {Entry, Library} from './read.ts';
import {findReferences, referencesIn} from './references.ts';
import type {Reference} from './references.ts';

/** One mention of an entry, and the entry that makes it; the home page and the article are none. */
export interface Mention extends Reference {
  from: Entry | undefined;
}

/** Fields that say how a text was seen, and may name the source that quotes it. */
const seenFields = {source: 'seen', fact: 'values.*.seen'} as const;

/**
 * Lists every mention of another entry in some entries, in the site's own words and in the article.
 *
 * @param library the library
 * @param entries whose mentions to list
 */
export function listMentions(library: Library, entries: readonly Entry[]): Mention[] {
  return [
    ...entries.flatMap(mentionsIn),
    ...namedBySite(library).map((reference) => ({...reference, from: undefined})),
  ];
}

/**
 * Lists every mention of another entry in one.
 *
 * @param from the entry
 */
export function mentionsIn(from: Entry): Mention[] {
  return [...findReferences(from), ...quotingSources(from)].map((reference) => ({...reference, from}));
}

function quotingSources(entry: Entry): Reference[] {
  if (entry.kind !== 'source' && entry.kind !== 'fact') return [];
  return textsAt(entry.data, seenFields[entry.kind]).flatMap(({path, text}) => {
    const id = /^quoted-by: (.+)$/.exec(text)?.[1];
    return id === undefined
      ? []
      : [{kind: 'source', id, place: entry.placeOf(path), sentence: '', words: ''}];
  });
}

function namedBySite(library: Library): Reference[] {
  const {site, article} = library;
  const named = (naming: Readonly<Record<string, string>>, data: unknown, holder: Positions): Reference[] =>
    Object.entries(naming).flatMap(([pattern, kind]) =>
      textsAt(data, pattern).flatMap(({path, text}) =>
        isKind(kind) ? [{kind, id: text, place: holder.placeIn(path, 0), sentence: '', words: ''}] : [],
      ),
    );
  return [
    ...named(siteFields.site.naming, site, site),
    ...(article ? named(siteFields.article.naming, article.data, article) : []),
    ...markdownOfSite(library).texts.flatMap(referencesIn),
  ];
}
