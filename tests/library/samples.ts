import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join, relative} from 'node:path';
import {onTestFinished} from 'vitest';
import {parse} from 'yaml';
import {z} from 'astro/zod';
import {sound} from './sound.ts';

/**
 * What a sample does to one file of the sound folder: it goes; a text is the whole file; and in a group of fields each
 * text on the left, which the file must hold once, becomes the one on the right.
 *
 * Three names stand for what cannot be written so: `<link>` makes a symbolic link to a path, `<bytes>` is the whole
 * file in hexadecimal, `<fill>` adds so many letters at its end.
 */
const Change = z.union([z.null(), z.string(), z.record(z.string(), z.union([z.string(), z.number()]))]);

/** A content folder, told by what differs from the sound one: a change for each path. */
export const Sample = z.record(z.string(), Change);
/** A content folder, told by what differs from the sound one. */
export type Sample = z.infer<typeof Sample>;

/**
 * Reads the samples of a folder.
 *
 * @param folder holds `.yaml` files
 * @returns each with the name of its file, in order
 */
export function readSamples(folder: string): {name: string; sample: Sample}[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort()
    .map((name) => ({name, sample: Sample.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')))}));
}

/**
 * Makes the content folder of a sample, which goes when the test ends.
 *
 * @param sample what differs from the sound folder
 * @returns its path
 */
export function makeContent(sample: Sample): string {
  const temporary = mkdtempSync(join(tmpdir(), 'sample-'));
  onTestFinished(() => rmSync(temporary, {recursive: true, force: true}));
  const folder = join(temporary, 'content');
  cpSync(sound, folder, {recursive: true});
  for (const [path, change] of Object.entries(sample)) makeChange(join(folder, path), change);
  return folder;
}

function makeChange(path: string, change: z.infer<typeof Change>): void {
  mkdirSync(dirname(path), {recursive: true});
  if (change === null) rmSync(path, {recursive: true});
  else if (typeof change === 'string') writeFileSync(path, change);
  else if (change['<link>'] !== undefined) {
    rmSync(path, {recursive: true, force: true});
    symlinkSync(String(change['<link>']), path);
  } else if (change['<bytes>'] !== undefined) {
    writeFileSync(path, Buffer.from(String(change['<bytes>']).replaceAll(' ', ''), 'hex'));
  } else if (change['<fill>'] !== undefined) {
    writeFileSync(path, `${readFileSync(path, 'utf8')}${'a'.repeat(Number(change['<fill>']))}\n`);
  } else writeFileSync(path, edit(path, change));
}

function edit(path: string, change: Readonly<Record<string, unknown>>): string {
  let text = readFileSync(path, 'utf8');
  for (const [find, put] of Object.entries(change)) {
    if (text.split(find).length !== 2) throw new Error(`${path} does not hold "${find}" once`);
    text = text.replace(find, () => String(put));
  }
  return text;
}

/**
 * Writes a text as if the folder were called `content`.
 *
 * @param text   printed by the checker
 * @param folder the temporary folder
 */
export function plainPaths(text: string, folder: string): string {
  return text
    .replaceAll(relative('.', folder).replaceAll('\\', '/'), 'content')
    .replaceAll(folder, 'content');
}
