import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Field, State} from '../../src/tools/tool.ts';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
import {expectShown, onPage, placed, rootOf} from './placed-tools.ts';
import {serve} from './served.ts';
import type {Served} from './served.ts';

/** Whatever runs changes the title. */
const script = '"><script>document.title="run"</script><img src=x onerror="document.title=1">';

/** Values that no form of ours writes, and the field that the sentence must name. */
const hostile: [kind: string, type: Field['type'], value: string][] = [
  ['script for a choice', 'choice', script],
  ['a day that is none', 'day', '2025-02-30'],
  ['script for a day', 'day', script],
  ['script for a number', 'number', script],
  ['a number without end', 'number', '1e999'],
  ['a number of a thousand digits', 'number', '9'.repeat(1000)],
  ['a number below nothing', 'number', '-1'],
];

/** Fields that are read only where others are empty. */
const behind: Readonly<Record<string, State>> = {
  'training-cost f': {h: ''},
  'training-cost t': {h: '', f: '1e24'},
  'training-cost u': {h: '', f: '1e24'},
};

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

describe.concurrent('an address that was tampered with', () => {
  const withField = placed.map(({id, tool, path}) => ({
    id,
    tool,
    path,
    cases: hostile.flatMap(([kind, type, value]) => {
      const field = tool.fields.find((one) => one.type === type);
      return field ? [{kind, field, value, beside: behind[`${id} ${field.key}`] ?? {}}] : [];
    }),
  }));

  it.each(withField)(
    'is answered in one kind sentence that names the field, and runs nothing: $id',
    async ({id, path, cases}) => {
      expect(cases.length).toBeGreaterThan(0);
      await onPage({browser, site}, path, async (page) => {
        const title = await page.title();
        const parts = `${rootOf(id)} [data-result] > *`;
        for (const {kind, field, value, beside} of cases) {
          const asked = new URLSearchParams({v: '1', x: id, ...beside, [field.key]: value}).toString();
          await page.goto(site.at(`${path}?${asked}`));
          await page.waitForFunction((selector) => document.querySelectorAll(selector).length === 1, parts);
          const sentence = (await page.locator(parts).textContent()) ?? '';
          expect(sentence.startsWith(field.label), kind).toBe(true);
          expect(sentence, kind).toMatch(/\.$/);
          expect(sentence.length, kind).toBeLessThan(200);
          expect(await page.locator(`${rootOf(id)} :is(script, img)`).count(), kind).toBe(0);
          expect(await page.title(), kind).toBe(title);
        }
        await page.locator(`${rootOf(id)} button[type="reset"]`).click();
        await page.waitForFunction((selector) => document.querySelectorAll(selector).length > 1, parts);
      });
    },
  );

  it.each(placed)('opens a tool as usual if its keys are unknown: $id', async ({id, tool, path}) => {
    const asked = `v=1&x=${id}&zz=1&__proto__=2&constructor=3&${encodeURIComponent('<b>')}=4`;
    await onPage({browser, site}, `${path}?${asked}`, async (page) => {
      await page.waitForFunction(() => !location.search.includes('zz'));
      await expectShown(page, id, tool.answer({}));
    });
  });
});
