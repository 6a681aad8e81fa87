import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'astro/zod';
import {exportControlRule} from '../../src/cli/rule-export-control.ts';
import {makeLookup} from '../../src/tools/lookup.ts';
import {readLibrary} from '../../src/library/read.ts';
import type {Verdict} from '../../src/rules/regime.ts';

const Case = z.strictObject({
  name: z.string(),
  day: z.string(),
  given: z.record(z.string(), z.unknown()),
  verdict: z.record(z.string(), z.string()),
  /** clause that decides an answer */
  because: z.record(z.string(), z.string()).default({}),
  missing: z.array(z.string()).optional(),
  /** answers that hang on an open point */
  open: z.array(z.string()).optional(),
  assumed: z.record(z.string(), z.unknown()).default({}),
  /** whether the verdict says that it stands for the last law checked */
  stands: z.boolean().optional(),
  source: z.string(),
});

const folder = 'tests/rules/export-control';
const {library} = readLibrary('content');
const lookup = makeLookup(library);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe('export-control.ts', () => {
  test('exports what the tools and the command use', async () => {
    expect(Object.keys(await import('../../src/rules/export-control.ts'))).toEqual(['judgeExport']);
    expect(Object.keys(await import('../../src/rules/regime.ts')).sort()).toEqual(['inForce', 'isDay']);
  });
});

describe.each(files)('judgeExport: %s', (file) => {
  const cases = z.array(Case).parse(parse(readFileSync(`${folder}/${file}`, 'utf8')));

  test.each(cases)('$name', ({day, given, verdict, because, missing, open, assumed, stands, source}) => {
    const found = exportControlRule.answer({day, ...given}, lookup);
    expect({...found.answers, regime: found.regime}).toMatchObject(verdict);
    expect(
      Object.fromEntries(Object.keys(because).map((answer) => [answer, decidingClause(found, answer)])),
    ).toEqual(because);
    if (missing) expect([...found.missing].sort()).toEqual([...missing].sort());
    if (open) expect([...new Set(found.open?.map(({answer}) => answer))].sort()).toEqual([...open].sort());
    expect(found.assumed).toMatchObject(assumed);
    if (stands !== undefined) expect(found.stands !== undefined).toBe(stands);
    expect(library.source.has(source), `source ${source}`).toBe(true);
  });

  test('names only sources of this site in its reasons and readings', () => {
    const named = cases.flatMap(({day, given}) => {
      const {because, open = []} = exportControlRule.answer({day, ...given}, lookup);
      return [...because, ...open.flatMap(({readings}) => readings)].map(({source}) => source);
    });
    expect([...new Set(named)].filter((source) => !library.source.has(source))).toEqual([]);
  });
});

describe('the cases', () => {
  test('are at least 120, each with a name of its own', () => {
    const names = files.flatMap((file) =>
      z
        .array(Case)
        .parse(parse(readFileSync(`${folder}/${file}`, 'utf8')))
        .map(({name}) => `${file}: ${name}`),
    );
    expect(names.length).toBeGreaterThanOrEqual(120);
    expect(new Set(names).size).toBe(names.length);
  });
});

function decidingClause({because}: Verdict<object>, answer: string): string | undefined {
  return because.find((reason) => reason.answer === answer && reason.holds === true)?.clause;
}
