import {parseAddress} from './address.ts';
import {dataNames, findDatum} from './data.ts';
import type {DerivedFields} from './data.ts';
import {allEntries} from './entries.ts';
import {kindNames, kinds} from './kinds.ts';
import {formatLocator} from './locator.ts';
import {problem, suggest} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';
import {findReferences} from './references.ts';
import type {Reference} from './references.ts';
import {findValue} from './values.ts';

/**
 * Checks every mention of one entry in another: that it exists, has the value asked for, and was seen.
 *
 * @param library the library
 * @param derived computed fields that links may print
 * @param before  problems of reading: a file that could not be read is not also reported as missing
 */
export function checkReferences(library: Library, derived: DerivedFields, before: readonly Problem[]): Problem[] {
  const unreadable = new Set(before.map(({file}) => file));
  const cited = new Set<string>();
  const linked = new Set<string>();
  const found = allEntries(library).flatMap((entry) =>
    findReferences(entry).flatMap((reference) => {
      if (reference.kind === 'source') cited.add(reference.id);
      if (reference.kind === 'page' && reference.id !== entry.id) linked.add(reference.id);
      return checkReference(entry, reference, library, derived, unreadable);
    }),
  );
  for (const dated of allEntries(library).flatMap((entry) => (entry.kind === 'source' ? [entry] : []))) {
    const quoted = 'seen' in dated.data ? /^quoted-by: (.+)$/.exec(dated.data.seen)?.[1] : undefined;
    if (quoted !== undefined) cited.add(quoted);
    if (quoted !== undefined && !library.source.has(quoted)) found.push(missing('source', quoted, dated.placeOf(['seen']), library));
  }
  const own = checkSiteTexts(library);
  for (const {kind, id} of own.references) if (kind === 'source') cited.add(id);
  return [...found, ...own.problems, ...checkFactEvidence(library), ...checkUnused(library, cited, linked)];
}

function checkReference(
  entry: Entry,
  reference: Reference,
  library: Library,
  derived: DerivedFields,
  unreadable: ReadonlySet<string>,
): Problem[] {
  const {kind, id, place} = reference;
  const target = library[kind].get(id);
  if (!target) {
    const {folder, ending} = kinds[kind];
    const suspect = [...unreadable].some((file) => file.includes(`/${folder}/`) && file.endsWith(`/${id}${ending}`));
    return suspect ? [] : [missing(kind, id, place, library)];
  }
  if (reference.locator !== undefined) return checkLocator(reference, reference.locator, library);
  if (kind === 'fact') return checkFactOnDay(entry, reference, library);
  if (reference.field !== undefined && (kind === 'chip' || kind === 'model')) {
    const data = library[kind].get(id);
    if (data && findDatum(data, reference.field, derived)) return [];
    const names = dataNames(kind, derived);
    return [problem('unknown-data', place, {kind, id, field: reference.field, known: names.slice(0, 8).join(', '), nearest: suggest(reference.field, names)})];
  }
  return [];
}

function missing(kind: Reference['kind'], id: string, place: Place, library: Library): Problem {
  const other = kindNames.find((name) => name !== kind && library[name].has(id));
  if (other) return problem('wrong-kind', place, {kind, id, other});
  return problem(`unknown-${kind}`, place, {id, folder: kinds[kind].folder, nearest: suggest(id, library[kind].keys())});
}

function checkLocator({id, place}: Reference, locator: string, library: Library): Problem[] {
  if (formatLocator(locator) === undefined) return [problem('broken-locator', place, {locator})];
  const opened = library.source.get(id)?.data.seen !== 'not-opened';
  return opened ? [] : [problem('pinpoint-not-opened', place, {locator, id})];
}

