import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {pageKinds} from './page-kinds.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';
import {openWatched} from './watched.ts';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(builds.real);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('every kind of page', () => {
  it.each(Object.entries(pageKinds))(
    'loads and is used without an error or a refusal by its policy: %s',
    async (kind, path) => {
      const context = await browser.newContext();
      const {page, faults} = await openWatched(context, site.origin);
      await page.goto(site.at(path), {waitUntil: 'networkidle'});
      expect(await page.locator('meta[http-equiv="content-security-policy"]').count()).toBe(1);
      const card = page.locator('a.term[href^="#"], a.citation, a.figure-link[href^="#"]').first();
      if ((await card.count()) > 0) {
        await card.click();
        await page.waitForSelector('.popup:popover-open');
      }
      const filter = page.locator('form.filter input').first();
      if ((await filter.count()) > 0) await filter.fill('a');
      if (kind === 'search')
        await page.waitForFunction(() => document.querySelectorAll('ol[data-results] > li').length > 0);
      // a missing page is an error to the console, and it should be
      expect(faults.filter((fault) => !(kind === 'not found' && fault.includes('404 (Not Found)')))).toEqual(
        [],
      );
      await context.close();
    },
  );

  it('would be caught at a refusal', async () => {
    const context = await browser.newContext();
    const {page, faults} = await openWatched(context, site.origin);
    await page.goto(site.at(''));
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/a.png';
      document.body.append(image);
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
    });
    await page.waitForTimeout(200);
    expect(faults.some((fault) => fault.includes('img-src'))).toBe(true);
    expect(faults.some((fault) => fault.includes('script-src'))).toBe(true);
    expect(await page.title()).not.toBe('run');
    await context.close();
  });
});

describe('the search', () => {
  it('loads nothing before it is used', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.at('questions/what-did-it-cost-to-train/'), {waitUntil: 'networkidle'});
    await page.goto(site.at('search/'), {waitUntil: 'networkidle'});
    expect(asked.filter((url) => /pagefind|names\.json|definitions/.test(url))).toEqual([]);
    await page.close();
  });
});

describe('files for machines', () => {
  it.each(['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml'])('are well-formed: %s', async (name) => {
    const page = await browser.newPage();
    const text = readFileSync(join(builds.real.folder, name), 'utf8');
    const read = (xml: string) =>
      page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, 'application/xml');
        return {
          root: parsed.documentElement.nodeName,
          error: parsed.querySelector('parsererror')?.textContent ?? '',
        };
      }, xml);
    expect(await read(text)).toEqual({
      root: {'feed.xml': 'feed', 'sitemap-index.xml': 'sitemapindex', 'sitemap-0.xml': 'urlset'}[name],
      error: '',
    });
    expect((await read(text.replace('</', '<'))).error).not.toBe('');
    await page.close();
  });
});
