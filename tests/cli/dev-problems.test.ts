import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {placeProblems} from '../../src/dev/problem-places.ts';
import {problemsInPages} from '../../src/dev/integration.ts';
import {fallbackPage, showProblems} from '../../src/dev/show-problems.ts';
import {titleOf} from '../../src/library/entries.ts';
import {kindNames, kinds} from '../../src/library/kinds.ts';
import type {Problem} from '../../src/library/problem.ts';
import {openContent} from '../../src/library/load.ts';
import {makeRenderer} from '../../src/library/render.ts';
import {formatProblems} from '../../src/library/report.ts';
import {urlOf} from '../../src/library/urls.ts';
import {copyOrchard} from './orchard.ts';

const derived = {};
const textOf = (): string => 'one\ntwo\nthree\nfour\nfive\nsix\n';

function problemAt(line: number, what = 'It is wrong.'): Problem {
  return {
    file: 'content/terms/pip.mdx',
    line,
    column: 1,
    code: 'wrong-value',
    what,
    why: 'Why.',
    mend: 'Mend.',
  };
}

function pageWith(problems: readonly Problem[], blocks: string, page = '/here/'): string {
  const placed = problems.map((problem, index) => ({problem, id: `problem-${index + 1}`, page: '/here/'}));
  const html = `<!doctype html><html><head></head><body><main>${blocks}</main></body></html>`;
  return showProblems(html, {problems: placed, page, base: '/', textOf});
}

/** What stands in a page in its order, boxes by the line that they name. */
function orderOf(html: string): string[] {
  return [...html.matchAll(/<p[^>]*>(\w+)<\/p>|<li[^>]*data-line|<aside[^>]*>.*?mdx:(\d+):/gs)].map(
    ([whole, words, line]) => words ?? (line === undefined ? whole.slice(1, 3) : `box ${line}`),
  );
}

describe('showProblems', () => {
  const blocks = '<p data-line="3">first</p><p data-line="5">second</p>';

  test('puts a box before the block that holds the line', () => {
    expect(orderOf(pageWith([problemAt(5)], blocks))).toEqual(['first', 'box 5', 'second']);
    expect(orderOf(pageWith([problemAt(4)], blocks))).toEqual(['box 4', 'first', 'second']);
    expect(orderOf(pageWith([problemAt(9)], blocks))).toEqual(['first', 'box 9', 'second']);
  });

  test('puts problems above the first block at the top, in their order', () => {
    expect(orderOf(pageWith([problemAt(1), problemAt(2)], blocks))).toEqual([
      'box 1',
      'box 2',
      'first',
      'second',
    ]);
  });

  test('puts a box into the item of a list, and opens what is folded around it', () => {
    const html = pageWith(
      [problemAt(3)],
      '<details><summary>More</summary><ul><li data-line="3">pips</li></ul></details>',
    );
    expect(orderOf(html)).toEqual(['li', 'box 3']);
    expect(html).toContain('<details open>');
  });

  test('says the same as the terminal', () => {
    const html = pageWith([problemAt(3)], blocks);
    const box = /<aside[^>]*>(.*?)<\/aside>/s.exec(html)?.[1] ?? '';
    const words = box.replace(/<[^>]+>/g, '');
    expect(words).toBe(formatProblems([problemAt(3)], textOf)[0]);
  });

  test('lists every problem on every page, folded, and makes a link of file and line', () => {
    const html = pageWith([problemAt(3), problemAt(4)], blocks, '/elsewhere/');
    expect(html).toContain('<summary>2 problems in 1 file</summary>');
    expect(html).toContain('<a href="/here/#problem-2">It is wrong.</a>');
    expect(html).toContain('__open-in-editor?file=content%2Fterms%2Fpip.mdx%3A3%3A1');
    expect(orderOf(html)).toEqual(['first', 'second']);
  });

  test('writes what an author typed as text', () => {
    const html = pageWith([problemAt(3, 'It holds "<img src=x onerror=alert(1)>".')], blocks);
    expect(html).not.toContain('<img');
  });

  test('leaves a page alone when there are no problems', () => {
    const html = '<p>as <B>typed</B>';
    expect(showProblems(html, {problems: [], page: '/', base: '/', textOf})).toBe(html);
  });
});

describe('fallbackPage', () => {
  const problems = [{problem: problemAt(3), id: 'problem-1', page: '/here/'}];

  test('shows the problems of the page, and says what stopped one that has none', () => {
    const own = fallbackPage({problems, page: '/here/', base: '/', textOf}, 'at render.js:1');
    expect(own).toContain('id="problem-1"');
    expect(own).not.toContain('render.js');
    const other = fallbackPage({problems, page: '/', base: '/', textOf}, 'no <fact> called x');
    expect(other).not.toContain('id="problem-1"');
    expect(other).toContain('What stopped it: no &#x3C;fact> called x');
  });
});