function checkFactOnDay(entry: Entry, {id, day, place, sentence}: Reference, library: Library): Problem[] {
  const fact = library.fact.get(id);
  // a field that merely names a fact shows all its values, so it needs none on the day
  if (!fact || sentence === '') return [];
  const asked = day ?? dayOf(entry);
  const dated = findValue(fact.data, asked);
  const words = {id, day: asked ?? 'its last day'};
  if (!dated) return [problem('no-value-on-day', place, {...words, reason: `Its first value is from ${fact.data.values[0]?.from}`})];
  return dated.value === null ? [problem('no-value-on-day', place, {...words, reason: `It ended on ${dated.from}`})] : [];
}

/**
 * Gives the day for which an entry states figures, if it states one.
 *
 * @param entry any entry; only pages have such a day
 */
export function dayOf(entry: Entry): string | undefined {
  return 'statedFor' in entry.data ? entry.data.statedFor : undefined;
}

/** The home page and the article name entries too. */
function checkSiteTexts(library: Library): {references: {kind: Reference['kind']; id: string}[]; problems: Problem[]} {
  const {site, article} = library;
  const {home} = site;
  const pages = [
    ...(home?.findings ?? []).map(({page}, index) => ({id: page, path: ['home', 'findings', index, 'page']})),
    ...(home?.doors ?? []).map(({page}, index) => ({id: page, path: ['home', 'doors', index, 'page']})),
    ...(home?.paths ?? []).flatMap(({pages: ids}, index) => ids.map((id, place) => ({id, path: ['home', 'paths', index, 'pages', place]}))),
    ...[site.contributePage, site.aboutPage].flatMap((id, index) => (id === undefined ? [] : [{id, path: [['contributePage', 'aboutPage'][index] ?? '']}])),
  ].map(({id, path}) => ({kind: 'page' as const, id, place: site.placeIn(path, id, 0)}));
  const findings = (home?.findings ?? []).flatMap(({text, figure = ''}, index) =>
    addressesIn(`${figure} ${text}`).map(({kind, id, raw}) => ({kind, id, place: site.placeIn(['home', 'findings', index], raw, 0)})),
  );
  const claims = (article?.data.sentences ?? []).flatMap(({claims: ids}, index) =>
    ids.map((id, at) => ({kind: 'claim' as const, id, place: article?.placeIn(['sentences', index, 'claims', at], id, 0) ?? site.placeIn([], id, 0)})),
  );
  const provenance = article ? addressesIn(article.data.provenance).map(({kind, id, raw}) => ({kind, id, place: article.placeIn(['provenance'], raw, 0)})) : [];
  const references = [...pages, ...findings, ...claims, ...provenance];
  return {references, problems: references.filter(({kind, id}) => !library[kind].has(id)).map(({kind, id, place}) => missing(kind, id, place, library))};
}

function addressesIn(markdown: string) {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, raw = '']) => {
    const address = parseAddress(raw);
    return address ? [{...address, raw}] : [];
  });
}

function checkFactEvidence(library: Library): Problem[] {
  return [...library.fact.values()].flatMap((fact) =>
    fact.data.values.flatMap(({locator, seen, source}, index) => {
      if (locator === undefined) return [];
      const place = fact.placeOf(['values', index, 'locator']);
      if (formatLocator(locator) === undefined) return [problem('broken-locator', place, {locator})];
      return seen === 'not-opened' ? [problem('pinpoint-not-opened', place, {locator, id: source})] : [];
    }),
  );
}

function checkUnused(library: Library, cited: ReadonlySet<string>, linked: ReadonlySet<string>): Problem[] {
  const sources = [...library.source.values()].filter(({id}) => !cited.has(id));
  const {home, contributePage, aboutPage} = library.site;
  const named = new Set([
    ...(home?.findings ?? []).map(({page}) => page),
    ...(home?.doors ?? []).map(({page}) => page),
    ...(home?.paths ?? []).flatMap(({pages}) => pages),
    contributePage,
    aboutPage,
  ]);
  const orphans = [...library.page.values()].filter(({id}) => !linked.has(id) && !named.has(id));
  return [
    ...sources.map((entry) => problem('unused-source', entry.placeOf([]), {id: entry.id})),
    ...orphans.map((entry) => problem('orphan-page', entry.placeOf([]), {id: entry.id})),
  ];
}
