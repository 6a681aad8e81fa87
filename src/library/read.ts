import {basename, join} from 'node:path';
import type {z} from 'astro/zod';
import {readArticle} from './article.ts';
import type {ArticleFile} from './article.ts';
import {kindNames, kinds} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {OnDemand} from './on-demand.ts';
import {placeOfFile} from './place.ts';
import {problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import {readFields} from './read-fields.ts';
import type {Fields} from './read-fields.ts';
import {readFigures} from './read-figures.ts';
import {readFolder} from './read-folder.ts';
import {readText} from './read-text.ts';
import {makeSafeName} from './safe-name.ts';
import {Id, isDay} from './schemas/shared.ts';
import {readSiteText} from './site-text.ts';
import type {SiteText} from './site-text.ts';

/** The fields of each kind, as its schema gives them. */
export type DataOf = {[K in Kind]: z.output<(typeof kinds)[K]['schema']>};

/** One file of `content/`. */
export interface Entry<K extends Kind = Kind> extends Fields {
  kind: K;
  id: string;
  /** path from the project's root, with forward slashes */
  file: string;
  data: DataOf[K];
  /** the folder of a page */
  section: string;
}

/** All entries by kind and id, the site's own words, and the drawings by name. */
export type Library = {readonly [K in Kind]: ReadonlyMap<string, Entry<K>>} & {
  readonly site: SiteText;
  /** safe SVG by file name without ending */
  readonly figures: ReadonlyMap<string, string>;
  /** the text that the site answers, if it answers one */
  readonly article: ArticleFile | undefined;
  /** every file that is named as an entry is, whether it can be read or not, kind by kind */
  readonly files: readonly EntryFile[];
};

/** A file that should hold an entry. */
export interface EntryFile {
  kind: Kind;
  id: string;
  /** path from the project's root, with forward slashes */
  file: string;
  /** reads it, once; `undefined` where it cannot be used */
  text: () => string | undefined;
}

/**
 * Reads a content folder whole.
 *
 * Entries that cannot be read are left out and reported; nothing is evaluated and nothing is written.
 *
 * @param folder path of the content folder
 */
export function readLibrary(folder: string): {library: Library; problems: Problem[]} {
  const opened = openLibrary(folder);
  // to count them is to read them
  for (const kind of kindNames) opened.library[kind].size;
  return opened;
}

/**
 * Opens a content folder, and reads an entry when it is first asked for.
 *
 * @param folder path of the content folder
 * @returns the library, and a list of problems that grows as more is read
 */
export function openLibrary(folder: string): {library: Library; problems: Problem[]} {
  const problems: Problem[] = [];
  const report = (found: Problem) => problems.push(found);
  const paths = readFolder(folder, report);
  const at = (name: string) => paths.get('')?.find((path) => basename(path) === name);
  const files = kindNames.flatMap((kind) => listFiles(kind, paths.get(kinds[kind].folder) ?? [], report));
  const open = <K extends Kind>(kind: K, schema: z.ZodType<DataOf[K]>) =>
    openKind({folder, kind, schema, files: files.filter((file) => file.kind === kind), report});
  const library: Library = {
    site: readSiteText(folder, at('site.yaml'), report),
    figures: readFigures(paths.get('figures') ?? [], report),
    article: readArticle(at('article.yaml'), report),
    files,
    page: open('page', kinds.page.schema),
    term: open('term', kinds.term.schema),
    source: open('source', kinds.source.schema),
    fact: open('fact', kinds.fact.schema),
    event: open('event', kinds.event.schema),
    claim: open('claim', kinds.claim.schema),
    actor: open('actor', kinds.actor.schema),
    chip: open('chip', kinds.chip.schema),
    model: open('model', kinds.model.schema),
    run: open('run', kinds.run.schema),
  };
  return {library, problems};
}

function listFiles(kind: Kind, paths: readonly string[], report: (found: Problem) => void): EntryFile[] {
  return paths.flatMap((path) => {
    const place = placeOfFile(path);
    const id = basename(path, kinds[kind].ending);
    const fault = findNameFault(kind, path, id, place);
    if (fault) report(fault);
    if (fault && fault.code !== 'event-day') return [];
    return [{kind, id, file: place.file, text: once(() => readText(path, report, {kind, id}))}];
  });
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

interface Question<K extends Kind> {
  folder: string;
  kind: K;
  schema: z.ZodType<DataOf[K]>;
  files: readonly EntryFile[];
  report: (found: Problem) => void;
}

function openKind<K extends Kind>({
  folder,
  kind,
  schema,
  files,
  report,
}: Question<K>): ReadonlyMap<string, Entry<K>> {
  const top = `${placeOfFile(join(folder, kinds[kind].folder)).file}/`;
  const byId = Map.groupBy(files, ({id}) => id);
  const readEntry = (id: string): Entry<K> | undefined => {
    let entry: Entry<K> | undefined;
    for (const {file, text} of byId.get(id) ?? []) {
      if (entry) {
        report(problem('duplicate-id', {file, line: 1, column: 1}, {id, other: entry.file}));
        continue;
      }
      const read = readFields({file, text: text(), kind, schema, report});
      if (read) entry = {...read, kind, id, file, section: sectionOf(file, top)};
    }
    return entry;
  };
  return new OnDemand(byId.keys(), readEntry);
}

function findNameFault(kind: Kind, path: string, id: string, place: Place): Problem | undefined {
  const {ending} = kinds[kind];
  const name = basename(path);
  if (!path.endsWith(ending)) return problem('file-type', place, {name, ending});
  if (!Id.safeParse(id).success) {
    return problem('file-name', place, {name, suggestion: `${makeSafeName(id)}${ending}`});
  }
  const dated = isDay(id.slice(0, 10)) && id[10] === '-';
  return kind === 'event' && !dated ? problem('event-day', place, {id}) : undefined;
}

function sectionOf(file: string, top: string): string {
  const inside = file.slice(top.length);
  return inside.includes('/') ? inside.slice(0, inside.lastIndexOf('/')) : '';
}
