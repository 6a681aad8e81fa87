import {dataNames, findDatum} from './data.ts';
import type {DerivedFields} from './data.ts';
import {kindNames, kinds} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {formatLocator} from './locator.ts';
import type {Mention} from './mentions.ts';
import {problem, suggest} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, Library} from './read.ts';
import type {Reference} from './references.ts';
import {isDay} from './schemas/shared.ts';
import {findValue} from './values.ts';

/**
 * Checks every mention of one entry in another: that it exists, has the value asked for, and was seen.
 *
 * @param library  the library
 * @param mentions which to check
 * @param derived  computed fields that links may print
 * @param before   problems of reading, as they come: a file that could not be read is not also reported as missing
 */
export function checkReferences(
  library: Library,
  mentions: readonly Mention[],
  derived: DerivedFields,
  before: readonly Problem[],
): Problem[] {
  return mentions.flatMap((mention) => {
    if (library[mention.kind].has(mention.id)) return checkTarget(mention, library, derived);
    const {folder, ending} = kinds[mention.kind];
    const suspect = before.some(
      ({file}) => file.includes(`/${folder}/`) && file.endsWith(`/${mention.id}${ending}`),
    );
    // what a starting file holds is reported as unwritten
    return suspect || mention.id.startsWith('write-here-') ? [] : [missing(mention, library)];
  });
}

function checkTarget(mention: Mention, library: Library, derived: DerivedFields): Problem[] {
  const {kind, locator, field} = mention;
  const surplus = surplusOf(mention);
  if (surplus !== '')
    return [
      problem('surplus-part', mention.place, {address: `${kind}:${mention.id}${surplus}`, part: surplus}),
    ];
  if (locator !== undefined) return checkLocator(mention, locator, library);
  if (mention.day !== undefined && !isDay(mention.day))
    return [
      problem('no-such-day', mention.place, {day: mention.day, address: `fact:${mention.id}@${mention.day}`}),
    ];
  if (kind === 'fact') return checkFactOnDay(mention, library);
  if (field === undefined) return [];
  if (kind === 'run') return checkFigure(mention, field, library, derived);
  return kind === 'chip' || kind === 'model' ? checkField(mention, kind, field, library, derived) : [];
}

/** The day or part of an address that its kind gives no meaning to. */
function surplusOf({kind, day, field}: Mention): string {
  if (day !== undefined && kind !== 'fact') return `@${day}`;
  return field !== undefined && !['chip', 'model', 'run'].includes(kind) ? `#${field}` : '';
}

function missing({from, kind, id, place, sentence, words}: Mention, library: Library): Problem {
  const other = kindNames.find((name) => name !== kind && library[name].has(id));
  if (other) {
    // a field that takes ids of one kind cannot name another
    const isField =
      from !== undefined && !readAt(from, place).startsWith(`${kind}:`) && sentence === '' && words === '';
    const step = isField
      ? `Name a ${kind} here, or take the id out; a ${other} can be linked in the text.`
      : `Write ${other}:${id} instead.`;
    const rule = isField
      ? `The field takes ids of the kind ${kind} alone.`
      : 'The word before the colon says which kind is meant.';
    return problem('wrong-kind', place, {kind, id, other, rule, step});
  }
  return problem(`unknown-${kind}`, place, {
    id,
    folder: kinds[kind].folder,
    // a page is begun in its section: that of the page that names it is the likeliest
    section: from?.section || (library.site.sections[0]?.id ?? ''),
    nearest: suggest(id, namesOf(kind, library)),
  });
}

/** The text of an entry from a place to the end of its line. */
function readAt({text}: Entry, {line, column}: Mention['place']): string {
  return (text.split('\n')[line - 1] ?? '').slice(column - 1);
}

/** Ids that files have: what cannot be read as yet may be meant too. */
function namesOf(kind: Kind, library: Library): string[] {
  return library.files.filter((file) => file.kind === kind).map(({id}) => id);
}

function checkField(
  {id, place}: Reference,
  kind: 'chip' | 'model',
  field: string,
  library: Library,
  derived: DerivedFields,
): Problem[] {
  const entry = library[kind].get(id);
  if (entry && findDatum(entry, field, derived)) return [];
  const names = dataNames(kind, derived);
  if (names.includes(field))
    return [problem('missing-data', place, {kind, id, field, folder: kinds[kind].folder})];
  return [
    problem('unknown-data', place, {
      kind,
      id,
      field,
      known: names.slice(0, 8).join(', '),
      nearest: suggest(field, names),
    }),
  ];
}

/** A run is not trained for it: its task, learner and seeds say which figures it has. */
function checkFigure(
  {id, place}: Reference,
  field: string,
  library: Library,
  {run: figures}: DerivedFields,
): Problem[] {
  const run = library.run.get(id)?.data;
  // a run that cannot be trained is reported in its own file
  if (!run || !figures || figures.findFault(run) !== undefined || figures.has(run, field)) return [];
  const names = figures.names(run);
  return [
    problem('unknown-run-figure', place, {
      id,
      field,
      known: names.slice(0, 12).join(', '),
      nearest: suggest(field, names),
    }),
  ];
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
  if (!dated)
    return [
      problem('no-value-on-day', place, {
        id,
        day: asked ?? 'its last day',
        first: fact.data.values[0]?.from ?? '',
      }),
    ];
  return dated.value === null
    ? [
        problem('value-ended', place, {
          id,
          when: asked === undefined ? 'since' : `on ${asked}`,
          ended: dated.from,
        }),
      ]
    : [];
}

/**
 * Gives the day for which an entry states figures, if it states one.
 *
 * @param entry any entry; only pages have such a day
 */
export function dayOf(entry: Entry): string | undefined {
  return 'statedFor' in entry.data ? entry.data.statedFor : undefined;
}
