import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {relative} from 'node:path';
import {env, execPath, kill} from 'node:process';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {copyOrchard} from '../cli/orchard.ts';
import type {Orchard} from '../cli/orchard.ts';
import {openBrowser} from './chrome.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// pages are closed with their browser: one that is being reloaded at that moment may never close alone
afterAll(() => browser.close());

/**
 * Opens an address in a page of its own.
 *
 * Vite reloads a page once more after it has prepared a package, which would break off a visit of the next address from
 * there, or a wait until all is loaded.
 */
async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, {waitUntil: 'commit'});
  return page;
}

function findPort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Runs `npm run dev` on a copy of the orchard, beside any that the author may have running, until the test ends.
 *
 * @returns its origin
 */
async function startDev({folder}: Orchard): Promise<string> {
  const origin = `http://localhost:${await findPort()}`;
  const child = spawn(execPath, ['src/cli/main.ts', 'dev', '--ignore-lock', '--port', new URL(origin).port], {
    // Astro serves no pages where it believes that it is itself under test
    env: {...env, VITEST: undefined, NODE_ENV: undefined, CONTENT: relative('.', folder), BASE_PATH: '/'},
    // Astro is a child of this child: they end together, as a group
    detached: true,
  });
  const ended = new Promise((done) => child.once('close', done));
  onTestFinished(async () => {
    if (child.pid !== undefined && child.exitCode === null) kill(-child.pid);
    await ended;
  });
  await new Promise<void>((done, fail) => {
    let printed = '';
    const read = (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('watching for file changes')) done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => fail(new Error(`npm run dev ended.\n${printed}`)));
  });
  return origin;
}

const box = '.problem-box';

describe('npm run dev', () => {
  test('shows a problem before its paragraph as soon as the page is saved, and a fresh page when it is mended', async () => {
    const orchard = copyOrchard();
    const origin = await startDev(orchard);
    const page = await open(`${origin}/guides/when-to-pick/`);
    await page.getByText('A room at 1.5% oxygen').waitFor();
    await expect.poll(() => page.locator('.problem-list').count()).toBe(0);

    orchard.edit('pages/guides/when-to-pick.mdx', '[](fact:storage-oxygen)', '[](fact:storage-oxigen)');
    await page.locator(box).waitFor();
    expect(orchard.plain(await page.locator(box).innerText())).toMatch(
      /^content\/pages\/guides\/when-to-pick\.mdx:27:11 {2}unknown-fact\n {2}what {2}There is no fact called "storage-oxigen"\.\n {2}why .*\n {2}mend {2}Did you mean "storage-oxygen"\?/,
    );
    expect(await page.locator(`${box} + p`).innerText()).toMatch(/^A room at fact:storage-oxigen oxygen/);
    expect(await page.locator('.problem-list summary').innerText()).toBe('1 problem in 1 file');

    orchard.edit('pages/guides/when-to-pick.mdx', '[](fact:storage-oxigen)', 'little');
    await page.locator(box).waitFor({state: 'detached'});
    await page.getByText('A room at little oxygen').waitFor();
    await expect.poll(() => page.locator(`${box}, .problem-list`).count()).toBe(0);
  });

  test('starts on broken content, shows what can be shown, and the words of the checker where nothing can', async () => {
    const orchard = copyOrchard();
    const {edit} = orchard;
    edit('pages/guides/when-to-pick.mdx', 'A room at', 'A [room](term:no-such) at');
    edit('pages/guides/why-apples-brown.mdx', '## What the knife does', '## What {the knife does');
    edit('facts/browning-time.yaml', 'unit: minutes', 'unit: 7');
    const origin = await startDev(orchard);

    for (const path of [
      '',
      'guides/',
      'glossary/',
      'glossary/enzymatic-browning/',
      'facts/',
      'facts/fruit/',
    ]) {
      const answer = await fetch(`${origin}/${path}`, {headers: {accept: 'text/html'}});
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).toMatch(/<summary>\d problems in 3 files<\/summary>/);
    }
    const home = await open(`${origin}/`);
    expect(await home.locator('.problem-list').textContent()).toContain('what  The field "unit" holds 7.');

    const shown = await open(`${origin}/guides/when-to-pick/`);
    expect(await shown.locator(`${box} + p`).innerText()).toMatch(/^A room at 1\.5% oxygen/);

    const page = await open(`${origin}/guides/why-apples-brown/`);
    expect(await page.locator('main').innerText()).toContain('The text cannot be read from here');
    expect(await page.locator('body').innerText()).not.toMatch(/node_modules|\.js:\d/);
    edit('pages/guides/why-apples-brown.mdx', '## What {the knife does', '## What the blade does');
    await page.getByRole('heading', {name: 'What the blade does'}).waitFor();
    await expect.poll(() => page.locator(box).count()).toBe(0);
  });
});
