import {cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {checkContent} from '../library/check.ts';
import type {DerivedFields} from '../library/data.ts';
import type {Problem} from '../library/problem.ts';
import type {Library} from '../library/read.ts';

/** New texts by path from the project's root; `undefined` means that the file goes. */
export type Changes = ReadonlyMap<string, string | undefined>;

/**
 * Checks what a content folder would be like after some changes; the folder itself is left alone.
 *
 * @param folder  the content folder
 * @param changes paths below that folder
 * @param derived computed fields that links may print
 * @returns the library as it would be, its problems with the paths of the real folder
 */
export function checkChanges(
  folder: string,
  changes: Changes,
  derived: DerivedFields,
): {library: Library; problems: Problem[]} {
  const temporary = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const copy = join(temporary, 'content');
    cpSync(folder, copy, {recursive: true});
    for (const [path, text] of changes) writeOne(join(copy, relative(folder, path)), text);
    const {library, problems} = checkContent(copy, derived);
    const there = relative('.', copy).replaceAll('\\', '/');
    const here = relative('.', folder).replaceAll('\\', '/');
    const rename = (text: string) => text.replaceAll(there, here);
    return {
      library,
      problems: problems.map(({file, what, why, mend, ...rest}) => ({
        ...rest,
        file: rename(file),
        what: rename(what),
        why: rename(why),
        mend: rename(mend),
      })),
    };
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

/**
 * Makes all of the changes or, if one cannot be made, none.
 *
 * Each text is written beside its file first and put in place by renaming, so that no file is ever half-written.
 *
 * @param changes what to write and what to delete
 * @throws the fault that stopped it, after everything is as it was
 */
export function writeChanges(changes: Changes): void {
  const before = new Map(
    [...changes.keys()].map((path) => [path, existsSync(path) ? readFileSync(path) : undefined]),
  );
  const done: string[] = [];
  try {
    for (const [path, text] of changes) {
      done.push(path);
      writeOne(path, text);
    }
  } catch (error) {
    for (const path of done) writeOne(path, before.get(path));
    throw error;
  }
}

function writeOne(path: string, text: string | Uint8Array | undefined): void {
  if (text === undefined) {
    rmSync(path, {force: true});
    return;
  }
  const beside = join(dirname(path), `.${process.pid}.new`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, {force: true});
  }
}
