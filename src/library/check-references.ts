import {dataNames, findDatum} from './data.ts';
import type {DerivedFields} from './data.ts';
import {kindNames, kinds} from './kinds.ts';
import {formatLocator} from './locator.ts';
import type {Mention} from './mentions.ts';
import {problem, suggest} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';
import type {Reference} from './references.ts';
import {findValue} from './values.ts';

/**
 * Checks every mention of one entry in another: that it exists, has the value asked for, and was seen.
 *
 * @param library  the library
 * @param mentions every mention in it
 * @param derived  computed fields that links may print
 * @param before   problems of reading: a file that could not be read is not also reported as missing
 */
export function checkReferences(
  library: Library,
  mentions: readonly Mention[],
  derived: DerivedFields,
  before: readonly Problem[],
): Problem[] {
  const unreadable = new Set(before.map(({file}) => file));
  return mentions.flatMap((mention) => {
    if (library[mention.kind].has(mention.id)) return checkTarget(mention, library, derived);
    const {folder, ending} = kinds[mention.kind];
    const suspect = [...unreadable].some((file) => file.includes(`/${folder}/`) && file.endsWith(`/${mention.id}${ending}`));
    return suspect ? [] : [missing(mention, library)];
  });
}

function checkTarget(mention: Mention, library: Library, derived: DerivedFields): Problem[] {
  const {kind, locator, field} = mention;
  const surplus = surplusOf(mention);
  if (surplus !== '') return [problem('surplus-part', mention.place, {address: `${kind}:${mention.id}${surplus}`, part: surplus})];
  if (locator !== undefined) return checkLocator(mention, locator, library);
  if (kind === 'fact') return checkFactOnDay(mention, library);
  return field !== undefined && (kind === 'chip' || kind === 'model') ? checkField(mention, kind, field, library, derived) : [];
}

/** The day or part of an address that its kind gives no meaning to. */
function surplusOf({kind, day, field}: Mention): string {
  if (day !== undefined && kind !== 'fact') return `@${day}`;
  return field !== undefined && kind !== 'chip' && kind !== 'model' ? `#${field}` : '';
}

function missing({kind, id, place}: Reference, library: Library): Problem {
  const other = kindNames.find((name) => name !== kind && library[name].has(id));
  if (other) return problem('wrong-kind', place, {kind, id, other});
  return problem(`unknown-${kind}`, place, {id, folder: kinds[kind].folder, nearest: suggest(id, library[kind].keys())});
}

function checkField({id, place}: Reference, kind: 'chip' | 'model', field: string, library: Library, derived: DerivedFields): Problem[] {
  const entry = library[kind].get(id);
  if (entry && findDatum(entry, field, derived)) return [];
  const names = dataNames(kind, derived);
  if (names.includes(field)) return [problem('missing-data', place, {kind, id, field, folder: kinds[kind].folder})];
  return [problem('unknown-data', place, {kind, id, field, known: names.slice(0, 8).join(', '), nearest: suggest(field, names)})];
}

function checkLocator({id, place}: Reference, locator: string, library: Library): Problem[] {
  if (formatLocator(locator) === undefined) return [problem('broken-locator', place, {locator})];
  const opened = library.source.get(id)?.data.seen !== 'not-opened';
  return opened ? [] : [problem('pinpoint-not-opened', place, {locator, id})];
}

function checkFactOnDay({id, day, place, sentence, from}: Mention, library: Library): Problem[] {
  const fact = library.fact.get(id);
  // a field that merely names a fact shows all its values, so it needs none on the day
  if (!fact || sentence === '') return [];
  const asked = day ?? (from && dayOf(from));
  const dated = findValue(fact.data, asked);
  if (!dated) return [problem('no-value-on-day', place, {id, day: asked ?? 'its last day', first: fact.data.values[0]?.from ?? ''})];
  return dated.value === null ? [problem('value-ended', place, {id, when: asked === undefined ? 'since' : `on ${asked}`, ended: dated.from})] : [];
}

/**
 * Gives the day for which an entry states figures, if it states one.
 *
 * @param entry any entry; only pages have such a day
 */
export function dayOf(entry: Entry): string | undefined {
  return 'statedFor' in entry.data ? entry.data.statedFor : undefined;
}
