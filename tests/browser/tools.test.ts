import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {writeState} from '../../src/tools/tool.ts';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {expected, expectShown, fill, onPage, placed, queryOf, readShown, rootOf} from './placed-tools.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';

const lawful = placed.filter(({tool}) => tool.fields.some(({today}) => today));

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

describe.concurrent('a tool', () => {
  it.each(placed)(
    'is filled in, read, announced politely, and found again at its address: $id',
    async ({id, tool, path, state}) => {
      const whole = {...tool.defaults, ...state};
      const found = tool.answer(state);
      const written = queryOf(`?${writeState(whole, tool.defaults)}`);
      await onPage({browser, site}, path, async (page) => {
        const root = page.locator(rootOf(id));
        const more = root.locator('form details');
        await more.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        for (const field of tool.fields)
          if (whole[field.key] !== tool.defaults[field.key])
            await fill(page, id, field, whole[field.key] ?? '');
        await expectShown(page, id, found);
        const live = root.locator('[role="status"], [aria-live]');
        const said = await live.evaluateAll((all) => all.map((one) => one.textContent?.trim()));
        expect(said.filter((words) => words === found.headline.trim())).toHaveLength(1);
        expect(await root.locator('[aria-live] table, [role="status"] table').count()).toBe(0);
        expect(queryOf(page.url())).toEqual(written);
        await page.reload();
        await expectShown(page, id, found);
        expect(queryOf(page.url())).toEqual(written);
      });
    },
  );

  it.each(placed)('follows its examples and goes back to where it opened: $id', async ({id, tool, path}) => {
    await onPage({browser, site}, path, async (page) => {
      const buttons = page.locator(`${rootOf(id)} [data-preset]`);
      expect(await buttons.allTextContents()).toEqual(tool.presets.map(({label}) => label));
      for (const [index, {state}] of tool.presets.entries()) {
        await buttons.nth(index).click();
        await expectShown(page, id, tool.answer(state));
        const written = writeState({...tool.defaults, ...state}, tool.defaults);
        expect(queryOf(page.url())).toEqual(queryOf(`?${written}`));
      }
      await page.locator(`${rootOf(id)} button[type="reset"]`).click();
      await expectShown(page, id, tool.answer({}));
      expect(queryOf(page.url())).toEqual({v: '1'});
    });
  });

  it.each(placed)('is worked by the keyboard alone: $id', async ({id, tool, path}) => {
    await onPage({browser, site}, path, async (page) => {
      const form = page.locator(`${rootOf(id)} form`);
      for (const summary of await form.locator('summary').all()) {
        await summary.focus();
        await page.keyboard.press('Enter');
      }
      await form.locator('[name]').first().focus();
      const reached: string[] = [];
      for (let press = 0; press < 160; press += 1) {
        const name = await page.evaluate(
          (selector) => {
            const one = document.activeElement;
            if (!one || !document.querySelector(selector)?.contains(one)) return undefined;
            return one.getAttribute('name') ?? one.textContent?.trim();
          },
          `${rootOf(id)} form`,
        );
        if (name === undefined) break;
        // a day is several stops in one control
        if (reached.at(-1) !== name) reached.push(name);
        await page.keyboard.press('Tab');
      }
      const controls = await form
        .locator('[name], summary, button')
        .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? one.textContent?.trim() ?? ''));
      expect(reached).toEqual(controls);
      await form.locator('[data-preset]').last().focus();
      await page.keyboard.press('Space');
      await expectShown(page, id, tool.answer(tool.presets.at(-1)?.state ?? {}));
      await form.locator('button[type="reset"]').focus();
      await page.keyboard.press('Enter');
      await expectShown(page, id, tool.answer({}));
    });
  });

  it.each(placed)(
    'without script shows its finding and every example, and no form: $id',
    async ({id, tool, path}) => {
      await onPage(
        {browser, site},
        path,
        async (page) => {
          const root = page.locator(rootOf(id));
          expect(await root.locator('form').isVisible()).toBe(false);
          expect(await root.locator('button').filter({visible: true}).count()).toBe(0);
          expect(await readShown(page, id)).toEqual(expected(tool.answer({})));
          const tables = root.locator('details.tool-table');
          for (const details of await tables.all()) {
            await details.locator('summary').click();
            expect(await details.locator('table').isVisible()).toBe(true);
          }
          expect(await tables.first().locator('tbody tr').count()).toBe(tool.presets.length);
        },
        {javaScriptEnabled: false},
      );
    },
  );
});

describe.concurrent('a tool of law', () => {
  it.each(lawful)(
    'is set to today by one button, and says how far its law was checked: $id',
    async ({id, tool, path}) => {
      const key = tool.fields.find(({today}) => today)?.key ?? '';
      await onPage({browser, site}, path, async (page) => {
        await page.clock.setFixedTime('2027-01-15T12:00:00');
        await page.locator(`${rootOf(id)} [data-today]`).focus();
        await page.keyboard.press('Enter');
        await expectShown(page, id, tool.answer({[key]: '2027-01-15'}));
        expect(queryOf(page.url())).toEqual({v: '1', [key]: '2027-01-15'});
        expect(await page.locator(`${rootOf(id)} .tool-limits`).textContent()).toMatch(/checked until/);
      });
    },
  );

  it.each(lawful)('has its examples by version of the law, without script too: $id', async ({id, path}) => {
    await onPage(
      {browser, site},
      path,
      async (page) => {
        const details = page.locator(`${rootOf(id)} details.tool-table`).nth(1);
        await details.locator('summary').click();
        expect(await details.locator('thead th').count()).toBeGreaterThanOrEqual(3);
        expect(await details.locator('tbody tr').count()).toBeGreaterThanOrEqual(3);
        const empty = (await details.locator('td').allTextContents()).filter((words) => words.trim() === '');
        expect(empty).toEqual([]);
      },
      {javaScriptEnabled: false},
    );
  });
});

// one after the other: there is one clipboard for all
describe('the link of a tool', () => {
  it.each(placed)('is copied, and opens on the same result: $id', async ({id, tool, path, state}) => {
    const asked = `${path}?${writeState({...tool.defaults, ...state}, tool.defaults)}&x=${id}`;
    await onPage(
      {browser, site},
      asked,
      async (page) => {
        await expectShown(page, id, tool.answer(state));
        await page.locator(`${rootOf(id)} [data-copy]`).click();
        await page.getByText('Link copied.').waitFor();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        expect(link).toBe(page.url());
        await page.goto(site.at(''));
        await page.goto(link);
        await expectShown(page, id, tool.answer(state));
      },
      {permissions: ['clipboard-read', 'clipboard-write']},
    );
  });
});
