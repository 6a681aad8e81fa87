import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pid} from 'node:process';
import type {z} from 'astro/zod';

/** Where the laboratory's code stands and where its results are kept, both from the project's root. */
export interface Shelf {
  code: string;
  folder: string;
}

/** The shelf of this project. */
export const shelf: Shelf = {code: 'src/lab', folder: '.cache/lab'};

const kept = new Map<string, unknown>();

/**
 * Computes something with the laboratory, or gives back what the same code made of the same plan before.
 *
 * A result is kept under the hash of its plan and of all files of the laboratory, so that no change is missed. A file
 * that was cut short is made again. A result must survive being written as JSON.
 *
 * @param plan   all that decides the result, as plain data; name in it what is made, so that two makers never meet
 * @param schema what a result looks like
 * @param make   computes it
 * @param at     code and folder
 */
export function keepResult<T>(plan: unknown, schema: z.ZodType<T>, make: () => T, at: Shelf = shelf): T {
  const file = join(at.folder, `${hashOf(plan, at.code)}.json`);
  const before = schema.safeParse(kept.get(file) ?? readKept(file));
  if (before.success) {
    kept.set(file, before.data);
    return before.data;
  }
  const result = make();
  mkdirSync(at.folder, {recursive: true});
  const draft = `${file}.${pid}`;
  writeFileSync(draft, JSON.stringify(result));
  renameSync(draft, file);
  kept.set(file, result);
  return result;
}

function readKept(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const codeHashes = new Map<string, string>();

function hashOf(plan: unknown, code: string): string {
  const known = codeHashes.get(code) ?? hashOfCode(code);
  codeHashes.set(code, known);
  return createHash('sha256')
    .update(`${known}\n${JSON.stringify(plan)}`)
    .digest('hex')
    .slice(0, 32);
}

function hashOfCode(code: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(code, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'));
  for (const name of files.toSorted()) hash.update(`${name}\n`).update(readFileSync(join(code, name)));
  return hash.digest('hex');
}
