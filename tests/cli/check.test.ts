import {describe, expect, test} from 'vitest';
import {annotate} from '../../src/cli/annotate.ts';
import {check, count, countProblems} from '../../src/cli/check.ts';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import {copyOrchard, runCommand} from './orchard.ts';
import type {Orchard} from './orchard.ts';

function run({folder, plain}: Orchard, ...args: string[]) {
  const {code, printed} = runCommand((print) => check(args, print, folder));
  return {code, printed: plain(printed)};
}

/** The fixture may grow; what is tested is that the line is the right one. */
function lineOf(orchard: Orchard, text: string): number {
  return (
    orchard
      .read(brown)
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}

const brown = 'pages/guides/why-apples-brown.mdx';

describe('check', () => {
  test('prints one line of counts where nothing is wrong', () => {
    expect(run(copyOrchard())).toEqual({
      code: 0,
      printed: 'No problems. 2 pages, 2 terms, 1 source, 2 facts.',
    });
  });

  test('prints place, sentences and the line with a caret', () => {
    const orchard = copyOrchard();
    orchard.edit(brown, 'The [browning](term:enzymatic-browning)', 'The [browning](term:enzymatic-browing)');
    const line = lineOf(orchard, 'The [browning]');
    const {code, printed} = run(orchard);
    expect(code).toBe(1);
    expect(printed).toBe(`content/pages/guides/why-apples-brown.mdx:${line}:5  unknown-term
  what  There is no term called "enzymatic-browing".
  why   A link that begins with term: and a field that holds the id of one must name a file in content/terms/.
  mend  Did you mean "enzymatic-browning"? Or add it: npm run new term enzymatic-browing
    ${line - 1} |
  > ${line} | The [browning](term:enzymatic-browing) begins at the cut. It took [](fact:browning-time@1999-06-01) …
       |     ^
    ${line + 1} | edition and takes [](fact:browning-time) in the second: the later trial warmed the slices. “Pale” co…

1 problem in 1 file.`);
  });

  test('reports on the named files alone and says how to check the rest', () => {
    const orchard = copyOrchard();
    orchard.edit(brown, '(page:when-to-pick)', '(page:when-to-pik)');
    orchard.edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keping');
    expect(run(orchard, `${orchard.folder}/terms`).printed).toMatch(
      /unknown-topic[\s\S]*\n1 problem in 1 file\. To check all the rest: npm run check$/,
    );
    expect(run(orchard, `${orchard.folder}/terms/enzymatic-browning.mdx`)).toEqual({
      code: 0,
      printed: 'No problems there. To check all the rest: npm run check',
    });
    expect(run(orchard, 'no/such/file.mdx')).toMatchObject({
      code: 1,
      printed: expect.stringContaining('There is no file or folder "no/such/file.mdx".'),
    });
  });

  test('reports on a named file too what is reported in another one that it clashes with', () => {
    const orchard = copyOrchard();
    orchard.edit('terms/enzymatic-browning.mdx', 'aliases: [browning]', 'aliases: [CA]');
    orchard.edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keping');
    const {code, printed} = run(orchard, `${orchard.folder}/terms/controlled-atmosphere.mdx`);
    expect(code).toBe(1);
    expect(printed).toMatch(
      /controlled-atmosphere\.mdx:\d+:1 {2}unknown-topic[\s\S]*enzymatic-browning\.mdx:\d+:\d+ {2}duplicate-name/,
    );
  });

  test('reports what lost its address since an earlier state, where one is given', () => {
    const [before, after] = [copyOrchard(), copyOrchard()];
    before.write('terms/pear.mdx', before.read('terms/controlled-atmosphere.mdx'));
    const {code, printed} = run(after, '--base', before.folder);
    expect(code).toBe(1);
    expect(printed).toMatch(/^content\/terms\/pear\.mdx:1:1 {2}removed-address\n.*\/glossary\/pear\//);
    expect(run(after, '--base', after.folder).code).toBe(0);
    expect(run(after, '--base', 'no/such/folder').printed).toContain(
      'There is no file or folder "no/such/folder".',
    );
  });

  test('prints data that a program can read', () => {
    const orchard = copyOrchard();
    orchard.edit(brown, '(page:when-to-pick)', '(page:when-to-pik)');
    const line = lineOf(orchard, 'when-to-pik)');
    const {code, printed} = run(orchard, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      problems: [{code: 'unknown-page', line, column: 76}],
      mended: [],
      counts: {page: 2, term: 2},
    });
  });

  test('prints annotations beside the text', () => {
    const orchard = copyOrchard();
    orchard.edit(brown, '(page:when-to-pick)', '(page:when-to-pik)');
    expect(run(orchard, '--github').printed).toContain(
      `\n::error file=content/pages/guides/why-apples-brown.mdx,line=${lineOf(orchard, 'when-to-pik)')},col=76,title=unknown-page::There is no page`,
    );
  });

  test('refuses a file that is no part of the content', () => {
    expect(run(copyOrchard(), 'package.json')).toMatchObject({
      code: 1,
      printed: expect.stringContaining('"package.json" is no part of the content'),
    });
  });

  test('prints data for the named files alone, with what was mended', () => {
    const orchard = copyOrchard();
    orchard.edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keping');
    const {code, printed} = run(orchard, '--json', '--fix', `${orchard.folder}/terms`);
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      problems: [],
      mended: [expect.stringContaining('keping → keeping')],
      counts: {page: 0, term: 2},
    });
  });

  test('reports a source that is listed twice when either file is named', () => {
    const orchard = copyOrchard();
    orchard.write('sources/the-same.yaml', orchard.read('sources/orchard-handbook.yaml'));
    for (const id of ['orchard-handbook', 'the-same'])
      expect(run(orchard, `${orchard.folder}/sources/${id}.yaml`).printed).toContain(
        'the-same.yaml:7:1  duplicate-source',
      );
  });

  test('refuses an option that it does not know', () => {
    expect(() => run(copyOrchard(), '--fxi')).toThrow(/--fxi/);
  });
});

