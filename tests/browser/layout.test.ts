import type {Browser, Page} from 'playwright-core';
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

/** Pages of running text, on which a line is measured. */
const prose = [
  'question',
  'page with formulas',
  'page with tables',
  'page of law',
  'term',
  'claim',
  'article',
  'home',
];

/** Characters on each full line of the paragraphs in the text; the last line of a paragraph is not full. */
function measureLines(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const lengths: number[] = [];
    for (const paragraph of document.querySelectorAll('main p, main li')) {
      if (
        paragraph.closest('.cards, .entry-links, table, .filter, .findings, .home-columns') ||
        paragraph.querySelector('p, ul, ol, math')
      )
        continue;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const counts = new Map<number, number>();
      const size = Number.parseFloat(getComputedStyle(paragraph).fontSize);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // small signs such as citation numbers are not what the eye counts
        if (node.parentElement?.closest('.citation, .figure-link')) continue;
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          const line = Math.round((box.top + box.height / 2) / size);
          counts.set(line, (counts.get(line) ?? 0) + 1);
        }
      }
      lengths.push(
        ...[...counts.entries()]
          .sort(([a], [b]) => a - b)
          .slice(0, -1)
          .map(([, count]) => count),
      );
    }
    return lengths;
  });
}

describe('a line of text', () => {
  it.each(prose)('has 45 to 75 characters at 1280 px: %s', async (kind) => {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(site.at(pageKinds[kind] ?? ''));
    const lengths = (await measureLines(page)).sort((a, b) => a - b);
    const share = (part: number) =>
      lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * part))] ?? 0;
    console.log(
      `${kind}: ${lengths.length} full lines; a tenth below ${share(0.1)}, half below ${share(0.5)}, nine tenths below ${share(0.9)} characters`,
    );
    expect(lengths.length).toBeGreaterThan(kind === 'home' ? 0 : 5);
    expect(share(0.5)).toBeGreaterThanOrEqual(45);
    expect(share(0.9)).toBeLessThanOrEqual(75);
    await page.close();
  });
});

describe('a narrow screen', () => {
  it.each(Object.entries(pageKinds))(
    'of 320 px shows every line whole, without moving sideways: %s',
    async (_, path) => {
      const page = await browser.newPage({viewport: {width: 320, height: 640}});
      await page.goto(site.at(path));
      const wide = await page.evaluate(() => {
        if (document.documentElement.scrollWidth <= 320) return [];
        const over = [...document.querySelectorAll('body *')].filter(
          (element) => element.getBoundingClientRect().right > 321 && !element.closest('.table, pre, math'),
        );
        return [
          `${document.documentElement.scrollWidth} px`,
          ...over.slice(0, 5).map((element) => `${element.tagName}.${element.className}`),
        ];
      });
      expect(wide).toEqual([]);
      await page.close();
    },
  );

  it.each(['home', 'question', 'glossary', 'search'])(
    'has what is pressed large enough for a finger: %s',
    async (kind) => {
      const page = await browser.newPage({viewport: {width: 320, height: 640}});
      await page.goto(site.at(pageKinds[kind] ?? ''));
      const small = await page.$$eval('button, input, select, summary, nav a', (elements) =>
        elements.flatMap((element) => {
          const {width, height} = element.getBoundingClientRect();
          return width === 0 || (width >= 24 && height >= 24)
            ? []
            : [
                `${element.tagName} "${element.textContent?.slice(0, 20)}" ${Math.round(width)}×${Math.round(height)}`,
              ];
        }),
      );
      expect(small).toEqual([]);
      await page.close();
    },
  );
});

describe('a page', () => {
  it.each(['home', 'question', 'page with formulas', 'glossary', 'timeline', 'tool'])(
    'does not shift while it loads: %s',
    async (kind) => {
      const page = await browser.newPage({viewport: {width: 412, height: 800}});
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, {shifts});
        new PerformanceObserver((list) =>
          shifts.push(...list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')))),
        ).observe({type: 'layout-shift', buffered: true});
      });
      await page.goto(site.at(pageKinds[kind] ?? ''), {waitUntil: 'networkidle'});
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await page.evaluate((): number[] => Reflect.get(window, 'shifts'))).toEqual([]);
      await page.close();
    },
  );

  it('prints with its definitions, figures and sources, and without what only a screen needs', async () => {
    const page = await browser.newPage();
    await page.goto(site.at('rl/learning-from-groups-of-answers/'));
    await page.emulateMedia({media: 'print'});
    for (const part of ['.cards.definitions .card', '.cards.sources .card']) {
      const count = await page.locator(part).count();
      expect(count).toBeGreaterThan(0);
      expect(await page.locator(`${part}:visible`).count()).toBe(count);
    }
    for (const part of ['.site-header', '.site-footer', '.contents', '.entry-links'])
      expect(await page.locator(`${part}:visible`).count()).toBe(0);
    await page.emulateMedia({media: 'print', colorScheme: 'dark'});
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await page.close();
  });

  it('shows where the focus is, and lets the keyboard skip to the text', async () => {
    const page = await browser.newPage();
    await page.goto(site.at('questions/what-did-it-cost-to-train/'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
    expect((await page.locator('.skip').boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return {
        inText: element?.closest('main') !== null,
        outline: element ? Number.parseFloat(getComputedStyle(element).outlineWidth) : 0,
      };
    });
    expect(focused.inText).toBe(true);
    expect(focused.outline).toBeGreaterThanOrEqual(2);
    await page.close();
  });
});
