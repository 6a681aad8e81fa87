import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {acceptArchive} from '../../../src/cli/pull/accept.ts';
import {Report} from '../../../src/cli/pull/report.ts';
import {writeReport} from '../../../src/cli/pull/write-report.ts';
import {copyOrchard} from '../orchard.ts';
import type {Orchard} from '../orchard.ts';
import {makeZip} from './make-zip.ts';
import {emptyReport} from './empty-report.ts';

function writeSite(folder: string, pages: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
}

function run(
  change: (orchard: Orchard) => void,
  after: Readonly<Record<string, string>> = {
    'index.html': 'home',
    'guides/when-to-pick/index.html': 'x'.repeat(500),
  },
) {
  const before = copyOrchard();
  const now = copyOrchard();
  change(now);
  const parent = dirname(now.folder);
  writeSite(join(parent, 'base'), {'index.html': 'home', 'guides/when-to-pick/index.html': 'x'});
  writeSite(join(parent, 'dist'), after);
  const out = join(parent, 'out');
  writeReport({
    content: now.folder,
    site: join(parent, 'dist'),
    baseContent: before.folder,
    baseSite: join(parent, 'base'),
    out,
  });
  return {out, report: Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))), now};
}

describe('writeReport', () => {
  test('lists pages, facts with both values, new addresses of other sites, and sizes', () => {
    const {report} = run(({edit, read, write}) => {
      edit('facts/storage-oxygen.yaml', 'value: 0.015', 'value: 0.02');
      write(
        'terms/cider.mdx',
        `${read('terms/controlled-atmosphere.mdx').replace('term: Controlled atmosphere', 'term: Cider').replace('abbreviation: CA\n', '').replace('controlled-atmosphere storage', 'hard cider')}\nSee [a page](https://example.org/cider).\n`,
      );
    });
    expect(report.pages).toEqual([{address: '/glossary/cider/', title: 'Cider', change: 'new'}]);
    expect(report.facts).toMatchObject([{id: 'storage-oxygen'}]);
    expect(report.facts[0]?.before).toContain('2021-01-01: 1.5% (orchard-handbook#tab-6)');
    expect(report.facts[0]?.after).toContain('2021-01-01: 2% (orchard-handbook#tab-6)');
    expect(report.outside.map(({address}) => address)).toEqual(['https://example.org/cider']);
    expect(report.sizes).toHaveLength(1);
    expect(report.sizes[0]).toMatchObject({address: '/guides/when-to-pick/'});
    expect(report.sizes[0]?.after).toBeGreaterThan(report.sizes[0]?.before ?? 0);
  });

  test('says nothing of a change that changes nothing', () => {
    const {report} = run(() => undefined, {'index.html': 'home', 'guides/when-to-pick/index.html': 'x'});
    expect(report).toEqual(emptyReport);
  });

  test('lists problems, and says that nothing was built', () => {
    const {report, now} = run(
      ({edit}) => edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keping'),
      {},
    );
    expect(report.built).toBe(false);
    expect(report.problemCount).toBe(1);
    expect(report.problems.map(({code, file}) => [code, now.plain(file)])).toEqual([
      ['unknown-topic', 'content/terms/controlled-atmosphere.mdx'],
    ]);
  });

  test('names a page that is gone', () => {
    const {report} = run((orchard) => {
      orchard.edit('pages/guides/why-apples-brown.mdx', 'leadsTo: [when-to-pick]\n', '');
      orchard.write('pages/guides/when-to-pick.mdx', '');
    });
    expect(report.pages).toContainEqual(
      expect.objectContaining({address: '/guides/when-to-pick/', change: 'gone'}),
    );
  });

  test('counts it as a problem where nothing leads on from its address', () => {
    const remove = (redirect: string) =>
      run((orchard) => {
        orchard.edit('terms/enzymatic-browning.mdx', 'aliases:', `${redirect}aliases:`);
        rmSync(join(orchard.folder, 'terms/controlled-atmosphere.mdx'));
      }).report.problems.filter(({code}) => code === 'removed-address');
    expect(remove('').map(({what}) => what)).toEqual([
      'Nothing stands at /glossary/controlled-atmosphere/ any more, and nothing leads on from there.',
    ]);
    expect(remove('redirects: [/glossary/controlled-atmosphere/]\n')).toEqual([]);
  });

  test('hands on pages and styles only, in the form that the second workflow takes', () => {
    const {out} = run(() => undefined, {
      'index.html': '<h1>home</h1>',
      '_astro/a.css': 'p{}',
      '_astro/a.js': 'alert(1)',
      'pagefind/pagefind.js': '1',
      'facts.json': '{}',
    });
    const files = readdirSync(out, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
      .sort();
    expect(files).toEqual(['report.json', 'site/_astro/a.css', 'site/index.html']);
    const {files: accepted} = acceptArchive(
      makeZip(files.map((name) => ({name, text: readFileSync(join(out, name), 'utf8')}))),
      {root: '/previews/12/', number: 12},
    );
    expect([...accepted.keys()]).toEqual(['_astro/a.css', 'index.html']);
  });
});
