import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import {readLibrary} from '../../src/library/read.ts';
import {findRedirects} from '../../src/library/redirects.ts';
import {writeRedirects} from '../../src/redirects.ts';
import {copyOrchard} from './orchard.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

describe('findRedirects', () => {
  test('lists old addresses of pages and terms under the base path', () => {
    const {folder, edit} = copyOrchard();
    edit('terms/enzymatic-browning.mdx', 'topic: fruit', 'topic: fruit\nredirects: [/glossary/browning/]');
    edit('pages/guides/when-to-pick.mdx', 'topics:', 'redirects: [/guides/picking/, /old/picking/]\ntopics:');
    expect(findRedirects(readLibrary(folder).library, '/orchard/')).toEqual([
      {from: '/orchard/guides/picking/', to: '/orchard/guides/when-to-pick/'},
      {from: '/orchard/old/picking/', to: '/orchard/guides/when-to-pick/'},
      {from: '/orchard/glossary/browning/', to: '/orchard/glossary/enzymatic-browning/'},
    ]);
  });
});

describe('checkRedirects', () => {
  test.each([
    ['of another page', '/guides/why-apples-brown/', true],
    ['of a term', '/glossary/controlled-atmosphere/', true],
    ['of a list', '/glossary/', true],
    ['of its own page', '/guides/when-to-pick/', true],
    ['that nothing has', '/guides/picking/', false],
  ])('reports an address %s as taken or lets it be', (_, address, isTaken) => {
    const {folder, edit} = copyOrchard();
    edit('pages/guides/when-to-pick.mdx', 'topics:', `redirects: [${address}]\ntopics:`);
    expect(checkContent(folder, derived).problems.map(({code}) => code)).toEqual(
      isTaken ? ['redirect-taken'] : [],
    );
  });

  test('reports an address that two entries claim, in the second file', () => {
    const {folder, edit} = copyOrchard();
    for (const name of ['when-to-pick', 'why-apples-brown'])
      edit(`pages/guides/${name}.mdx`, 'topics:', 'redirects: [/guides/apples/]\ntopics:');
    expect(
      checkContent(folder, derived).problems.map(({file, code}) => [file.split('/').at(-1), code]),
    ).toEqual([['why-apples-brown.mdx', 'redirect-taken']]);
  });

  test.each(['/../outside/', '//host/', '/a/b', 'a/b/', '/a b/', '/a/../b/', '/a/%2e%2e/'])(
    'takes no address such as %s',
    (address) => {
      const {folder, edit} = copyOrchard();
      edit('pages/guides/when-to-pick.mdx', 'topics:', `redirects: ['${address}']\ntopics:`);
      expect(checkContent(folder, derived).problems.map(({code}) => code)).toContain('wrong-value');
    },
  );
});

describe('writeRedirects', () => {
  const redirects = [{from: '/orchard/old/picking/', to: '/orchard/guides/when-to-pick/'}];

  test('writes a page that leads on without script, and the file that hosts read', () => {
    const folder = makeFolder();
    writeRedirects(folder, redirects, '/orchard/', 'https://orchard.example');
    const page = readFileSync(join(folder, 'old/picking/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/orchard/guides/when-to-pick/">');
    expect(page).toContain(
      '<link rel="canonical" href="https://orchard.example/orchard/guides/when-to-pick/">',
    );
    expect(page).toContain('<a href="/orchard/guides/when-to-pick/">');
    expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe(
      '/orchard/old/picking/ /orchard/guides/when-to-pick/ 301\n',
    );
  });

  test('replaces no page of the site', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'index.html'), 'home');
    expect(() => writeRedirects(folder, [{from: '/', to: '/x/'}], '/', 'https://orchard.example')).toThrow(
      /EEXIST/,
    );
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('home');
  });

  test('writes nothing where there are none', () => {
    const folder = makeFolder();
    writeRedirects(folder, [], '/', 'https://orchard.example');
    expect(existsSync(join(folder, '_redirects'))).toBe(false);
  });
});
