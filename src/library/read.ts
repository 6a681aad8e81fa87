import {readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join, relative} from 'node:path';
import type {z} from 'astro/zod';
import {readArticle} from './article.ts';
import type {ArticleFile} from './article.ts';
import {kinds} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {Id, isDay} from './schemas/shared.ts';
import {readFields} from './read-fields.ts';
import type {Fields} from './read-fields.ts';
import {readFigures} from './read-figures.ts';
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
  const site = readSiteText(folder, report);
  const read = <K extends Kind>(kind: K, schema: z.ZodType<DataOf[K]>) => readKind(folder, kind, schema, report);
  const library: Library = {
    site,
    figures: readFigures(folder, report),
    article: readArticle(folder, report),
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

function readKind<K extends Kind>(
  folder: string,
  kind: K,
  schema: z.ZodType<DataOf[K]>,
  report: (found: Problem) => void,
): Map<string, Entry<K>> {
  const entries = new Map<string, Entry<K>>();
  const {ending, folder: name} = kinds[kind];
  for (const path of listFiles(join(folder, name))) {
    const file = relative('.', path).replaceAll('\\', '/');
    const id = basename(path, ending);
    const place = {file, line: 1, column: 1};
    if (!path.endsWith(ending)) {
      report(problem('file-type', place, {name: basename(path), ending}));
      continue;
    }
    if (!Id.safeParse(id).success) {
      const suggestion = id.toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^-+|-+$/g, '') + ending;
      report(problem('file-name', place, {name: basename(path), suggestion}));
      continue;
    }
    if (kind === 'event' && !(isDay(id.slice(0, 10)) && id[10] === '-')) {
      report(problem('event-day', place, {id}));
    }
    const other = entries.get(id);
    if (other) {
      report(problem('duplicate-id', place, {id, other: other.file}));
      continue;
    }
    const read = readFields({file, text: readText(path, file, kind, id, report), kind, schema, report});
    if (read) entries.set(id, {...read, kind, id, file, section: sectionOf(path, join(folder, name))});
  }
  return entries;
}

function sectionOf(path: string, folder: string): string {
  const inside = relative(folder, path).replaceAll('\\', '/');
  return inside.includes('/') ? inside.slice(0, inside.lastIndexOf('/')) : '';
}

/** Files below a folder in the order of their names; none where the folder is missing. */
function listFiles(folder: string): string[] {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readText(
  path: string,
  file: string,
  kind: Kind,
  id: string,
  report: (found: Problem) => void,
): string | undefined {
  const bytes = readFileSync(path);
  const place = {file, line: 1, column: 1};
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes).replaceAll('\r\n', '\n');
    if (text.trim() !== '') return text;
    report(problem('empty-file', place, {kind, id}));
  } catch {
    report(problem('not-utf-8', place));
  }
  return undefined;
}
