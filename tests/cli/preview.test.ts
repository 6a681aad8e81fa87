import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {findFault, listen, preview, serveFolder} from '../../src/cli/preview.ts';
import {deliveryHeaders} from '../../src/policy.ts';

function makeSite(base: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  mkdirSync(join(folder, 'guides', 'apples'), {recursive: true});
  writeFileSync(join(folder, 'index.html'), `<a class="wordmark" href="${base}">Orchard</a>`);
  writeFileSync(join(folder, 'guides', 'apples', 'index.html'), 'apples');
  writeFileSync(join(folder, 'facts.json'), '{}');
  writeFileSync(join(folder, '404.html'), 'no such page');
  return folder;
}

async function start(base: string): Promise<{origin: string; folder: string}> {
  const folder = makeSite(base);
  const server = serveFolder(folder, base);
  onTestFinished(() => close(server));
  return {origin: `http://localhost:${await listen(server, 0, 'localhost')}`, folder};
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

const ask = (url: string) => fetch(url, {redirect: 'manual'});

describe('serveFolder', () => {
  test('serves pages, data and the 404 page below the base path', async () => {
    const {origin} = await start('/orchard/');
    const page = await ask(`${origin}/orchard/guides/apples/`);
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html;charset=utf-8',
      'apples',
    ]);
    expect(await (await ask(`${origin}/orchard/facts.json`)).text()).toBe('{}');
    const missing = await ask(`${origin}/orchard/guides/pears/`);
    expect([missing.status, await missing.text()]).toEqual([404, 'no such page']);
  });

  test('answers 404 outside the base path', async () => {
    const {origin} = await start('/orchard/');
    expect((await ask(`${origin}/guides/apples/`)).status).toBe(404);
    expect((await ask(`${origin}/`)).status).toBe(404);
  });

  test('adds the slash that an address lacks, and keeps its question', async () => {
    const {origin} = await start('/orchard/');
    expect((await ask(`${origin}/orchard?q=1`)).headers.get('location')).toBe('/orchard/?q=1');
    expect((await ask(`${origin}/orchard/guides/apples?q=1`)).headers.get('location')).toBe(
      '/orchard/guides/apples/?q=1',
    );
  });

  test.each(['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%00', '/%E0%A4%A'])(
    'keeps %s inside the folder',
    async (path) => {
      const {origin} = await start('/');
      expect((await ask(origin + path)).status).toBe(404);
    },
  );

  test('sends the headers of the policy, but asks for no encryption that it does not offer', async () => {
    const {origin} = await start('/');
    const {headers} = await ask(`${origin}/`);
    for (const [name, value] of Object.entries(deliveryHeaders)) {
      expect(headers.get(name)).toBe(name === 'Strict-Transport-Security' ? null : value);
    }
  });

  test('serves a page that was built after the start', async () => {
    const {origin, folder} = await start('/');
    writeFileSync(join(folder, 'late.json'), '[]');
    expect((await ask(`${origin}/late.json`)).status).toBe(200);
  });
});

describe('listen', () => {
  test('takes the next port where one is taken', async () => {
    const first = createServer();
    const second = createServer();
    onTestFinished(() => close(first));
    onTestFinished(() => close(second));
    const port = (await listen(first, 0, 'localhost')) ?? 0;
    const next = await listen(second, port, 'localhost');
    expect(next).toBeGreaterThan(port);
  });
});

describe('findFault', () => {
  test('says that nothing is built, or was built for another base path', () => {
    const folder = makeSite('/orchard/');
    expect(findFault(folder, '/orchard/')).toBe(undefined);
    expect(findFault(folder, '/')).toContain('was built for /orchard/ and not for /.');
    expect(findFault(join(folder, 'none'), '/')).toContain('Build it first: npm run build');
  });
});

describe('preview', () => {
  test.each([
    [['--dir', 'no-such-folder'], 'There is no built site in no-such-folder/. Build it first: npm run build'],
    [['--port', 'abc'], '"abc" is not a port'],
    [['--port', '70000'], '"70000" is not a port'],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const folder = makeSite('/');
    const lines: string[] = [];
    expect(
      await preview(args.includes('--dir') ? args : [...args, '--dir', folder], (text) => lines.push(text)),
    ).toBe(1);
    expect(lines.join('\n')).toContain(sentence);
  });
});
