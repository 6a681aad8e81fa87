import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {addRedirect} from '../../src/cli/add-redirect.ts';
import {writeChanges} from '../../src/cli/changes.ts';
import {move} from '../../src/cli/move.ts';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import {copyOrchard, runCommand} from './orchard.ts';

function run(folder: string, ...words: string[]) {
  return runCommand((print) => move(words, print, folder, []));
}

describe('move', () => {
  test('renames a term and mends links in bodies and fields, aliases and prose untouched', () => {
    const orchard = copyOrchard();
    const {code, printed} = run(orchard.folder, 'term', 'enzymatic-browning', 'browning-of-fruit');
    expect(code).toBe(0);
    expect(orchard.plain(printed)).toBe(
      [
        'Moved content/terms/enzymatic-browning.mdx to content/terms/browning-of-fruit.mdx',
        '  rewrote content/pages/guides/why-apples-brown.mdx',
        '  /glossary/enzymatic-browning/ leads to /glossary/browning-of-fruit/',
      ].join('\n'),
    );
    const page = orchard.read('pages/guides/why-apples-brown.mdx');
    expect(page).toContain('[browning enzyme](term:browning-of-fruit)');
    expect(page).toContain('The [browning](term:browning-of-fruit) begins');
    const term = orchard.read('terms/browning-of-fruit.mdx');
    expect(term).toContain('term: Enzymatic browning');
    expect(term).toContain('misspellings: [enzimatic browning]');
    expect(term).toContain('show [it](term:browning-of-fruit)');
    expect(term).toContain('redirects: [/glossary/enzymatic-browning/]\n---');
    expect(checkContent(orchard.folder, derived).problems).toEqual([]);
  });

  test('renames a source with its pinpoints, in citations, fields of facts and "quoted-by"', () => {
    const orchard = copyOrchard();
    orchard.edit('facts/browning-time.yaml', "seen: 'full'", "seen: 'quoted-by: orchard-handbook'");
    expect(run(orchard.folder, 'source', 'orchard-handbook', 'handbook-2021').code).toBe(0);
    expect(orchard.read('pages/guides/why-apples-brown.mdx')).toContain(
      '[](source:handbook-2021#p-88+tab-3)',
    );
    expect(orchard.read('terms/controlled-atmosphere.mdx')).toContain('sources: [handbook-2021#ch-6]');
    expect(orchard.read('facts/browning-time.yaml')).toContain("seen: 'quoted-by: handbook-2021'");
    expect(orchard.read('sources/handbook-2021.yaml')).toContain(
      "redirects: ['/sources/c/#orchard-handbook']",
    );
    expect(Object.values(orchard.all()).join('').split('orchard-handbook').length - 1).toBe(1);
  });

  test('quotes a new id that YAML would take for a number', () => {
    const orchard = copyOrchard();
    expect(run(orchard.folder, 'source', 'orchard-handbook', '2021').code).toBe(0);
    expect(orchard.read('facts/storage-oxygen.yaml')).toContain("source: '2021'");
    expect(checkContent(orchard.folder, derived).problems).toEqual([]);
  });

  test('renames a fact with its days and its components', () => {
    const orchard = copyOrchard();
    orchard.write(
      'pages/guides/when-to-pick.mdx',
      `${orchard.read('pages/guides/when-to-pick.mdx')}\n<Dates fact="storage-oxygen\n  browning-time" />\n`,
    );
    expect(run(orchard.folder, 'fact', 'browning-time', 'minutes').code).toBe(0);
    expect(orchard.read('pages/guides/when-to-pick.mdx')).toContain(
      '<Dates fact="storage-oxygen\n  minutes" />',
    );
    expect(orchard.read('pages/guides/why-apples-brown.mdx')).toContain('[](fact:minutes@1999-06-01)');
  });

  test('leaves an id alone that only begins or ends like the old one', () => {
    const orchard = copyOrchard();
    orchard.write('facts/browning-time-2.yaml', orchard.read('facts/browning-time.yaml'));
    orchard.write(
      'pages/guides/when-to-pick.mdx',
      `${orchard.read('pages/guides/when-to-pick.mdx')}\nIt takes [](fact:browning-time-2).\n`,
    );
    expect(run(orchard.folder, 'fact', 'browning-time', 'minutes').code).toBe(0);
    expect(orchard.read('pages/guides/when-to-pick.mdx')).toContain('[](fact:browning-time-2)');
  });

  test('renames a page in fields of pages, in site.yaml and in links', () => {
    const orchard = copyOrchard();
    orchard.write(
      'site.yaml',
      `${orchard.read('site.yaml')}aboutPage: when-to-pick\nhome:\n  what: Apples.\n  findings: [{figure: '[One](page:when-to-pick)', text: 'See [](page:when-to-pick).', page: when-to-pick}]\n  paths: [{label: You pick, sentence: When?, page: when-to-pick}]\n`,
    );
    expect(run(orchard.folder, 'page', 'when-to-pick', 'ripeness').code).toBe(0);
    expect(orchard.read('site.yaml')).toContain(
      "aboutPage: ripeness\nhome:\n  what: Apples.\n  findings: [{figure: '[One](page:ripeness)', text: 'See [](page:ripeness).', page: ripeness}]\n  paths: [{label: You pick, sentence: When?, page: ripeness}]\n",
    );
    expect(orchard.read('pages/guides/why-apples-brown.mdx')).toContain('leadsTo: [ripeness]');
    expect(orchard.read('pages/guides/ripeness.mdx')).toContain('redirects: [/guides/when-to-pick/]');
    expect(orchard.read('facts/storage-oxygen.yaml')).toContain("'/guides/ripeness/#iodine'");
  });

  test('moves a page to another section', () => {
    const orchard = copyOrchard();
    orchard.edit(
      'site.yaml',
      'sections:',
      "sections:\n  - {id: stories, label: Stories, sentence: 'Tales.'}",
    );
    mkdirSync(join(orchard.folder, 'pages', 'stories'));
    expect(run(orchard.folder, 'page', 'guides/when-to-pick', 'stories/when-to-pick').code).toBe(0);
    expect(orchard.read('pages/stories/when-to-pick.mdx')).toContain('redirects: [/guides/when-to-pick/]');
  });

  test('renames a claim in article.yaml', () => {
    const orchard = copyOrchard();
    mkdirSync(join(orchard.folder, 'claims'));
    orchard.write(
      'claims/apples-keep.mdx',
      "---\norigin: article\nparaphrase: Apples keep.\ntype: fact\nverdict: supported\nconfidence: high\ntopic: keeping\nshort: They keep for months.\nsources: ['orchard-handbook#ch-6']\nsoleSource: Nobody else measured it.\n---\n\nThey do [](source:orchard-handbook#ch-6).\n",
    );
    orchard.write(
      'article.yaml',
      'title: Retold\npublished: 2026-01-01\nprovenance: A leaflet.\nsentences:\n  - text: Apples keep.\n    claims: [apples-keep]\n',
    );
    expect(checkContent(orchard.folder, derived).problems).toEqual([]);
    expect(run(orchard.folder, 'claim', 'apples-keep', 'apples-last').code).toBe(0);
    expect(orchard.read('article.yaml')).toContain('claims: [apples-last]');
  });

  test('names the lines of code that hold the old id, and leaves them alone', () => {
    const orchard = copyOrchard();
    const code = join(dirname(orchard.folder), 'code');
    mkdirSync(code);
    writeFileSync(join(code, 'tool.ts'), "const time = figure('browning-time', day);\n");
    const {printed} = runCommand((print) =>
      move(['fact', 'browning-time', 'minutes'], print, orchard.folder, [code]),
    );
    expect(printed).toMatch(
      /These lines of code hold the same word; see whether they mean it:\n {2}\S*tool\.ts:1$/,
    );
    expect(readFileSync(join(code, 'tool.ts'), 'utf8')).toContain("'browning-time'");
  });

  test('takes an address out of the redirects when the entry comes back to it', () => {
    const orchard = copyOrchard();
    run(orchard.folder, 'term', 'enzymatic-browning', 'browning-of-fruit');
    run(orchard.folder, 'term', 'browning-of-fruit', 'enzymatic-browning');
    expect(orchard.read('terms/enzymatic-browning.mdx')).toContain(
      'redirects: [/glossary/browning-of-fruit/]',
    );
  });

  test('changes nothing where the content has a problem already', () => {
    const orchard = copyOrchard();
    orchard.edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keping');
    const before = orchard.all();
    const {code, printed} = run(orchard.folder, 'term', 'enzymatic-browning', 'browning-of-fruit');
    expect(code).toBe(1);
    expect(printed).toContain('Nothing was moved: the content has 1 problem');
    expect(orchard.all()).toEqual(before);
  });

  test('says of an entry that cannot be read that its problems come first', () => {
    const orchard = copyOrchard();
    orchard.edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topc: keeping');
    const {code, printed} = run(orchard.folder, 'term', 'controlled-atmosphere', 'cold-air');
    expect(code).toBe(1);
    expect(printed).toContain('Nothing was moved: the content has ');
    expect(run(orchard.folder, 'term', 'no-such-term', 'cold-air').printed).toContain(
      'There is no term called "no-such-term".',
    );
  });

  test('names at most a dozen files of code and counts the others', () => {
    const orchard = copyOrchard();
    const code = join(dirname(orchard.folder), 'code');
    mkdirSync(code);
    for (let number = 10; number < 23; number += 1)
      writeFileSync(join(code, `tool-${number}.ts`), "figure('browning-time', day);\n");
    const {printed} = runCommand((print) =>
      move(['fact', 'browning-time', 'minutes'], print, orchard.folder, [code]),
    );
    expect(printed.match(/tool-\d+\.ts:1/g)).toHaveLength(12);
    expect(printed).toMatch(/and 1 more files?$/);
  });

  test('changes nothing where the result would have a problem, and prints it', () => {
    const orchard = copyOrchard();
    orchard.edit(
      'terms/controlled-atmosphere.mdx',
      'topic: keeping',
      'topic: keeping\nredirects: [/glossary/fruit-rot/]',
    );
    const before = orchard.all();
    const {code, printed} = run(orchard.folder, 'term', 'enzymatic-browning', 'fruit-rot');
    expect(code).toBe(1);
    expect(printed).toContain('redirect-taken');
    expect(orchard.all()).toEqual(before);
  });

  test.each([
    [['term', 'enzymatic-browning'], 'Say what to move'],
    [['trem', 'a', 'b'], 'There is no kind "trem". Did you mean "term"?'],
    [
      ['term', 'enzymatic-browing', 'b'],
      'There is no term called "enzymatic-browing". Did you mean "enzymatic-browning"?',
    ],
    [
      ['term', 'enzymatic-browning', 'controlled-atmosphere'],
      'There is a term called "controlled-atmosphere" already',
    ],
    [['term', 'enzymatic-browning', 'enzymatic-browning'], 'The old and the new name are the same.'],
    [['term', 'enzymatic-browning', '../outside'], '"../outside" cannot be an id'],
    [['page', 'when-to-pick', 'nowhere/when-to-pick'], 'There is no section "nowhere".'],
    [['page', 'when-to-pick', '../../outside'], 'There is no section "../.."'],
  ])('refuses %j and changes nothing', (words, sentence) => {
    const orchard = copyOrchard();
    const before = orchard.all();
    const {code, printed} = run(orchard.folder, ...words);
    expect(code).toBe(1);
    expect(printed).toContain(sentence);
    expect(orchard.all()).toEqual(before);
  });
});

