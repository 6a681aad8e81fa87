import {basename, join, relative} from 'node:path';
import type {z} from 'astro/zod';
import {readArticle} from './article.ts';
import type {ArticleFile} from './article.ts';
import {kinds} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {placeOfFile} from './place.ts';
import {problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';
import {readFields} from './read-fields.ts';
import type {Fields} from './read-fields.ts';
import {readFigures} from './read-figures.ts';
import {readFolder} from './read-folder.ts';
import {readText} from './read-text.ts';
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
};

/**
 * Reads a content folder whole.
 *
 * Entries that cannot be read are left out and reported; nothing is evaluated and nothing is written.
 *
 * @param folder path of the content folder
 */
export function readLibrary(folder: string): {library: Library; problems: Problem[]} {
  const problems: Problem[] = [];
  const report = (found: Problem) => problems.push(found);
  const files = readFolder(folder, report);
  const at = (name: string) => files.get('')?.find((path) => basename(path) === name);
  const read = <K extends Kind>(kind: K, schema: z.ZodType<DataOf[K]>) =>
    readKind({folder, kind, schema, paths: files.get(kinds[kind].folder) ?? [], report});
  const library: Library = {
    site: readSiteText(folder, at('site.yaml'), report),
    figures: readFigures(files.get('figures') ?? [], report),
    article: readArticle(at('article.yaml'), report),
    page: read('page', kinds.page.schema),
    term: read('term', kinds.term.schema),
    source: read('source', kinds.source.schema),
    fact: read('fact', kinds.fact.schema),
    event: read('event', kinds.event.schema),
    claim: read('claim', kinds.claim.schema),
    actor: read('actor', kinds.actor.schema),
    chip: read('chip', kinds.chip.schema),
    model: read('model', kinds.model.schema),
  };
  return {library, problems};
}

interface Question<K extends Kind> {
  folder: string;
  kind: K;
  schema: z.ZodType<DataOf[K]>;
  paths: readonly string[];
  report: (found: Problem) => void;
}

function readKind<K extends Kind>({folder, kind, schema, paths, report}: Question<K>): Map<string, Entry<K>> {
  const entries = new Map<string, Entry<K>>();
  const {ending, folder: name} = kinds[kind];
  for (const path of paths) {
    const place = placeOfFile(path);
    const id = basename(path, ending);
    const fault = findNameFault(kind, path, id, place) ?? findTwin(id, entries, place);
    if (fault) report(fault);
    if (fault && fault.code !== 'event-day') continue;
    const read = readFields({file: place.file, text: readText(path, report, {kind, id}), kind, schema, report});
    if (read) entries.set(id, {...read, kind, id, file: place.file, section: sectionOf(path, join(folder, name))});
  }
  return entries;
}

function findNameFault(kind: Kind, path: string, id: string, place: Place): Problem | undefined {
  const {ending} = kinds[kind];
  const name = basename(path);
  if (!path.endsWith(ending)) return problem('file-type', place, {name, ending});
  if (!Id.safeParse(id).success) {
    const plain = id.normalize('NFD').toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/\.{2,}/g, '.').replace(/^[-.]+|[-.]+$/g, '');
    return problem('file-name', place, {name, suggestion: `${plain || 'a-name'}${ending}`});
  }
  const dated = isDay(id.slice(0, 10)) && id[10] === '-';
  return kind === 'event' && !dated ? problem('event-day', place, {id}) : undefined;
}

function findTwin(id: string, entries: ReadonlyMap<string, Entry>, place: Place): Problem | undefined {
  const other = entries.get(id);
  return other && problem('duplicate-id', place, {id, other: other.file});
}

function sectionOf(path: string, folder: string): string {
  const inside = relative(folder, path).replaceAll('\\', '/');
  return inside.includes('/') ? inside.slice(0, inside.lastIndexOf('/')) : '';
}
