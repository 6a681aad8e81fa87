import {entriesOf} from './entries.ts';
import {textsAt} from './fields.ts';
import {formatLocator} from './locator.ts';
import type {Mention} from './mentions.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';
import type {Source} from './schemas/source.ts';

/**
 * Checks that what stands behind a statement can be found: places in sources, seen and independent ones.
 *
 * @param library  the library
 * @param entries  which to check
 * @param mentions every mention in them
 */
export function checkEvidence(
  library: Library,
  entries: readonly Entry[],
  mentions: readonly Mention[],
): Problem[] {
  const byEntry = Map.groupBy(mentions, ({from}) => from);
  return [
    ...entries.flatMap((entry) => checkPinpoints(entry, library)),
    ...entriesOf(entries, 'fact').flatMap((fact) => checkFact(fact, library)),
    ...entriesOf(entries, 'claim').flatMap((claim) => checkClaim(claim, byEntry.get(claim) ?? [], library)),
    ...checkLaw(library, mentions),
    ...entriesOf(entries, 'page').flatMap((page) => checkStatedFor(page, byEntry.get(page) ?? [], library)),
  ];
}

/** Values of facts and cells of chips and models name their place in a field of its own. */
function checkPinpoints(entry: Entry, library: Library): Problem[] {
  const places = ['values.*.locator', '*.locator', 'throughput.*.locator'].flatMap((pattern) =>
    textsAt(entry.data, pattern),
  );
  return places.flatMap(({path, text: locator}) => {
    const place = entry.placeOf(path);
    if (formatLocator(locator) === undefined) return [problem('broken-locator', place, {locator})];
    const [id = ''] = textsAt(entry.data, [...path.slice(0, -1), 'source'].join('.')).map(({text}) => text);
    const [seen] = textsAt(entry.data, [...path.slice(0, -1), 'seen'].join('.')).map(({text}) => text);
    const opened = (seen ?? library.source.get(id)?.data.seen) !== 'not-opened';
    return opened ? [] : [problem('pinpoint-not-opened', place, {locator, id})];
  });
}

function checkFact(fact: Entry<'fact'>, library: Library): Problem[] {
  return fact.data.values.flatMap(({seen, source: id, locator, value}, index) => {
    const source = library.source.get(id)?.data;
    if (!source || !isOpened(seen)) return [];
    if (source.seen === 'not-opened')
      return [problem('seen-disagrees', fact.placeOf(['values', index, 'seen']), {seen, id})];
    const isNumber =
      typeof value === 'number' || (typeof value === 'object' && value !== null && !Array.isArray(value));
    const needsPlace = isNumber && isLaw(source) && locator === undefined;
    return needsPlace
      ? [
          problem('fact-without-locator', fact.placeOf(['values', index]), {
            id,
            title: source['title-short'] ?? source.title,
          }),
        ]
      : [];
  });
}

function isOpened(seen: string): boolean {
  return seen === 'full' || seen === 'excerpt';
}

function isLaw({type}: Source): boolean {
  return type === 'regulation' || type === 'legislation';
}

function checkClaim(claim: Entry<'claim'>, mentions: readonly Mention[], library: Library): Problem[] {
  // an opinion is not rated as true or false, so nothing has to stand behind it twice
  if (claim.data.type === 'opinion' || claim.data.soleSource !== undefined) return [];
  const ids = new Set(mentions.flatMap(({kind, id}) => (kind === 'source' ? [id] : [])));
  const sources = [...ids].flatMap((id) => library.source.get(id)?.data ?? []);
  const number = sources.length === 0 ? 'no source' : 'sources of one author only';
  return areIndependent(sources) ? [] : [problem('too-few-sources', claim.placeOf(['sources']), {number})];
}

/** Two sources are independent if no author has a part in both. */
function areIndependent(sources: readonly Source[]): boolean {
  const authors = sources.map(
    ({author}) =>
      new Set(
        author.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given ?? ''}`)),
      ),
  );
  return authors.some((one, index) => authors.slice(index + 1).some((other) => one.isDisjointFrom(other)));
}

/** Acts of the Union are cited by article, as their own text does; a link with words names the act as a whole. */
function checkLaw(library: Library, mentions: readonly Mention[]): Problem[] {
  return mentions.flatMap(({from, kind, id, locator, words, sentence, place}) => {
    const inLaw = from !== undefined && 'law' in from.data && from.data.law;
    if (!inLaw || kind !== 'source' || locator !== undefined || words !== '' || sentence === '') return [];
    const source = library.source.get(id)?.data;
    if (!source || !isLaw(source) || !isOpened(source.seen) || !/^OJ\b/.test(source['container-title'] ?? ''))
      return [];
    return [problem('law-without-article', place, {id, title: source['title-short'] ?? source.title})];
  });
}

function checkStatedFor(page: Entry<'page'>, mentions: readonly Mention[], library: Library): Problem[] {
  const sources = mentions.flatMap(({kind, id}) => {
    if (kind === 'fact') return library.fact.get(id)?.data.values.map(({source}) => source) ?? [];
    return kind === 'source' ? [id] : [];
  });
  const checked = sources
    .flatMap((id) => library.source.get(id)?.data.checked ?? [])
    .sort()
    .at(-1);
  const day = page.data.statedFor;
  return checked === undefined || day <= checked
    ? []
    : [problem('stated-for-too-late', page.placeOf(['statedFor']), {day, checked})];
}
