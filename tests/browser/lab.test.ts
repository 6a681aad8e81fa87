import {readFileSync} from 'node:fs';
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {builds} from '../site/builds.ts';
import {openBrowser} from './chrome.ts';
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

/** Where each experiment stands, with a setting that ends soon. */
const places = [
  {id: 'grpo-lab', path: 'tools/grpo-laboratory/', query: 'l=rloo&r=2048&s=3'},
  {id: 'method-race', path: 'tools/rl-distillation-or-best-of-n/', query: 'l=best-of&s=2'},
  {id: 'sample-efficiency', path: 'rl/sample-efficiency/', query: 'l=reinforce&o=5&s=2'},
  {id: 'baseline-variance', path: 'rl/sample-efficiency/', query: 'l=reinforce&m=400&s=5'},
  {id: 'pass-at-k', path: 'questions/how-did-reinforcement-learning-make-r1-reason/', query: 'l=grpo&s=4'},
  {id: 'clipping', path: 'rl/ppo-the-method-r1-did-not-use/', query: 'h=0.28'},
  {id: 'leash', path: 'rl/rewards-you-can-check/', query: 'k=0.05&s=2'},
  {id: 'length-bias', path: 'rl/when-a-group-teaches-nothing/', query: 'l=dr-grpo&s=2'},
];

