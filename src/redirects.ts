import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import type {Redirect} from './library/redirects.ts';

/**
 * Keeps old addresses alive: a small page at each, which works on any host and without script, and a `_redirects` file for hosts that read one.
 *
 * @param find      lists old and new addresses as the content has them now
 * @param base      the site's base path
 * @param site      the site's host, for the canonical link
 */
export function oldAddresses(find: () => readonly Redirect[], base: string, site: string): AstroIntegration {
  return {
    name: 'old-addresses',
    hooks: {
      'astro:server:setup': ({server}) => {
        server.middlewares.use((request, response, next) => {
          const found = find().find(({from}) => from === request.url?.split('?')[0]);
          if (!found) return next();
          response.writeHead(301, {location: found.to}).end();
        });
      },
      'astro:build:done': ({dir, logger}) => {
        const redirects = find();
        writeRedirects(fileURLToPath(dir), redirects, base, site);
        logger.info(`${redirects.length} old addresses kept`);
      },
    },
  };
}

/**
 * Writes the pages and the `_redirects` file; without redirects, nothing.
 *
 * A page that the site has itself is never replaced: the checker refuses such a redirect, and here it throws.
 *
 * @param folder    the built site
 * @param redirects old and new addresses
 * @param base      the site's base path
 * @param site      the site's host
 */
export function writeRedirects(
  folder: string,
  redirects: readonly Redirect[],
  base: string,
  site: string,
): void {
  for (const {from, to} of redirects) {
    const place = join(folder, from.slice(base.length));
    mkdirSync(place, {recursive: true});
    writeFileSync(join(place, 'index.html'), formatRedirect(to, site), {flag: 'wx'});
  }
  if (redirects.length === 0) return;
  writeFileSync(join(folder, '_redirects'), redirects.map(({from, to}) => `${from} ${to} 301\n`).join(''));
}

/** Without it a place on the old page is forgotten, as a refresh leads to the top. */
const keepPlace = 'location.replace(document.querySelector("a").href+location.hash)';
const hash = createHash('sha256').update(keepPlace).digest('base64');

function formatRedirect(to: string, site: string): string {
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
    <meta http-equiv="refresh" content="0; url=${to}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${new URL(to, site).href}">
    <title>This page has moved</title>
  </head>
  <body>
    <main>
      <h1>This page has moved</h1>
      <p>It is now at <a href="${to}">${to}</a>.</p>
    </main>
    <script>${keepPlace}</script>
  </body>
</html>
`;
}
