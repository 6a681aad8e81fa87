import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {create} from '../../src/cli/new.ts';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import {kindNames, kinds} from '../../src/library/kinds.ts';
import {readLibrary} from '../../src/library/read.ts';
import {copyOrchard, runCommand} from './orchard.ts';

const ids: Readonly<Record<string, string>> = {page: 'guides/my-page', event: '2026-11-23-first-frost'};

function run(folder: string, ...words: string[]) {
  return runCommand((print) => create(words, print, '2026-11-23', folder));
}

describe('create', () => {
  test.each(kindNames)('writes a %s that the schema accepts and that asks to be written', (kind) => {
    const {folder, read} = copyOrchard();
    const name = ids[kind] ?? `my-${kind}`;
    expect(run(folder, kind, name).code).toBe(0);
    const {library, problems} = readLibrary(folder);
    expect(problems).toEqual([]);
    expect(library[kind].has(name.replace('guides/', ''))).toBe(true);
    expect(read(`${kinds[kind].folder}/${name}${kinds[kind].ending}`)).toMatch(/Write here/);
    const codes = new Set(checkContent(folder, derived).problems.map(({code}) => code));
    expect(codes).toContain('unwritten');
    // what is true of a file that nobody has written yet
    const expected = [
      'too-few-sources',
      'unwritten',
      'unknown-source',
      'unknown-actor',
      'unused-source',
      'orphan-page',
    ];
    expect([...codes].filter((code) => !expected.includes(code))).toEqual([]);
  });

  test('makes the folder of a kind that has none yet', () => {
    const {folder, read} = copyOrchard();
    rmSync(join(folder, 'events'), {recursive: true, force: true});
    expect(run(folder, 'event', '2026-11-23-first-frost').code).toBe(0);
    expect(read('events/2026-11-23-first-frost.yaml')).toMatch(/^title: /);
  });

  test('prints the path and the next step', () => {
    const orchard = copyOrchard();
    expect(orchard.plain(run(orchard.folder, 'term', 'cider-apple').printed)).toBe(
      'Wrote content/terms/cider-apple.mdx\nNext: replace each "Write here" in it, then npm run check. Link it with [text](term:cider-apple).',
    );
  });

  test('fills in the name, the first topic, the day and the next review half a year later', () => {
    const {folder, read} = copyOrchard();
    run(folder, 'page', 'guides/cider-apple');
    expect(read('pages/guides/cider-apple.mdx')).toMatch(
      /title: 'Cider apple'[\s\S]*topics: \[fruit\][\s\S]*reviewed: 2026-11-23\nreviewBy: 2027-05-23/,
    );
  });

  test('takes the last day of a month that is shorter', () => {
    const {folder, read} = copyOrchard();
    runCommand((print) => create(['page', 'guides/late'], print, '2026-08-31', folder));
    expect(read('pages/guides/late.mdx')).toMatch(/reviewBy: 2027-02-28/);
  });

  test('leaves a file that exists as it is', () => {
    const {folder, all, plain} = copyOrchard();
    const before = all();
    const {code, printed} = run(folder, 'term', 'enzymatic-browning');
    expect(code).toBe(1);
    expect(plain(printed)).toBe(
      'There is a term of that name: content/terms/enzymatic-browning.mdx. It was left alone.',
    );
    expect(all()).toEqual(before);
  });

  test('finds a page of the same name in another section', () => {
    const {folder, edit, plain, all} = copyOrchard();
    edit('site.yaml', 'sections:', "sections:\n  - {id: stories, label: Stories, sentence: 'Tales.'}");
    const before = all();
    expect(plain(run(folder, 'page', 'stories/when-to-pick').printed)).toBe(
      'There is a page of that name: content/pages/guides/when-to-pick.mdx. It was left alone.',
    );
    expect(all()).toEqual(before);
  });

  test('leaves a file alone that appears at the last moment', () => {
    const {folder} = copyOrchard();
    mkdirSync(join(folder, 'terms', 'late.mdx'));
    expect(run(folder, 'term', 'late').code).toBe(1);
  });

  test.each([
    [[], 'Say what to write: npm run new <kind> <id>.'],
    [['tem', 'x'], 'There is no kind "tem". Did you mean "term"?'],
    [['zzzzzz', 'x'], 'There is no kind "zzzzzz". Kinds: page, term,'],
    [['term'], 'The id is missing: npm run new term my-term'],
    [['event'], 'The id is missing: npm run new event 2026-11-23-what-happened'],
    [['page'], 'The id is missing: npm run new page guides/my-page'],
    [['term', 'Red', 'Delicious'], 'An id has no spaces: npm run new term red-delicious'],
    [
      ['term', 'Crème'],
      '"Crème" cannot be an id, which is lower case with digits and single dashes: npm run new term creme',
    ],
    [['term', '../../outside'], '"../../outside" cannot be an id'],
    [['page', 'my-page'], 'A page lies in a section: npm run new page guides/my-page. Sections: guides.'],
    [['page', 'guids/my-page'], 'There is no section "guids". Did you mean "guides"?'],
    [['page', 'guides/a/b'], 'A page lies in a section'],
    [['page', 'guides/../x'], 'A page lies in a section'],
    [
      ['page', 'guides/My Page'],
      '"My Page" cannot be an id, which is lower case with digits and single dashes: npm run new page guides/my-page',
    ],
    [['event', 'first-frost'], 'An event is named after its day: npm run new event 2026-11-23-first-frost'],
    [['event', '2026-02-30-first-frost'], 'An event is named after its day'],
  ])('refuses %j with a step that works, and writes nothing', (words, sentence) => {
    const {folder, all} = copyOrchard();
    const before = all();
    const {code, printed} = run(folder, ...words);
    expect(code).toBe(1);
    expect(printed).toContain(sentence);
    expect(all()).toEqual(before);
  });

  test('works where site.yaml cannot be read', () => {
    const {folder} = copyOrchard();
    writeFileSync(join(folder, 'site.yaml'), '{');
    expect(run(folder, 'source', 'a-book').code).toBe(0);
  });
});
