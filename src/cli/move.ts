import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {derived} from '../derived.ts';
import {checkContent} from '../library/check.ts';
import {allEntries} from '../library/entries.ts';
import {isKind, kindNames, kinds} from '../library/kinds.ts';
import type {Kind} from '../library/kinds.ts';
import {suggest} from '../library/problem.ts';
import type {Entry, Library} from '../library/read.ts';
import {findReferences} from '../library/references.ts';
import {addressesOf, redirectsOf} from '../library/redirects.ts';
import {formatProblems} from '../library/report.ts';
import {Id} from '../library/schemas/shared.ts';
import {urlOf} from '../library/urls.ts';
import {contentFolder} from '../site.ts';
import {addRedirect} from './add-redirect.ts';
import type {Addresses} from './add-redirect.ts';
import {checkChanges, writeChanges} from './changes.ts';
import type {Changes} from './changes.ts';
import {rewriteArticle, rewriteEntry, rewriteSite} from './rewrite.ts';
import type {Renaming} from './rewrite.ts';

type Print = (text: string) => void;

/** Lines of code that are named at most. */
const mostLines = 12;

/**
 * Renames an entry: its file, every reference to it, and a redirect from its old address; all or nothing.
 *
 * The result is prepared aside and checked whole before the first byte is written.
 *
 * @param args   kind, old id, new id; a page's new id may have another section in front: `eu/my-page`
 * @param print  takes one text
 * @param folder the content folder
 * @param code   folders of code that may name entries too
 * @returns 1 if nothing was changed
 */
export function move(
  args: string[],
  print: Print,
  folder: string = contentFolder,
  code: readonly string[] = ['src', 'tests'],
): number {
  const {positionals} = parseArgs({args, allowPositionals: true});
  const {library, problems} = checkContent(folder, derived);
  const order = parseOrder(positionals, library, folder);
  // an entry that cannot be read is not in the library: then its problems come first
  if (typeof order === 'string' && (problems.length === 0 || !isUnread(positionals, library))) {
    print(order);
    return 1;
  }
  if (typeof order === 'string' || problems.length > 0) {
    print(
      `Nothing was moved: the content has ${problems.length} problem${problems.length === 1 ? '' : 's'}. Mend them first (npm run check), so that no reference is missed. A file that nothing links to as yet can simply be renamed.`,
    );
    return 1;
  }
  const changes = planMove(order, library, folder);
  const after = checkChanges(folder, changes, derived);
  if (after.problems.length > 0 || !agree(library, after.library, order)) {
    print('Nothing was moved, because the result would not be sound:\n');
    for (const text of formatProblems(after.problems, (file) => changes.get(file))) print(`${text}\n`);
    return 1;
  }
  writeChanges(changes);
  report(order, library, after.library, changes, print);
  const lines = findInCode(order.old, code);
  if (lines.length > 0) {
    const more = lines.length > mostLines ? `\n  and ${lines.length - mostLines} more files` : '';
    print(
      `These lines of code hold the same word; see whether they mean it:\n  ${lines.slice(0, mostLines).join('\n  ')}${more}`,
    );
  }
  return 0;
}

/** Says whether the old name is that of a file whose fields cannot be read. */
function isUnread([kind = '', from = '', to = '']: readonly string[], {files}: Library): boolean {
  const old = from.slice(from.lastIndexOf('/') + 1);
  return to !== '' && files.some((file) => file.kind === kind && file.id === old);
}

interface Order extends Renaming {
  entry: Entry;
  /** path of the file afterwards */
  file: string;
}

