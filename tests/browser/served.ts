import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join, resolve} from 'node:path';
import sirv from 'sirv';
import type {Build} from '../site/builds.ts';

/** A built site behind an address, as a static host would serve it. */
export interface Served {
  /** `http://localhost:1234` */
  origin: string;
  /** the whole address of a page */
  at: (path: string) => string;
  close: () => Promise<void>;
}

/**
 * Serves a build below its base path; what is not there answers 404 with the site's own page.
 *
 * @param build a built site
 */
export async function serve({folder, base}: Build): Promise<Served> {
  const files = sirv(resolve(folder), {etag: true});
  const missing = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, {'content-type': 'text/html; charset=utf-8'});
      response.end(missing);
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = request.url.slice(base.length - 1);
    files(request, response, notFound);
  });
  const port = await new Promise<number>((done, fail) => {
    server.once('error', fail);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const origin = `http://localhost:${port}`;
  return {
    origin,
    at: (path) => origin + base + path,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
