import type {Browser, BrowserContext, Page} from 'playwright-core';
import {expect} from 'vitest';
import {urlOf} from '../../src/library/urls.ts';
import type {Field, Result, State} from '../../src/tools/tool.ts';
import {library, opened} from '../tools/opened.ts';
import type {Opened} from '../tools/opened.ts';
import type {Served} from './served.ts';
import {openWatched} from './watched.ts';

/** For each tool a state that is no example, with every kind of field; other tools take their last example. */
const typed: Readonly<Record<string, State>> = {
  'chip-status': {
    c: '',
    d: '2024-06-01',
    to: 'SA',
    by: '',
    hq: 'CN',
    tr: 'reexport',
    t: '3000',
    a: '600',
    n: 'yes',
    dc: 'yes',
    m: '2,000',
  },
  'chip-to-law': {c: 'nvidia-h20', d: '2025-04-20', k: '4096', l: '30', u: '40', q: '3'},
  'duty-finder': {
    r: 'downstream-modifier',
    f: '3e24',
    m: '1.2 × 10^24',
    d: '2026-09-01',
    on: '2026-01-15',
    est: 'eu',
    fl: 'yes',
    w: 'yes',
    mo: 'yes',
  },
  'system-routes': {
    r: 'both',
    u: '5(a)',
    t: 'yes',
    d: '2027-12-02',
    fi: 'preparatory-task',
    sr: '',
    pf: '',
    ps: 'yes',
    on: '2026-01-15',
    pub: 'yes',
  },
  penalty: {a: '101', t: '2,000,000,000', z: 'sme', d: '2026-08-01', un: ''},
  'act-calendar': {
    p: 'ch3-s1-3-annex3',
    d: '2026-08-02',
    as: '2026-07-25',
    mode: 'published',
    on: '2026-01-01',
    pub: 'yes',
  },
  'compute-estimator': {n: '70', d: '15', m: '10', p: '5'},
  'training-cost': {h: '', lo: '1.5', hi: '3', f: '3e24', u: '35', o: '20'},
};

/** A tool with the page on which it stands and the state that the tests type in. */
export interface Placed {
  id: string;
  tool: Opened;
  path: string;
  state: State;
}

/** Every tool of the site that works in a form of its own. */
export const placed = opened.flatMap((tool): Placed[] => {
  const page = [...library.page.values()].find(({body}) => body.includes(`<Tool name="${tool.id}"`));
  const state = typed[tool.id] ?? tool.presets.at(-1)?.state;
  return page && state ? [{id: tool.id, tool, path: urlOf(library, 'page', page.id, ''), state}] : [];
});

/**
 * Opens a page in a context of its own; whatever it complains of fails the test.
 *
 * @param where   browser and site
 * @param path    after the base path
 * @param act     what is done there
 * @param options of the context
 */
export async function onPage(
  {browser, site}: {browser: Browser; site: Served},
  path: string,
  act: (page: Page, context: BrowserContext) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const {page, faults} = await openWatched(context, site.origin);
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('a dialog')));
  await page.goto(site.at(path));
  await act(page, context);
  expect(faults).toEqual([]);
  await context.close();
}

/** Selects the section of a tool. */
export const rootOf = (id: string) => `[data-tool="${id}"]`;

/** The words of a result that a reader sees first. */
export interface Shown {
  headline: string;
  answers: string[];
  sentence: string;
}

/** Reads what a tool shows. */
export async function readShown(page: Page, id: string): Promise<Shown> {
  return page.locator(`${rootOf(id)} [data-result]`).evaluate((box) => {
    const words = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    return {
      headline: words(box.querySelector('.tool-headline')),
      answers: [...box.querySelectorAll('.tool-answers dd')].map(words),
      sentence: words(box.querySelector('.tool-sentence')),
    };
  });
}

/** What the functions give, in the same words. */
export function expected({headline, answers, sentence}: Result): Shown {
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return {
    headline: words(headline),
    answers: answers.map(({value, detail}) => words(detail === undefined ? value : `${value} ${detail}`)),
    sentence: words(sentence),
  };
}

/** Waits until a tool shows a result, and expects all of it. */
export async function expectShown(page: Page, id: string, result: Result): Promise<void> {
  const wanted = expected(result);
  await page.waitForFunction(
    ([selector, sentence]) =>
      document.querySelector(`${selector} .tool-sentence`)?.textContent?.replaceAll(/\s+/g, ' ').trim() ===
      sentence,
    [rootOf(id), wanted.sentence] as const,
    {timeout: 20_000},
  );
  expect(await readShown(page, id)).toEqual(wanted);
}

/** Sets one control of a form as a reader would. */
export async function fill(page: Page, id: string, field: Field, value: string): Promise<void> {
  const control = page.locator(`${rootOf(id)} [name="${field.key}"]`);
  if (field.type === 'choice') await control.selectOption(value);
  else if (field.type === 'tick') await control.setChecked(value === 'yes');
  else await control.fill(value);
}

/** What the address says of a tool's state, whatever the order. */
export function queryOf(address: string): Record<string, string> {
  const given = new URL(address, 'https://host').searchParams;
  given.delete('x');
  return Object.fromEntries(given);
}
