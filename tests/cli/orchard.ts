import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {onTestFinished} from 'vitest';

/** A copy of the orchard that a test may change; it goes when the test ends. */
export interface Orchard {
  folder: string;
  /** replaces one text in a file, which must hold it */
  edit: (path: string, find: string, put: string) => void;
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  /** every file with its text, to compare before and after */
  all: () => Record<string, string>;
  /** a printed text with the folder called `content` */
  plain: (text: string) => string;
}

/** Copies the orchard to a temporary folder. */
export function copyOrchard(): Orchard {
  const temporary = mkdtempSync(join(tmpdir(), 'orchard-'));
  onTestFinished(() => rmSync(temporary, {recursive: true, force: true}));
  const folder = join(temporary, 'content');
  cpSync('tests/fixtures/orchard', folder, {recursive: true});
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  return {
    folder,
    read,
    write,
    edit: (path, find, put) => {
      const before = read(path);
      if (!before.includes(find)) throw new Error(`${path} does not hold ${find}`);
      write(path, before.replaceAll(find, put));
    },
    all: () =>
      Object.fromEntries(
        readdirSync(folder, {recursive: true, withFileTypes: true})
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
          .sort()
          .map((path) => [path, read(path)]),
      ),
    plain: (text) =>
      text.replaceAll(relative('.', folder).replaceAll('\\', '/'), 'content').replaceAll(folder, 'content'),
  };
}

/**
 * Runs a command and keeps what it prints.
 *
 * @param command takes a print function and gives an exit code
 */
export function runCommand(command: (print: (text: string) => void) => number): {
  code: number;
  printed: string;
} {
  const lines: string[] = [];
  const code = command((text) => lines.push(text));
  return {code, printed: lines.join('\n')};
}
