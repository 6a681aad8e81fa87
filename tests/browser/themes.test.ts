import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';

const light = 'rgb(253, 252, 248)';
const dark = 'rgb(20, 23, 28)';

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

const backgroundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Writes down the ground of every frame that is drawn while a page loads. */
async function recordFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, {seen});
    const look = () => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).backgroundColor);
      if (seen.length < 30) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function framesOf(page: Page): Promise<string[]> {
  await page.waitForFunction(() => Reflect.get(window, 'seen').length >= 10);
  return [...new Set(await page.evaluate((): string[] => Reflect.get(window, 'seen')))];
}

describe('the colours', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('follow a device that is %s, from the first frame on', async (colorScheme, ground) => {
    const page = await browser.newPage({colorScheme});
    await recordFrames(page);
    await page.goto(site.at(''));
    expect(await framesOf(page)).toEqual([ground]);
    await page.close();
  });

  it('follow the reader’s choice on every page, from the first frame on, and the device again when asked to', async () => {
    const context = await browser.newContext({colorScheme: 'light'});
    const page = await context.newPage();
    await page.goto(site.at(''));
    expect(await backgroundOf(page)).toBe(light);
    await page.selectOption('#theme', 'dark');
    expect(await backgroundOf(page)).toBe(dark);
    const next = await context.newPage();
    await recordFrames(next);
    await next.goto(site.at('glossary/grpo/'));
    expect(await framesOf(next)).toEqual([dark]);
    expect(await next.inputValue('#theme')).toBe('dark');
    await next.selectOption('#theme', '');
    expect(await backgroundOf(next)).toBe(light);
    await next.reload();
    expect(await backgroundOf(next)).toBe(light);
    await context.close();
  });

  it('follow the device without script, and no switch is shown that could not work', async () => {
    const page = await browser.newPage({colorScheme: 'dark', javaScriptEnabled: false});
    await page.goto(site.at(''));
    expect(await backgroundOf(page)).toBe(dark);
    expect(await page.locator('#theme').isVisible()).toBe(false);
    await page.close();
  });
});

describe('motion', () => {
  it('is nowhere unasked: nothing is animated on the page', async () => {
    const page = await browser.newPage();
    await page.goto(site.at('rl/learning-from-groups-of-answers/'));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});
