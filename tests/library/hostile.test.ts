import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {checkContent} from '../../src/library/check.ts';
import {loadContent} from '../../src/library/load.ts';
import {syntax} from '../../src/library/parse.ts';
import {remarkSafe} from '../../src/markdown/remark-safe.ts';
import {Sample, makeContent} from './samples.ts';

const folder = 'tests/library/hostile';
const Case = z.strictObject({name: z.string(), why: z.string(), code: z.string(), files: Sample});
const cases = readdirSync(folder)
  .sort()
  .flatMap((name) => z.array(Case).parse(parse(readFileSync(join(folder, name), 'utf8'))));

/** Codes that a body can break while it is built, when no checker looked before. */
const unsafe = new Set([
  'attribute-not-literal',
  'broken-maths',
  'code-in-page',
  'component-in-line',
  'event-attribute',
  'expression-in-page',
  'hidden-character',
  'image-elsewhere',
  'inline-style',
  'raw-html',
  'task-list',
  'unknown-attribute',
  'unknown-component',
  'unknown-kind',
  'unsafe-address',
]);

describe('hostile samples', () => {
  test('have names that differ', () => {
    expect(new Set(cases.map(({name}) => name)).size).toBe(cases.length);
  });
});

describe('checkContent', () => {
  test.each(cases)('refuses $name', ({code, files}) => {
    const {problems} = checkContent(makeContent(files), {});
    expect(problems.map((found) => found.code)).toContain(code);
  });
});

describe('loadContent', () => {
  test.each(cases)('stops the build at $name', ({code, files}) => {
    const printed: string[] = [];
    expect(() => loadContent(makeContent(files), {}, (text) => printed.push(text))).toThrow(
      'The content has ',
    );
    expect(printed.join('')).toMatch(new RegExp(`:\\d+:\\d+  ${code}$`, 'm'));
  });
});

describe('remarkSafe', () => {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkMdx)
    .use(syntax)
    .use(remarkSafe)
    .freeze();
  const page = 'pages/guides/how-apples-become-cider.mdx';
  const bodies = cases.filter(({code, files}) => unsafe.has(code) && page in files);

  test.each(bodies)('stops the build at $name, though nothing was checked before', ({code, files}) => {
    const file = new VFile({value: readFileSync(join(makeContent(files), page)), path: page});
    expect(() => processor.runSync(processor.parse(file), file)).toThrow(
      expect.objectContaining({ruleId: code}),
    );
  });
});
