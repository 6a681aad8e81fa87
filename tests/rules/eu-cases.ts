import {readdirSync, readFileSync} from 'node:fs';
import {z} from 'astro/zod';
import {parse} from 'yaml';
import {isDay} from '../../src/rules/regime.ts';

const Day = z.string().refine(isDay);

/** One case as a lawyer reads it: on a day, given these facts, this is the verdict, because of these clauses. */
const EuCase = z.strictObject({
  name: z.string(),
  day: Day,
  given: z.record(z.string(), z.unknown()).default({}),
  /** answers, as many as the case is about */
  verdict: z.record(z.string(), z.unknown()),
  /** steps that must stand among the reasons; `clause` may be a part of theirs */
  because: z
    .array(
      z.strictObject({
        answer: z.string(),
        clause: z.string(),
        holds: z.boolean().nullable(),
        gives: z.string().optional(),
      }),
    )
    .default([]),
  /** facts named as missing, where the case is about them */
  missing: z.array(z.string()).optional(),
  /** what the readings of an open point would give */
  open: z.array(z.string()).optional(),
  /** source ids */
  source: z.union([z.string(), z.array(z.string())]),
});

/** One case of European law. */
export type EuCase = z.output<typeof EuCase>;

/**
 * Reads the cases of a folder, file by file.
 *
 * @param folder beside this file, such as `eu-model`
 */
export function readCases(folder: string): {file: string; cases: EuCase[]}[] {
  const path = new URL(`${folder}/`, import.meta.url);
  const files = readdirSync(path).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => ({
    file,
    cases: z
      .array(EuCase)
      .min(1)
      .parse(parse(readFileSync(new URL(file, path), 'utf8'), {merge: true})),
  }));
}
