import {readFileSync} from 'node:fs';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {z} from 'astro/zod';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';
import {openWatched} from './watched.ts';
import type {Watch} from './watched.ts';

const queries = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(parse(readFileSync('tests/browser/queries.yaml', 'utf8')));
const cases = Object.entries(queries).flatMap(([sort, group]) =>
  Object.entries(group).map(([query, first]) => ({sort, query, first})),
);

let browser: Browser;
let site: Served;
let watch: Watch;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(builds.real);
  watch = await openWatched(await browser.newContext(), site.origin);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Waits until the page shows what it has for a query, and reads the addresses. */
async function readResults(page: Page, query: string): Promise<string[]> {
  await page.waitForFunction((wanted) => {
    const status = document.querySelector('.search-status')?.textContent ?? '';
    return (
      new URLSearchParams(location.search).get('q') === wanted &&
      status !== '' &&
      !status.startsWith('Searching')
    );
  }, query);
  return page.$$eval('ol[data-results] > li > a', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
}

describe('the search', () => {
  it('has forty queries to answer, of seven sorts', () => {
    expect(cases).toHaveLength(40);
    expect(Object.keys(queries)).toHaveLength(7);
  });

  it.each(cases)('answers "$query" ($sort) with $first', async ({query, first}) => {
    const {page} = watch;
    if (!page.url().includes('/search/')) await page.goto(site.at('search/'));
    await page.fill('#q', query);
    const results = await readResults(page, query);
    if (first === 'none') {
      expect(results).toEqual([]);
      expect(await page.textContent('.search-status')).toContain('Nothing found');
    } else {
      expect(results[0]).toBe(`/${first}`);
    }
  });

  it('shows the definition of an exact name, and the section in which a word stands', async () => {
    const {page} = watch;
    await page.goto(site.at('search/?q=GRPO'));
    await readResults(page, 'GRPO');
    expect(await page.textContent('ol[data-results] > li:first-child .definition')).toContain(
      'several answers',
    );
    await page.goto(site.at('search/?q=reward&kind=page'));
    await readResults(page, 'reward');
    const sections = await page.$$eval('ol[data-results] .sections a', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(sections.some((address) => /^\/.+\/#.+/.test(address))).toBe(true);
  });

  it('keeps to the kind and the topic that are chosen', async () => {
    const {page} = watch;
    await page.goto(site.at('search/?q=compute&kind=page'));
    await readResults(page, 'compute');
    expect([
      ...new Set(
        await page.$$eval('ol[data-results] > li > .kind', (kinds) => kinds.map((kind) => kind.textContent)),
      ),
    ]).toEqual(['page']);
    await page.selectOption('#kind', 'term');
    await page.selectOption('#topic', 'eu');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('ol[data-results] > li > .kind')].every(
        (kind) => kind.textContent === 'term',
      ),
    );
    expect(await page.locator('ol[data-results] > li').count()).toBeGreaterThan(0);
    expect(page.url()).toContain('topic=eu');
  });

  it('shows a hostile query as the text that it is', async () => {
    const {page} = watch;
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await page.goto(site.at(`search/?q=${encodeURIComponent(hostile)}`));
    await readResults(page, hostile);
    expect(await page.textContent('.search-status')).toContain(hostile);
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await page.title()).toContain('Search');
  });

  it('meets no fault in all of that', () => {
    expect(watch.faults).toEqual([]);
  });
});

describe('the keyboard', () => {
  it.each([
    ['/', 'questions/what-did-it-cost-to-train/'],
    ['Control+k', 'glossary/'],
  ])('leads by %s from %s to the results', async (key, from) => {
    const {page} = watch;
    await page.goto(site.at(from));
    await page.keyboard.press(key);
    await page.keyboard.type('mixture of experts');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?/);
    expect((await readResults(page, 'mixture of experts'))[0]).toBe('/glossary/mixture-of-experts/');
    await page.focus('#q');
    for (
      let step = 0;
      step < 4 && !(await page.evaluate(() => document.activeElement?.matches('ol[data-results] a')));
      step += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/glossary\/mixture-of-experts\/$/);
  });

  it('leaves a slash alone where somebody types', async () => {
    const {page} = watch;
    await page.goto(site.at('search/'));
    await page.focus('#q');
    await page.keyboard.type('A100/H100');
    expect(await page.inputValue('#q')).toBe('A100/H100');
  });
});

describe('a search that cannot be loaded', () => {
  it.each(['**/names.json', '**/pagefind/pagefind.js'])(
    'says so in one sentence and leads to the A–Z: without %s',
    async (file) => {
      const page = await browser.newPage();
      await page.route(file, (route) => route.abort());
      await page.goto(site.at('search/?q=GRPO'));
      await page.waitForFunction(() =>
        document.querySelector('.search-status')?.textContent?.includes('could not be loaded'),
      );
      expect(await page.locator('.search-page a[href="/glossary/"]:visible').count()).toBeGreaterThan(0);
      await page.close();
    },
  );
});

describe('below a folder', () => {
  it('finds words in names and in the text, and leads to where they stand', async () => {
    const below = await serve(builds['orchard-below']);
    const {page, faults} = await openWatched(await browser.newContext(), below.origin);
    for (const [query, address] of [
      ['enzimatic browning', '/threshold/glossary/enzymatic-browning/'],
      ['twist', '/threshold/guides/when-to-pick/'],
      ['variety', '/threshold/facts/fruit/#browning-time'],
    ] as const) {
      await page.goto(below.at(`search/?q=${encodeURIComponent(query)}`));
      const results = await readResults(page, query);
      expect(results).toContain(address);
      await page.goto(below.origin + (results[0] ?? ''));
      expect(await page.locator('h1').count()).toBe(1);
    }
    expect(faults).toEqual([]);
    await below.close();
  });
});
