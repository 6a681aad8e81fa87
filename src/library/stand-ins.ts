import type {z} from 'astro/zod';
import {allEntries} from './entries.ts';
import {kinds} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {markdownOf} from './markdown-texts.ts';
import {listMentions} from './mentions.ts';
import {readLoosely} from './read-fields.ts';
import type {DataOf, Entry, EntryFile, Library} from './read.ts';

const day = '0001-01-01';
const unknown = {value: null, reason: 'It cannot be read.'};
const cells = (...names: string[]) => Object.fromEntries(names.map((name) => [name, unknown]));

/** The least that a schema takes, with a name in place of all words. */
const least: Readonly<Record<Kind, (name: string) => Record<string, unknown>>> = {
  page: (name) => ({
    title: name,
    type: 'explainer',
    oneSentence: name,
    short: name,
    topics: ['none'],
    statedFor: day,
    reviewed: day,
    reviewBy: day,
  }),
  term: (name) => ({term: name, short: name, topic: 'none', sources: ['none']}),
  source: (name) => ({
    type: 'webpage',
    title: name,
    author: [{literal: name}],
    issued: '0001',
    URL: 'https://example.org/',
    seen: 'not-opened',
    checked: day,
  }),
  fact: (name) => ({
    label: name,
    unit: '',
    topic: 'none',
    values: [{from: day, value: null, source: 'none', seen: 'not-opened'}],
  }),
  event: (name) => ({title: name, what: name, topics: ['none'], sources: ['none']}),
  claim: (name) => ({
    origin: 'wider',
    paraphrase: name,
    type: 'opinion',
    verdict: 'opinion',
    topic: 'none',
    short: name,
  }),
  actor: (name) => ({name, type: 'company', role: name, roleOn: day, topics: ['none'], sources: ['none']}),
  chip: (name) => ({
    name,
    vendor: 'none',
    announced: '0001',
    short: name,
    throughput: {},
    sources: ['none'],
    ...cells('process', 'dieAreaMm2', 'nonPlanar', 'dataCentre', 'memoryKind'),
    ...cells('memoryGB', 'dramGBps', 'linkGBps', 'hostGBps'),
  }),
  model: (name) => ({
    name,
    developer: 'none',
    released: day,
    short: name,
    sources: ['none'],
    ...cells('licence', 'weightsPublic', 'totalParameters', 'activeParameters', 'trainingTokens'),
    ...cells('trainingFlop', 'gpuHours', 'accelerator'),
  }),
  run: (name) => ({label: name, request: {}, topics: ['none']}),
};

/**
 * Completes a library that has problems, so that every view finds what it asks for.
 *
 * An entry that cannot be read is there with the fields that can be, its body if it parses, and its address in place of
 * the rest. To ask for an id that is mentioned and that no file has gives such an entry too; it is in no list, and `has`
 * says no. A library without problems stays as it is.
 *
 * @param library as it was read
 */
export function completeLibrary(library: Library): Library {
  const complete = <K extends Kind>(
    kind: K,
    schema: z.ZodType<DataOf[K]>,
    read: ReadonlyMap<string, Entry<K>>,
  ): ReadonlyMap<string, Entry<K>> => {
    const known = new Map(read);
    for (const file of library.files.filter((one) => one.kind === kind)) {
      const entry = known.get(file.id);
      // of two files with one id the first is the entry
      const isSound = entry && (entry.file !== file.file || markdownOf(entry).broken.length === 0);
      if (!isSound) known.set(file.id, makeStandIn(kind, schema, file));
    }
    return new Completed(known, (id) =>
      isMentioned(kind, id) ? makeStandIn(kind, schema, {id, file: '', text: () => undefined}) : undefined,
    );
  };
  let mentioned: ReadonlySet<string> | undefined;
  const isMentioned = (kind: Kind, id: string) => {
    mentioned ??= new Set(
      listMentions(completed, allEntries(completed)).map((one) => `${one.kind}:${one.id}`),
    );
    return mentioned.has(`${kind}:${id}`);
  };
  const completed: Library = {
    ...library,
    page: complete('page', kinds.page.schema, library.page),
    term: complete('term', kinds.term.schema, library.term),
    source: complete('source', kinds.source.schema, library.source),
    fact: complete('fact', kinds.fact.schema, library.fact),
    event: complete('event', kinds.event.schema, library.event),
    claim: complete('claim', kinds.claim.schema, library.claim),
    actor: complete('actor', kinds.actor.schema, library.actor),
    chip: complete('chip', kinds.chip.schema, library.chip),
    model: complete('model', kinds.model.schema, library.model),
    run: complete('run', kinds.run.schema, library.run),
  };
  return completed;
}

class Completed<V> extends Map<string, V> {
  readonly #make: (name: string) => V | undefined;

  constructor(known: Iterable<[string, V]>, make: (name: string) => V | undefined) {
    super(known);
    this.#make = make;
  }

  override get(name: string): V | undefined {
    return super.get(name) ?? this.#make(name);
  }
}

function makeStandIn<K extends Kind>(
  kind: K,
  schema: z.ZodType<DataOf[K]>,
  {id, file, text}: Pick<EntryFile, 'id' | 'file' | 'text'>,
): Entry<K> {
  const {raw, body, bodyLine} = readLoosely(file, text() ?? '');
  const start = {file, line: 1, column: 1};
  const minimum = least[kind](id);
  const make = (fields: Record<string, unknown>, own: string): Entry<K> => ({
    kind,
    id,
    file,
    text: text() ?? '',
    section: file.split('/').at(-2) ?? '',
    body: own,
    bodyLine,
    placeOf: () => start,
    placeIn: () => start,
    data: schema.parse({...minimum, ...fields}),
  });
  const parses = (fields: Record<string, unknown>, own: string) =>
    schema.safeParse({...minimum, ...fields}).success && markdownOf(make(fields, own)).broken.length === 0;
  const fields = Object.fromEntries(Object.entries(raw).filter(([key, value]) => parses({[key]: value}, '')));
  return make(parses(fields, '') ? fields : {}, parses({}, body) ? body : '');
}