/** Understands what is asked for, or says in a sentence why it cannot be done. */
function parseOrder(words: readonly string[], library: Library, folder: string): Order | string {
  const [kind = '', from = '', to = '', ...rest] = words;
  if (to === '' || rest.length > 0) return 'Say what to move: npm run move <kind> <old> <new>';
  if (!isKind(kind))
    return `There is no kind "${kind}". ${suggest(kind, kindNames)}Kinds: ${kindNames.join(', ')}.`;
  const old = from.slice(from.lastIndexOf('/') + 1);
  const entry: Entry | undefined = library[kind].get(old);
  if (!entry) return `There is no ${kind} called "${old}". ${suggest(old, library[kind].keys())}`.trimEnd();
  const id = kind === 'page' ? to.slice(to.lastIndexOf('/') + 1) : to;
  const section = kind === 'page' && to.includes('/') ? to.slice(0, to.lastIndexOf('/')) : undefined;
  if (!Id.safeParse(id).success)
    return `"${id}" cannot be an id, which is lower case with digits and single dashes.`;
  const sections = library.site.sections.map((known) => known.id);
  if (section !== undefined && !sections.includes(section))
    return `There is no section "${section}". ${suggest(section, sections)}Sections: ${sections.join(', ')}.`;
  const other: Entry | undefined = library[kind].get(id);
  if (other && other !== entry) return `There is a ${kind} called "${id}" already: ${other.file}`;
  const place = section === undefined ? dirname(entry.file) : join(folder, kinds.page.folder, section);
  const file = join(place, `${id}${kinds[kind].ending}`).replaceAll('\\', '/');
  return file === entry.file ? 'The old and the new name are the same.' : {kind, old, id, entry, file};
}

function planMove(order: Order, library: Library, folder: string): Changes {
  const changes = new Map<string, string | undefined>();
  const addresses = listAddresses(order, library);
  for (const entry of allEntries(library)) {
    const text = movePlaces(rewriteEntry(entry, order), entry, addresses);
    if (entry === order.entry) changes.set(order.file, addRedirect(text, addresses));
    else if (text !== entry.text) changes.set(entry.file, text);
  }
  changes.set(order.entry.file, undefined);
  for (const [name, rewrite] of [
    ['site.yaml', rewriteSite],
    ['article.yaml', rewriteArticle],
  ] as const) {
    if (name === 'article.yaml' && !library.article) continue;
    const path = join(folder, name).replaceAll('\\', '/');
    const before = readFileSync(path, 'utf8');
    const text = rewrite(before, order);
    if (text !== before) changes.set(path, text);
  }
  return changes;
}

/** Old and new addresses of an entry: its page, or its places on lists. */
function listAddresses({entry, kind, id, file}: Order, library: Library): Addresses {
  const old = addressesOf(library, entry);
  const section = file.split('/').at(-2) ?? '';
  return {old, now: kind === 'page' ? [`/${section}/${id}/`] : old.map((address) => rename(address, id))};
}

/** Old places on a page go with the page. */
function movePlaces(text: string, entry: Entry, {old, now}: Addresses): string {
  const [from, to] = [`${old[0]}#`, `${now[0]}#`];
  return redirectsOf(entry).some((address) => address.startsWith(from)) ? text.replaceAll(from, to) : text;
}

/** Puts another id at the end of an address. */
function rename(address: string, id: string): string {
  return address.replace(/[^/#]+(?=\/?$)/, id);
}

/** Says whether every entry names afterwards what it named before. */
function agree(before: Library, after: Library, {kind, old, id}: Renaming): boolean {
  const list = (library: Library, rename: (kind: Kind, id: string) => string) =>
    allEntries(library)
      .flatMap((entry) =>
        findReferences(entry).map((found) =>
          [
            entry.kind,
            rename(entry.kind, entry.id),
            found.kind,
            rename(found.kind, found.id),
            found.day,
            found.field,
            found.locator,
          ].join(' '),
        ),
      )
      .sort()
      .join('\n');
  return (
    list(before, (of, name) => (of === kind && name === old ? id : name)) === list(after, (_, name) => name)
  );
}

function report(order: Order, before: Library, after: Library, changes: Changes, print: Print): void {
  const {kind, old, id, entry, file} = order;
  print(`Moved ${entry.file} to ${file}`);
  for (const [path, text] of changes) if (text !== undefined && path !== file) print(`  rewrote ${path}`);
  print(`  ${urlOf(before, kind, old, '/')} leads to ${urlOf(after, kind, id, '/')}`);
}

/** Rules and tools may name an entry in code, which nothing but a person should rewrite. */
function findInCode(id: string, code: readonly string[]): string[] {
  const word = new RegExp(`['"\`/:]${RegExp.escape(id)}['"\`/@#]`);
  return code.flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.(?:ts|astro|ya?ml)$/.test(name))
      .flatMap((name) => {
        const path = join(folder, name).replaceAll('\\', '/');
        const line = readFileSync(path, 'utf8')
          .split('\n')
          .findIndex((text) => word.test(text));
        return line < 0 ? [] : [`${path}:${line + 1}`];
      }),
  );
}
