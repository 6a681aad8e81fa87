import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {onPage, queryOf} from './placed-tools.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';

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

describe.concurrent('the map of chips', () => {
  const path = 'tools/chip-map/';
  const places = (page: Page) =>
    page
      .locator('[data-map] circle')
      .evaluateAll((all) => all.map((one) => `${one.getAttribute('cx')} ${one.getAttribute('cy')}`));
  const classes = (page: Page) =>
    page.locator('[data-map] circle').evaluateAll((all) => all.map((one) => one.getAttribute('class')));

  it('changes with the day, leaves every point in its place, and is found again at its address', async () => {
    await onPage({browser, site}, path, async (page) => {
      const [before, opening] = [await places(page), await classes(page)];
      await page.locator('#map-day').fill('2022-12-01');
      await page.getByRole('status').filter({hasText: 'on 1 December 2022'}).waitFor();
      const then = await classes(page);
      expect(await places(page)).toEqual(before);
      expect(then).not.toEqual(opening);
      expect(queryOf(page.url())).toEqual({v: '1', d: '2022-12-01'});
      await page.reload();
      await page.getByRole('status').filter({hasText: 'on 1 December 2022'}).waitFor();
      expect(await classes(page)).toEqual(then);
      await page.locator('[data-tool-map] button[type="reset"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.search === '?v=1');
      expect(await classes(page)).toEqual(opening);
    });
  });

  it('copies its link, and goes to the examples and to today by the keyboard', async () => {
    await onPage(
      {browser, site},
      path,
      async (page) => {
        await page.clock.setFixedTime('2027-01-15T12:00:00');
        await page.locator('[data-day]').first().focus();
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({hasText: '20 October 2022'}).waitFor();
        await page.locator('[data-tool-map] [data-copy]').click();
        await page.getByText('Link copied.').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
        await page.locator('[data-day-today]').focus();
        await page.keyboard.press('Space');
        await page.getByRole('status').filter({hasText: '15 January 2027'}).waitFor();
      },
      {permissions: ['clipboard-read', 'clipboard-write']},
    );
  });

  it.each(['2025-02-30', '<img src=x onerror="document.title=1">'])(
    'says that %s is no day, and runs nothing',
    async (value) => {
      await onPage(
        {browser, site},
        `${path}?${new URLSearchParams({v: '1', d: value}).toString()}`,
        async (page) => {
          const title = await page.title();
          await page.getByRole('status').filter({hasText: 'is not a day. Write it like'}).waitFor();
          expect(await page.title()).toBe(title);
          expect(await page.locator('[data-tool-map] script, [data-tool-map] img').count()).toBe(0);
        },
      );
    },
  );

  it('without script has its picture and its table, and no form', async () => {
    await onPage(
      {browser, site},
      path,
      async (page) => {
        expect(await page.locator('[data-tool-map] form').isVisible()).toBe(false);
        expect(await page.locator('[data-map] svg').isVisible()).toBe(true);
        await page.locator('[data-tool-map] details summary').click();
        expect(await page.locator('[data-tool-map] tbody tr').count()).toBeGreaterThanOrEqual(60);
      },
      {javaScriptEnabled: false},
    );
  });
});
