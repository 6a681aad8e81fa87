import {readdirSync, statSync} from 'node:fs';
import type {Dirent} from 'node:fs';
import {basename, join, relative} from 'node:path';
import {findHidden, showHidden} from './hidden-characters.ts';
import {kindNames, kinds} from './kinds.ts';
import {placeOfFile} from './place.ts';
import {problem} from './problem.ts';
import type {Place, Problem} from './problem.ts';

const folders = [...kindNames.map((kind) => kinds[kind].folder), 'figures'];
const files = ['site.yaml', 'article.yaml', 'LICENSE'];
/** Finder leaves these everywhere; nothing reads them. */
const ignored = '.DS_Store';

/** The ordinary files of a content folder: those at its top under an empty name, the others by their first folder. */
export type ContentFiles = ReadonlyMap<string, readonly string[]>;

/**
 * Lists the files of a content folder that may be opened, in the order of their paths.
 *
 * A symbolic link is never followed, so nothing outside the folder can be reached. Files that are no part of a site,
 * names with invisible characters, and names that differ only in their letter case are left out and reported.
 *
 * @param folder path of the content folder; where it is missing the list is empty
 * @param report takes what is wrong
 */
export function readFolder(folder: string, report: (found: Problem) => void): ContentFiles {
  const found = new Map<string, string[]>();
  const seen = new Map<string, string>();
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return found;
  const listOf = (top: string): string[] => {
    const list = found.get(top) ?? [];
    found.set(top, list);
    return list;
  };
  const walk = (parent: string, top: string): void => {
    for (const entry of readdirSync(parent, {withFileTypes: true}).sort(lowerCaseFirst)) {
      const path = join(parent, entry.name);
      const inside = relative(folder, path).replaceAll('\\', '/');
      if (entry.name === ignored && entry.isFile()) continue;
      const fault = findFault(entry, inside, placeOfFile(path), seen);
      if (fault) report(fault);
      else if (entry.isDirectory()) walk(path, top || entry.name);
      else listOf(top).push(path);
    }
  };
  walk(folder, '');
  return found;
}

/** Of two names that differ only in case, the one with capitals is the surplus one. */
function lowerCaseFirst({name: a}: Dirent, {name: b}: Dirent): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one !== other) return one < other ? -1 : 1;
  return a > b ? -1 : 1;
}

function findFault(
  entry: Dirent,
  inside: string,
  place: Place,
  seen: Map<string, string>,
): Problem | undefined {
  const name = entry.name;
  const hidden = findHidden(name)[0] ?? (/[\n\t]/.test(name) ? {name: 'a line feed or tab'} : undefined);
  if (hidden)
    return problem(
      'hidden-character',
      {...place, file: showHidden(place.file)},
      {character: hidden.name, thing: 'the file name'},
    );
  if (!entry.isFile() && !entry.isDirectory()) {
    return problem('not-a-file', place, {
      name,
      thing: entry.isSymbolicLink() ? 'a symbolic link' : 'a device or a pipe',
    });
  }
  const key = inside.normalize('NFC').toLowerCase();
  const other = seen.get(key);
  seen.set(key, inside);
  if (other !== undefined) return problem('name-collision', place, {name, other: basename(other)});
  const steps = inside.split('/');
  const known = steps.length > 1 || (entry.isDirectory() ? folders.includes(name) : files.includes(name));
  const nested = entry.isDirectory() && steps.length > (steps[0] === 'pages' ? 2 : 1);
  if (known && !nested) return undefined;
  return problem('unplaced-file', place, {
    name,
    known: `${files.join(', ')} and the folders ${folders.join(', ')}`,
  });
}
