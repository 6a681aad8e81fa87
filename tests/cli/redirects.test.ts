import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import {readLibrary} from '../../src/library/read.ts';
import {findMoved, findRedirects} from '../../src/library/redirects.ts';
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

describe('findMoved', () => {
  test('lists the places of one page that lead on, and no redirect is made of them', () => {
    const {folder, edit} = copyOrchard();
    edit(
      'facts/browning-time.yaml',
      'unit: ',
      "redirects: ['/facts/keeping/#browning-hours', '/timeline/#x']\nunit: ",
    );
    const {library} = readLibrary(folder);
    const moved = (page: string) =>
      findMoved(library, '/orchard/', page).map(({anchor, to}) => `${anchor} ${to}`);
    expect(moved('/orchard/facts/keeping/')).toEqual([
      'browning-hours /orchard/facts/fruit/#browning-time',
      'oxygen /orchard/facts/keeping/#storage-oxygen',
    ]);
    expect(moved('/orchard/timeline/')).toEqual(['x /orchard/facts/fruit/#browning-time']);
    expect(moved('/orchard/facts/fruit/')).toEqual([]);
    expect(findRedirects(library, '/orchard/')).toEqual([]);
  });
});

describe('checkOldAnchors', () => {
  test.each([
    ['of a heading that stands', 'what-the-knife-does: what-slows-it', ['anchor-taken']],
    ['that leads to no heading', 'why-cold: what-slows-them', ['unknown-anchor']],
    ['of a heading that is gone', 'why-cold: what-slows-it', []],
    ['that leads to a heading of the site', 'why-cold: what-we-dont-know', []],
  ])('reports an old anchor %s or lets it be', (_, anchors, codes) => {
    const {folder, edit} = copyOrchard();
    edit('pages/guides/why-apples-brown.mdx', 'why-salt: what-slows-it', anchors);
    expect(checkContent(folder, derived).problems.map(({code}) => code)).toEqual(codes);
  });
});

describe('checkAnchors', () => {
  test('says nothing of anchors where the text below them cannot be parsed', () => {
    const {folder, edit} = copyOrchard();
    edit('pages/guides/why-apples-brown.mdx', '## What slows it', '## What {slows it');
    expect(checkContent(folder, derived).problems.map(({code}) => code)).toEqual(['broken-mdx']);
  });
});

describe('checkRedirects', () => {
  test.each([
    ['of another page', '/guides/why-apples-brown/', true],
    ['of a term', '/glossary/controlled-atmosphere/', true],
    ['of a list', '/glossary/', true],
    ['of its own page', '/guides/when-to-pick/', true],
    ['that nothing has', '/guides/picking/', false],
    ['of a part of a list', '/facts/fruit/', true],
    ['of a row that stands', '/facts/fruit/#browning-time', true],
    ['of a heading that stands', '/guides/why-apples-brown/#what-the-knife-does', true],
    ['of a row that nothing has', '/facts/fruit/#browning-hours', false],
    ['of a row on a part that nothing has', '/sources/z/#zeus', false],
    ['of a heading that nothing has', '/guides/why-apples-brown/#what-knives-do', false],
  ])('reports an address %s as taken or lets it be', (_, address, isTaken) => {
    const {folder, edit} = copyOrchard();
    edit('pages/guides/when-to-pick.mdx', 'topics:', `redirects: ['${address}']\ntopics:`);
    expect(checkContent(folder, derived).problems.map(({code}) => code)).toEqual(
      isTaken ? ['redirect-taken'] : [],
    );
  });

  test('reports a place on a page that nobody has', () => {
    const {folder, edit} = copyOrchard();
    edit('pages/guides/when-to-pick.mdx', 'topics:', "redirects: ['/guides/apples/#worms']\ntopics:");
    expect(checkContent(folder, derived).problems.map(({code}) => code)).toEqual(['redirect-nowhere']);
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
