import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {stripTypeScriptTypes} from 'node:module';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openBrowser} from './chrome.ts';

const code = 'src/lab';

/** Serves the laboratory's own files with their types taken out, which is all that a browser needs. */
async function serveCode(): Promise<{origin: string; close: () => void}> {
  const server = createServer((request, response) => {
    const path = /^\/((?:[a-z-]+\/)*[a-z-]+\.ts)$/.exec(request.url ?? '')?.[1];
    response.writeHead(200, {'content-type': path === undefined ? 'text/html' : 'text/javascript'});
    response.end(
      path === undefined ? '<!doctype html>' : stripTypeScriptTypes(readFileSync(join(code, path), 'utf8')),
    );
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {origin: `http://localhost:${port}`, close};
}

describe('traceRuns', () => {
  it('writes the same bits in Chromium as in Node', async () => {
    const {origin, close} = await serveCode();
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(origin);
      // a text, because the test's own translation would change the words of a function
      const written: unknown = await page.evaluate(
        `import('${origin}/trace.ts').then(({traceRuns}) => JSON.stringify(traceRuns()))`,
      );
      const expected: unknown = JSON.parse(readFileSync('tests/lab/trace.json', 'utf8'));
      expect(JSON.parse(String(written))).toEqual(expected);
      // every number with all its bits: JSON writes the shortest digits that read back the same
      expect(String(written)).toBe(JSON.stringify(expected));
    } finally {
      await browser.close();
      close();
    }
  });
});
