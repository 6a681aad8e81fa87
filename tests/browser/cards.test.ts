import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';

const apples = 'guides/why-apples-brown/';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(builds.orchard);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the page about brown apples in a fresh context, and closes it afterwards. */
async function onPage(
  options: Parameters<Browser['newContext']>[0],
  act: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.at(apples));
  await act(page, context);
  await context.close();
}

const term = 'a.term[href="#def-enzymatic-browning"]';
const popup = '.popup';

describe('a definition', () => {
  it('opens by a tap beside the word, and closes by a tap elsewhere', async () => {
    await onPage({viewport: {width: 360, height: 640}, hasTouch: true, isMobile: true}, async (page) => {
      await page.locator(term).first().tap();
      await page.waitForSelector(`${popup}:popover-open`);
      expect(await page.textContent(popup)).toContain('joins oxygen of the air');
      const box = await page.locator(popup).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= 640).toBe(
        true,
      );
      expect(page.url()).not.toContain('#');
      await page.locator('h1').tap();
      await page.waitForSelector(popup, {state: 'hidden'});
    });
  });

  it('opens by Enter, holds a link to the full entry, closes by Escape and gives the focus back', async () => {
    await onPage({}, async (page) => {
      await page.locator(term).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${popup}:popover-open`);
      expect(await page.locator(term).first().getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
        '/glossary/enzymatic-browning/',
      );
      await page.keyboard.press('Escape');
      await page.waitForSelector(popup, {state: 'hidden'});
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
        '#def-enzymatic-browning',
      );
      expect(await page.locator(term).first().getAttribute('aria-expanded')).toBeNull();
    });
  });

  it('opens when the pointer rests on the word, not when it passes; stays while the pointer is on it; leaves with it', async () => {
    await onPage({}, async (page) => {
      await page.clock.install();
      const word = page.locator(term).first();
      await word.hover();
      await page.clock.runFor(200);
      await page.mouse.move(5, 5);
      await page.clock.runFor(2000);
      expect(await page.locator(`${popup}:popover-open`).count()).toBe(0);
      await word.hover();
      await page.clock.runFor(500);
      expect(await page.locator(`${popup}:popover-open`).count()).toBe(1);
      await page.locator(popup).hover();
      await page.clock.runFor(2000);
      expect(await page.locator(`${popup}:popover-open`).count()).toBe(1);
      await page.mouse.move(5, 5);
      await page.clock.runFor(2000);
      expect(await page.locator(`${popup}:popover-open`).count()).toBe(0);
    });
  });

  it('opens without script over the page, with a way back to the word and on to the full entry', async () => {
    await onPage({javaScriptEnabled: false, viewport: {width: 360, height: 640}}, async (page) => {
      await page.locator(term).first().click();
      expect(page.url()).toContain('#def-enzymatic-browning');
      const card = page.locator('#def-enzymatic-browning');
      const box = await card.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 641).toBe(true);
      expect(await card.getByText('Full entry').isVisible()).toBe(true);
      await card.getByText('Back to the text').click();
      expect(page.url()).toContain('#ref-term-1');
      const back = await page.locator('#ref-term-1').boundingBox();
      expect(back && back.y >= 0 && back.y <= 640).toBe(true);
    });
  });

  it('opens in a new tab what is opened so on purpose', async () => {
    await onPage({}, async (page, context) => {
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page
          .locator(term)
          .first()
          .click({modifiers: ['ControlOrMeta']}),
      ]);
      expect(tab.url()).toContain('#def-enzymatic-browning');
      expect(await page.locator(`${popup}:popover-open`).count()).toBe(0);
    });
  });
});

describe('a citation and a figure', () => {
  it('open as cards that say where they come from, one at a time', async () => {
    await onPage({}, async (page) => {
      await page.locator('a.citation').first().click();
      await page.waitForSelector(`${popup}:popover-open`);
      expect(await page.textContent(popup)).toContain('The Orchard Handbook');
      expect(await page.locator(`${popup} a[href="https://orchard.example/handbook"]`).count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.locator('a.figure-link').first().click();
      await page.waitForFunction(() =>
        document.querySelector('.popup:popover-open')?.textContent?.includes('10–15'),
      );
      expect(await page.textContent(popup)).toContain('p. 61');
      await page.locator(term).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        document.querySelector('.popup:popover-open')?.textContent?.includes('joins oxygen'),
      );
      expect(await page.locator(':popover-open').count()).toBe(1);
    });
  });

  it('open without script too', async () => {
    await onPage({javaScriptEnabled: false}, async (page) => {
      for (const link of ['a.citation', 'a.figure-link']) {
        const first = page.locator(link).first();
        const id = (await first.getAttribute('href')) ?? '';
        await first.click();
        expect(await page.locator(id).getByText('Back to the text').isVisible()).toBe(true);
        await page.locator(id).getByText('Back to the text').click();
      }
    });
  });
});

describe('a term of many words', () => {
  it('wraps inside its line at 320 px, as the words around it do', async () => {
    await onPage({viewport: {width: 320, height: 640}}, async (page) => {
      const link = page.locator('a.term', {hasText: 'controlled atmosphere storage with ethylene removal'});
      const {pieces, height, plain} = await link.evaluate((element) => {
        const paragraph = element.closest('p');
        const rects = [...element.getClientRects()].filter(({width}) => width > 1).length;
        const before = paragraph?.getBoundingClientRect().height;
        element.replaceWith(...element.childNodes);
        return {pieces: rects, height: before, plain: paragraph?.getBoundingClientRect().height};
      });
      expect(pieces).toBeGreaterThanOrEqual(2);
      expect(height).toBe(plain);
    });
  });
});