describe('writeChanges', () => {
  test('puts everything back when one file cannot be written', () => {
    const {folder, all} = copyOrchard();
    const before = all();
    const changes = new Map([
      [join(folder, 'site.yaml'), 'name: changed\n'],
      [join(folder, 'terms', 'new.mdx'), 'new\n'],
      [join(folder, 'terms', 'enzymatic-browning.mdx'), undefined],
      [join(folder, 'no-such-folder', 'x.mdx'), 'text\n'],
    ]);
    expect(() => writeChanges(changes)).toThrow();
    expect(all()).toEqual(before);
  });
});

describe('addRedirect', () => {
  const addresses = {old: ['/a/old/'], now: ['/a/new/']};

  test.each([
    ['adds a field at the end', 'x: 1\n', 'x: 1\nredirects: [/a/old/]\n'],
    [
      'adds to a list in brackets',
      'redirects: [/a/older/]\nx: 1\n',
      'redirects: [/a/older/, /a/old/]\nx: 1\n',
    ],
    [
      'adds to a list of lines',
      'redirects:\n  - /a/older/\n\nx: 1\n',
      'redirects: [/a/older/, /a/old/]\n\nx: 1\n',
    ],
    ['takes the new address out', 'redirects: [/a/new/]\nx: 1\n', 'redirects: [/a/old/]\nx: 1\n'],
    ['adds nothing twice', 'x: 1\nredirects: [/a/old/]\n', 'x: 1\nredirects: [/a/old/]\n'],
  ])('%s', (_, before, after) => {
    expect(addRedirect(`---\n${before}---\n\nBody --- text.\n`, addresses)).toBe(
      `---\n${after}---\n\nBody --- text.\n`,
    );
  });

  test('adds to a file that is fields alone, a place in quotes because # may begin a comment', () => {
    const places = {old: ['/facts/fruit/#old'], now: ['/facts/fruit/#new']};
    expect(addRedirect('x: 1\n', places)).toBe("x: 1\nredirects: ['/facts/fruit/#old']\n");
    expect(addRedirect("redirects: ['/facts/fruit/#new']\nx: 1", places)).toBe(
      "redirects: ['/facts/fruit/#old']\nx: 1",
    );
    expect(addRedirect('x: 1', places)).toBe("x: 1\nredirects: ['/facts/fruit/#old']\n");
  });
});
