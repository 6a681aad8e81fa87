import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {pageKinds} from './page-kinds.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';

const {library} = readLibrary(builds.real.content);

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

describe('the glossary', () => {
  it('narrows while the reader types, says how many are left, and hides empty letters', async () => {
    const page = await browser.newPage();
    await page.goto(site.at('glossary/'));
    expect(await page.locator('[data-item]:visible').count()).toBe(library.term.size);
    await page.fill('#terms-filter', 'GRPO');
    const left = await page.locator('[data-item]:visible').count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(20);
    expect(await page.locator('[data-item]:visible a[href="/glossary/grpo/"]').count()).toBe(1);
    expect(await page.textContent('.filter [role="status"]')).toBe(`${left} of ${library.term.size} shown`);
    expect(await page.locator('[data-group]:visible').count()).toBeLessThanOrEqual(left);
    await page.fill('#terms-filter', 'no such word');
    expect(await page.locator('[data-item]:visible').count()).toBe(0);
    await page.fill('#terms-filter', '');
    expect(await page.locator('[data-item]:visible').count()).toBe(library.term.size);
    await page.close();
  });

  it('narrows by topic', async () => {
    const page = await browser.newPage();
    await page.goto(site.at('glossary/'));
    await page.selectOption('#terms-topic', 'chips');
    const wanted = [...library.term.values()].filter(({data}) => data.topic === 'chips').length;
    expect(await page.locator('[data-item]:visible').count()).toBe(wanted);
    await page.close();
  });
});

describe('without script', () => {
  const lists = [
    ['glossary/', '[data-item]', library.term.size],
    ['claims/', '[data-item]', library.claim.size],
    ['timeline/', '[data-item]', library.event.size],
    ['actors/', 'dl.terms > div', library.actor.size],
    ['chips/', '.data-table tbody tr', library.chip.size],
    ['models/', '.data-table tbody tr', library.model.size],
    ['facts/', '.compact li', library.fact.size],
    ['sources/', '.compact li', library.source.size],
  ] as const;

  it.each(lists)('%s is complete', async (path, item, count) => {
    const page = await browser.newPage({javaScriptEnabled: false});
    await page.goto(site.at(path));
    expect(await page.locator(`main ${item}`).count()).toBe(count);
    expect(await page.locator(`main ${item}:visible`).count()).toBe(count);
    expect(await page.locator('form.filter:visible').count()).toBe(0);
    await page.close();
  });

  it.each(Object.entries(pageKinds))('every page reads: %s', async (_, path) => {
    const page = await browser.newPage({javaScriptEnabled: false});
    await page.goto(site.at(path));
    expect(await page.locator('main h1').count()).toBe(1);
    expect((await page.innerText('main')).length).toBeGreaterThan(100);
    await page.close();
  });

  it('the search says what to do instead', async () => {
    const page = await browser.newPage({javaScriptEnabled: false});
    await page.goto(site.at('search/?q=GRPO'));
    expect(await page.innerText('main')).toContain('Search needs JavaScript');
    expect(await page.locator('main a[href="/glossary/"]:visible').count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('an address that leads nowhere', () => {
  it('answers 404 with ways on', async () => {
    const page = await browser.newPage();
    const response = await page.goto(site.at('no/such/page/'));
    expect(response?.status()).toBe(404);
    expect(await page.locator('main a[href="/search/"]').count()).toBe(1);
    await page.close();
  });
});
