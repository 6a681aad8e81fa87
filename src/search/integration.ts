import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {serveDevIndex} from './dev.ts';
import {indexSite} from './index-site.ts';

/**
 * Builds the full-text index after the pages, and serves one made on the fly in `npm run dev`.
 *
 * @param base the site's base path
 */
export function searchIndex(base: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({server}) => {
        server.middlewares.use(serveDevIndex(base, (forget) => server.watcher.on('change', forget)));
      },
      'astro:build:done': async ({dir, logger}) => {
        const count = await indexSite(fileURLToPath(dir));
        logger.info(`${count} pages and items can be searched`);
      },
    },
  };
}