describe('openContent', () => {
  test('throws at a problem unless it is to be shown', () => {
    const {folder, edit} = copyOrchard();
    edit('facts/browning-time.yaml', 'unit: minutes', 'unit: 7');
    expect(() => openContent(folder, derived, false)).toThrow('The content has 1 problem');
    expect(openContent(folder, derived, true).problems).toMatchObject([{code: 'wrong-value', line: 2}]);
  });

  test('keeps what can be read of a broken entry, and gives an address to an id that is mentioned', () => {
    const {folder, edit} = copyOrchard();
    edit('terms/enzymatic-browning.mdx', 'topic: fruit', 'topic: [fruit]');
    edit('terms/controlled-atmosphere.mdx', 'topic: keeping', 'topic: keeping\nrelated: [no-such]');
    const {library} = openContent(folder, derived, true);
    expect(library.term.get('enzymatic-browning')?.data).toMatchObject({
      term: 'Enzymatic browning',
      topic: 'none',
    });
    expect(library.term.has('no-such')).toBe(false);
    expect(urlOf(library, 'term', 'no-such', '/')).toBe('/glossary/no-such/');
    expect(library.term.get('never-mentioned')).toBeUndefined();
  });

  test('stands in for entries of every kind', () => {
    const {folder, write} = copyOrchard();
    const ids = kindNames.map((kind) => (kind === 'event' ? '2020-01-01-torn' : 'torn'));
    for (const kind of kindNames) {
      const place = kind === 'page' ? 'pages/guides' : kinds[kind].folder;
      mkdirSync(join(folder, place), {recursive: true});
      write(`${place}/${ids[kindNames.indexOf(kind)]}${kinds[kind].ending}`, 'torn: [');
    }
    const {library} = openContent(folder, derived, true);
    const names = kindNames.map((kind, index) => {
      const entry = library[kind].get(ids[index] ?? '');
      return entry && titleOf(entry);
    });
    expect(names).toEqual(ids);
  });

  test('lets problems through for no command but dev', () => {
    const context = {...openContent('tests/fixtures/orchard', derived, true), derived, base: '/'};
    const setup: unknown = problemsInPages('tests/fixtures/orchard', context).hooks['astro:config:setup'];
    if (typeof setup !== 'function') throw new Error('there is no such hook');
    expect(() => Reflect.apply(setup, undefined, [{command: 'build'}])).toThrow('it ends at them');
  });
});

describe('placeProblems', () => {
  test('sends a problem to the page of its entry, and what has no page to the list', () => {
    const {library} = openContent('tests/fixtures/orchard', derived, true);
    const files = ['terms/controlled-atmosphere.mdx', 'facts/browning-time.yaml', 'site.yaml'];
    const problems = files.map((file) => ({...problemAt(1), file: `tests/fixtures/orchard/${file}`}));
    expect(placeProblems(problems, library, '/base/').map(({page}) => page)).toEqual([
      '/base/glossary/controlled-atmosphere/',
      undefined,
      undefined,
    ]);
  });
});

describe('a body with problems', () => {
  const broken = (find: string, put: string): string => {
    const {folder, edit} = copyOrchard();
    edit('terms/enzymatic-browning.mdx', find, put);
    const content = openContent(folder, derived, true);
    const entry = content.library.term.get('enzymatic-browning');
    if (!entry) throw new Error('there is no such term');
    return makeRenderer({...content, derived, base: '/'}).entry(entry);
  };

  test('is shown with marked words where a link leads nowhere or an element is not allowed', () => {
    expect(broken('(term:controlled-atmosphere)', '(term:no-such)')).toContain(
      '<mark class="problem-mark">controlled atmosphere</mark>',
    );
    expect(broken('melons', '[](fact:no-such)')).toContain('<mark class="problem-mark">fact:no-such</mark>');
    expect(broken('melons', '<b onclick="x()">melons</b>')).toContain(
      '<mark class="problem-mark">melons</mark>',
    );
  });

  test('names the line of each block as the file counts it', () => {
    expect(broken('melons', '[](fact:no-such)')).toMatch(/<p data-line="14">Apples/);
  });

  test('carries no lines in a build', () => {
    const content = openContent('tests/fixtures/orchard', derived, false);
    const entry = content.library.term.get('enzymatic-browning');
    const html = entry && makeRenderer({...content, derived, base: '/'}).entry(entry);
    expect(html).toContain('Apples, pears');
    expect(html).not.toContain('data-line');
  });
});