/** Opens a page, lets something happen in it, and returns what went wrong. */
async function visit(
  path: string,
  act: (page: Page, context: BrowserContext) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<string[]> {
  const context = await browser.newContext(options);
  const {page, faults} = await openWatched(context, site.origin);
  await page.goto(site.at(path), {waitUntil: 'load'});
  await act(page, context);
  await context.close();
  return faults;
}

/** The controls of one experiment. */
function hands(page: Page, id: string) {
  const root = page.locator(`[data-experiment="${id}"]`);
  const button = (name: string) => root.getByRole('button', {name, exact: true});
  const said = root.locator('[data-said]');
  const saysOnce = async (words: RegExp) => {
    await page.waitForFunction(
      ([name, source]) =>
        new RegExp(source ?? '').test(
          document.querySelector(`[data-experiment="${name}"] [data-said]`)?.textContent ?? '',
        ),
      [id, words.source],
      {timeout: 60_000},
    );
    return (await said.textContent()) ?? '';
  };
  const now = () =>
    root.locator('[data-now]').evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
  return {root, button, said, saysOnce, now};
}

describe('every experiment', () => {
  it.each(places)('runs from its address to the same end twice: $id', async ({id, path, query}) => {
    const ends: string[] = [];
    const faults = await visit(`${path}?v=1&x=${id}&${query}&p=f`, async (page) => {
      for (let time = 0; time < 2; time += 1) {
        if (time > 0) await page.reload();
        const {button, saysOnce, root} = hands(page, id);
        await saysOnce(/setting of this address/);
        await button('Run').click();
        ends.push(await saysOnce(/, after [\d,]+ /));
        expect(new URL(page.url()).search).toBe(`?v=1&x=${id}&${query}&p=f`);
        await root.locator('[data-runs] tbody tr').waitFor();
      }
    });
    expect(ends[0]).toBe(ends[1]);
    expect(ends[0]).toMatch(/\d/);
    expect(faults).toEqual([]);
  });

  it.each(places)('shows picture, tables and words without script: $id', async ({id, path}) => {
    const faults = await visit(
      path,
      async (page) => {
        const {root} = hands(page, id);
        expect(await root.locator('figure svg[role="img"]').isVisible()).toBe(true);
        expect(await root.locator('figure svg path.a').count()).toBeGreaterThan(0);
        expect(await root.locator('form').isVisible()).toBe(false);
        expect(await root.locator('.tool-limits').isVisible()).toBe(true);
        const table = root.locator('details.tool-table:visible').first();
        await table.locator('summary').click();
        expect(await table.locator('tbody tr').count()).toBeGreaterThan(3);
        await root.locator('details.predict summary').click();
        expect(await root.locator('details.predict p').isVisible()).toBe(true);
      },
      {javaScriptEnabled: false},
    );
    expect(faults).toEqual([]);
  });
});

describe('a run', () => {
  it('asks for nothing of the laboratory before it is started', async () => {
    const asked: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.at('tools/grpo-laboratory/'), {waitUntil: 'networkidle'});
    const lazy = () => asked.filter((url) => /worker|\/loaders|grpo-lab\./.test(url)).length;
    expect(lazy()).toBe(0);
    const {button, saysOnce} = hands(page, 'grpo-lab');
    await button('Run').click();
    await saysOnce(/under way/);
    expect(lazy()).toBeGreaterThan(2);
    await context.close();
  });

  it('pauses, takes single steps, goes on, and stops at once', async () => {
    const faults = await visit('tools/grpo-laboratory/', async (page) => {
      const {button, said, saysOnce, now, root} = hands(page, 'grpo-lab');
      await button('Run').click();
      await saysOnce(/under way/);
      await page.waitForFunction(() => Number(document.querySelector('progress')?.value) > 1_024);
      await button('Pause').click();
      const paused = await saysOnce(/, after/);
      const spent = await root.locator('progress').evaluate((bar) => Number(bar.getAttribute('value')));
      await page.waitForTimeout(300);
      expect(await root.locator('progress').evaluate((bar) => Number(bar.getAttribute('value')))).toBe(spent);
      await button('Step').click();
      await page.waitForFunction(
        (before) => Number(document.querySelector('progress')?.value) === before + 512,
        spent,
      );
      expect(await saysOnce(/, after/)).not.toBe(paused);
      await button('Go on').click();
      await page.waitForFunction(
        (before) => Number(document.querySelector('progress')?.value) > before + 2_048,
        spent,
      );
      await button('Stop').click();
      const stopped = await said.textContent();
      const [drawn] = await now();
      await page.waitForTimeout(300);
      expect(await said.textContent()).toBe(stopped);
      expect((await now())[0]?.startsWith(drawn?.slice(0, 40) ?? 'nothing')).toBe(true);
      expect(await button('Pause').isDisabled()).toBe(true);
    });
    expect(faults).toEqual([]);
  });

  it('leaves the runs before in the picture and in the list, with their settings', async () => {
    const faults = await visit('rl/ppo-the-method-r1-did-not-use/?v=1&x=clipping&p=f', async (page) => {
      const {button, saysOnce, root} = hands(page, 'clipping');
      await saysOnce(/setting of this address/);
      await button('Clip at 0.2').click();
      await saysOnce(/^Clip 0\.2, after 60 .*0\.609.*stood still/);
      await button('Clip-higher').click();
      await saysOnce(/^Clip 0\.2 and 0\.28.*0\.642/);
      await button('No clip').click();
      await saysOnce(/^No clip.*still moves/);
      await page.waitForFunction(() => document.querySelectorAll('[data-list] tr').length === 3);
      const rows = await root.locator('[data-list] tr').allTextContents();
      expect(rows.map((row) => row.slice(0, 2))).toEqual(['1c', '2c', '3n']);
      expect(await root.locator('[data-panel="0"] [data-before] path').count()).toBe(2);
      expect(await root.locator('[data-panel="0"] [data-before] text').allTextContents()).toEqual(['1', '2']);
    });
    expect(faults).toEqual([]);
  });

  it('says in a sentence what it cannot read, and runs after that is mended', async () => {
    const faults = await visit('tools/grpo-laboratory/', async (page) => {
      const {button, saysOnce, root} = hands(page, 'grpo-lab');
      await root.getByLabel('Seed').fill('1.5');
      await button('Run').click();
      await saysOnce(/^Seed: a whole number from 0 to 4294967295 is needed\.$/);
      await root.getByLabel('Seed').fill('2');
      await button('Run').click();
      await saysOnce(/under way.*seed 2/);
    });
    expect(faults).toEqual([]);
  });

  it('is drawn where it ends, not on its way, for those who asked for less motion', async () => {
    const faults = await visit(
      'rl/rewards-you-can-check/?v=1&x=leash',
      async (page) => {
        const {button, saysOnce, now} = hands(page, 'leash');
        await saysOnce(/setting of this address/);
        await page.evaluate(() => {
          const path = document.querySelector('[data-panel="1"] [data-now]');
          let changes = 0;
          if (path)
            new MutationObserver((list) => {
              changes += list.length;
              document.body.dataset['changes'] = String(changes);
            }).observe(path, {attributes: true});
        });
        await button('Run').click();
        await saysOnce(/, after 32,000/);
        await page.waitForTimeout(100);
        expect(await page.evaluate(() => document.body.dataset['changes'])).toBe('1');
        expect((await now()).filter((line) => line.length > 100)).toHaveLength(2);
      },
      {reducedMotion: 'reduce'},
    );
    expect(faults).toEqual([]);
  });

  it('is handed over as a file, step by step, with its setting', async () => {
    const faults = await visit('rl/ppo-the-method-r1-did-not-use/?v=1&x=clipping&m=5&p=f', async (page) => {
      const {button, saysOnce, root} = hands(page, 'clipping');
      await saysOnce(/setting of this address/);
      await button('Run').click();
      await saysOnce(/, after 5 /);
      await root.locator('[data-table] summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button('Download the run as CSV').click(),
      ]);
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(download.suggestedFilename()).toBe('clipping.csv');
      expect(lines).toHaveLength(7);
      expect(lines.at(-1)).toMatch(/^5,5,0\.\d+,120,v=1&x=clipping&m=5&p=f$/);
    });
    expect(faults).toEqual([]);
  });
});

describe('an address', () => {
  it('of one experiment leaves the others on its page alone', async () => {
    const faults = await visit('rl/sample-efficiency/?v=1&x=baseline-variance&s=9', async (page) => {
      const [named, other] = [hands(page, 'baseline-variance'), hands(page, 'sample-efficiency')];
      await named.saysOnce(/setting of this address/);
      expect(await named.root.getByLabel('Seed').inputValue()).toBe('9');
      expect(await other.root.getByLabel('Seed').inputValue()).toBe('1');
      expect(await other.said.textContent()).toBe('');
    });
    expect(faults).toEqual([]);
  });

  it('is copied with setting and seed', async () => {
    const faults = await visit(
      'tools/grpo-laboratory/',
      async (page) => {
        const {button, saysOnce, root} = hands(page, 'grpo-lab');
        await root.getByLabel('Seed').fill('12');
        await button('Copy link').click();
        await saysOnce(/Link copied/);
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          site.at('tools/grpo-laboratory/?v=1&x=grpo-lab&s=12'),
        );
      },
      {permissions: ['clipboard-read', 'clipboard-write']},
    );
    expect(faults).toEqual([]);
  });
});
