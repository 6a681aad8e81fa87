import type {IncomingMessage, ServerResponse} from 'node:http';
import {indexPage} from './index-page.ts';

type Files = Map<string, Uint8Array>;
type Next = (error?: unknown) => void;

/**
 * Serves `/pagefind/…` in development: at the first search the running site is crawled by its own links and indexed in memory.
 *
 * @param base     the site's base path
 * @param onChange calls back whenever a file changes, so that the index is made anew
 */
export function serveDevIndex(base: string, onChange: (forget: () => void) => void) {
  let files: Promise<Files> | undefined;
  onChange(() => {
    files = undefined;
  });
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const at = path.indexOf('/pagefind/');
    if (at < 0) return next();
    files ??= crawl(`http://${request.headers.host}`, base);
    files.then((found) => {
      const bytes = found.get(path.slice(at + '/pagefind/'.length));
      if (!bytes) return next();
      response.setHeader(
        'content-type',
        path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
      );
      response.end(bytes);
    }, next);
  };
}

async function crawl(origin: string, base: string): Promise<Files> {
  const pagefind = await import('pagefind');
  const {index, errors} = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const seen = new Set([base]);
  for (const path of seen) {
    const response = await fetch(origin + path);
    if (!(response.headers.get('content-type') ?? '').includes('text/html')) continue;
    const content = await response.text();
    await indexPage(index, path.slice(base.length - 1), content);
    for (const [, href = ''] of content.matchAll(/<a\s[^>]*?href="([^"#?]+\/)["#?]/g)) {
      if (href.startsWith(base)) seen.add(href);
    }
  }
  const {files} = await index.getFiles();
  return new Map(files.map(({path, content}) => [path, content]));
}
