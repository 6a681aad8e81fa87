import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {checkContent} from '../../src/library/check.ts';
import {formatProblem} from '../../src/library/problem.ts';
import {Sample, makeContent} from './samples.ts';

/** What stands just on the right side of a rule: it looks like a fault and is none. */
const folder = 'tests/library/allowed';
const Case = z.strictObject({name: z.string(), files: Sample});
const cases = readdirSync(folder)
  .sort()
  .flatMap((name) => z.array(Case).parse(parse(readFileSync(join(folder, name), 'utf8'))));

describe('checkContent', () => {
  test.each(cases)('allows $name', ({files}) => {
    expect(checkContent(makeContent(files), {}).problems.map(formatProblem)).toEqual([]);
  });
});
