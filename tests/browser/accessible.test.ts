import {AxeBuilder} from '@axe-core/playwright';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {pageKinds} from './page-kinds.ts';
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

describe.concurrent.each(['light', 'dark'] as const)('axe in %s finds nothing to mend', (colorScheme) => {
  it.each(Object.entries(pageKinds))('on %s, with a card open', async (kind, path) => {
    const context = await browser.newContext({colorScheme});
    const page = await context.newPage();
    await page.goto(site.at(path));
    if (kind === 'search')
      await page.waitForFunction(() => document.querySelectorAll('ol[data-results] > li').length > 0);
    const card = page.locator('a.term[href^="#"], a.citation, a.figure-link[href^="#"]').first();
    if ((await card.count()) > 0) {
      await card.click();
      await page.waitForSelector('.popup:popover-open');
    }
    // only colours differ in the dark; one frame needs no second page to gather results in
    const axe = new AxeBuilder({page}).setLegacyMode(true);
    const {violations} = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
    expect(
      violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help}: ${target.join(' ')}`),
      ),
    ).toEqual([]);
    await context.close();
  });
});