describe('check --fix', () => {
  test.each([
    ['a misspelt id in a link', brown, '(page:when-to-pick)', '(page:when-to-pik)'],
    ['a misspelt id in a field', brown, 'leadsTo: [when-to-pick]', 'leadsTo: [when-to-pikc]'],
    ['a misspelt id in a pinpoint', brown, 'cut. It took', 'cut [](source:orchard-handbok#p-3). It took'],
    ['a misspelt topic', 'terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keping'],
    ['a misspelt field', brown, 'topics: [fruit]', 'topcs: [fruit]'],
    ['a misspelt component', brown, 'Note', 'Noet'],
    ['a misspelt attribute', brown, '<Note title', '<Note titel'],
    ['a misspelt kind', brown, '(page:when-to-pick)', '(paeg:when-to-pick)'],
    ['a link of the wrong kind', brown, '(page:when-to-pick)', '(term:when-to-pick)'],
  ])('mends %s', (_, path, right, wrong) => {
    const orchard = copyOrchard();
    const before = orchard.all();
    const isAdded = !orchard.read(path).includes(right) || right.endsWith('took');
    orchard.edit(path, right, wrong);
    const {code, printed} = run(orchard, '--fix');
    expect(printed).toMatch(/^mended {2}content\/\S+ {2}\S+ → \S+/);
    expect(printed).toMatch(/\nNo problems\. /);
    expect(code).toBe(0);
    if (!isAdded) expect(orchard.all()).toEqual(before);
  });

  test('mends what a mended field uncovers', () => {
    const orchard = copyOrchard();
    const before = orchard.all();
    orchard.edit(brown, 'topics: [fruit]', 'topcs: [fruit]');
    orchard.edit(brown, '(page:when-to-pick)', '(page:when-to-pik)');
    expect(run(orchard, '--fix').printed).toMatch(
      /topcs → topics\nmended .*page:when-to-pik → page:when-to-pick\nNo problems/,
    );
    expect(orchard.all()).toEqual(before);
  });

  test('takes a check box away', () => {
    const orchard = copyOrchard();
    orchard.write(brown, `${orchard.read(brown)}\n- [ ] wash\n- [x] cut\n`);
    expect(run(orchard, '--fix').code).toBe(0);
    expect(orchard.read(brown)).toMatch(/\n- wash\n- cut\n$/);
  });

  test('takes marks away that nobody sees, and leaves a lost letter to its author', () => {
    const orchard = copyOrchard();
    const before = orchard.all();
    orchard.edit(brown, 'What the knife does', 'What\u200b the\u202e knife does');
    expect(run(orchard, '--fix').printed).toMatch(
      /^mended {2}\S+ {2}a hidden character → nothing\nNo problems/,
    );
    expect(orchard.all()).toEqual(before);
    orchard.edit(brown, 'What the knife does', 'What the kni\ufffde does');
    expect(run(orchard, '--fix').code).toBe(1);
  });

  test('leaves an id alone that two others are equally near to', () => {
    const orchard = copyOrchard();
    for (const id of ['pear-a', 'pear-b'])
      orchard.write(`facts/${id}.yaml`, orchard.read('facts/browning-time.yaml'));
    orchard.write(brown, `${orchard.read(brown)}\nIt takes [](fact:pear-c).\n`);
    const before = orchard.all();
    expect(run(orchard, '--fix').code).toBe(1);
    expect(orchard.all()).toEqual(before);
  });

  test('leaves an id alone that is near to none', () => {
    const orchard = copyOrchard();
    orchard.write(brown, `${orchard.read(brown)}\nSee [](page:a-guide-to-pears).\n`);
    const before = orchard.all();
    expect(run(orchard, '--fix').code).toBe(1);
    expect(orchard.all()).toEqual(before);
  });

  test('leaves a mend out that would make another problem', () => {
    const orchard = copyOrchard();
    // the misspelt name is near to a fact that has no value on that day
    orchard.write(brown, `${orchard.read(brown)}\nIt took [](fact:browning-tim@1900-01-01).\n`);
    const before = orchard.all();
    const {code, printed} = run(orchard, '--fix');
    expect(code).toBe(1);
    expect(printed).toContain('unknown-fact');
    expect(orchard.all()).toEqual(before);
  });

  test('mends only the named files', () => {
    const orchard = copyOrchard();
    orchard.edit(brown, '(page:when-to-pick)', '(page:when-to-pik)');
    orchard.edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keping');
    run(orchard, '--fix', `${orchard.folder}/terms`);
    expect(orchard.read('terms/controlled-atmosphere.mdx')).toContain('topic: keeping');
    expect(orchard.read(brown)).toContain('when-to-pik)');
  });
});

describe('annotate', () => {
  test('lets no text end the line or begin another command', () => {
    const place = {file: 'content/a,b:c.mdx', line: 3, column: 4};
    const line = annotate({
      ...place,
      code: 'x',
      what: '100%\n::set-output name=a::b',
      why: '\r\u001b[2J',
      mend: 'm',
    });
    expect(line.split(/[\r\n]/)).toHaveLength(1);
    expect(line).toMatch(/^::error file=content\/a%2Cb%3Ac\.mdx,line=3,col=4,title=x::100%25·::set-output/);
  });
});

describe('count', () => {
  test('uses the singular for one', () => {
    const {folder} = copyOrchard();
    expect(count(checkContent(folder, derived).entries)).toMatch(/2 pages, 2 terms, 1 source, 2 facts/);
  });
});

describe('countProblems', () => {
  const found = {line: 1, column: 1, code: 'c', what: '', why: '', mend: ''};

  test('counts problems and files', () => {
    expect(countProblems([{...found, file: 'a'}])).toBe('1 problem in 1 file.');
    expect(
      countProblems([
        {...found, file: 'a'},
        {...found, file: 'a'},
        {...found, file: 'b'},
      ]),
    ).toBe('3 problems in 2 files.');
  });
});
