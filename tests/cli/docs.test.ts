import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {commands} from '../../src/cli/commands.ts';
import {fillGuide} from '../../src/cli/docs.ts';
import {components} from '../../src/library/components.ts';
import {kindNames} from '../../src/library/kinds.ts';
import {problemTexts} from '../../src/library/problem-texts.ts';

const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
const scripts: Readonly<Record<string, unknown>> = Object(Reflect.get(Object(manifest), 'scripts'));

describe('CONTRIBUTING', () => {
  test('is what npm run docs would write', async () => {
    expect(await fillGuide(guide)).toBe(guide);
  });

  test('has one heading for each problem code, and no other', () => {
    const part = guide.slice(guide.indexOf('## 7 Problems explained'));
    expect([...part.matchAll(/^### ([a-z\d-]+)$/gm)].map(([, code]) => code)).toEqual(
      Object.keys(problemTexts).sort(),
    );
  });

  test('says what each field means', () => {
    const rows = [...guide.matchAll(/^\| `([^`]+)` +\| (?:yes)? *\|(.*)\|$/gm)];
    expect(rows.length).toBeGreaterThan(80);
    expect(
      rows.filter(([, , meaning = '']) => /^ *(?:$|one of `)/.test(meaning)).map(([, name]) => name),
    ).toEqual([]);
  });

  test('explains the fields of each kind and each component', () => {
    for (const kind of kindNames)
      expect(guide).toContain(`#### Fields of ${/^[ae]/.test(kind) ? 'an' : 'a'} ${kind}\n`);
    for (const name of Object.keys(components)) expect(guide).toContain(`| \`<${name}>\``);
  });
});

describe('fillGuide', () => {
  test('refuses a part that it does not know', async () => {
    await expect(fillGuide('<!-- made: weather -->\n<!-- end -->\n')).rejects.toThrow(
      'there is no part "weather" of the guide',
    );
  });
});

describe.each([
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/PULL_REQUEST_TEMPLATE.md',
  'content/pages/about/contribute.mdx',
])('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('names only scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm run (?:-s |--silent )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test('leads only to files that exist', () => {
    const paths = [...text.matchAll(/\]\((?!https?:|#)([^\s)]+)\)/g)]
      .map(([, path = '']) => path)
      .filter((path) => !/^[a-z]+:|^url$/.test(path));
    expect(paths.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
  });
});

describe('commands', () => {
  test('all have a script of their name', () => {
    const calls = Object.keys(commands).map((name) => [name, `node src/cli/main.ts ${name}`]);
    expect(calls.filter(([name = '', call]) => scripts[name] !== call)).toEqual([]);
  });

  test('can all be loaded', async () => {
    for (const {load} of Object.values(commands)) expect(typeof (await load())).toBe('function');
  });
});

describe('README', () => {
  const readme = readFileSync('README.md', 'utf8');

  test('fits on a screen or two', () => {
    expect(readme.split('\n').length).toBeLessThan(80);
  });

  test('has the two lines of the house', () => {
    expect(readme).toContain('\nnpm ci && npm start\nnpm ci && npm test\n');
  });
});
