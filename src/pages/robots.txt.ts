import type {APIRoute} from 'astro';
import {basePath, siteUrl} from '../site.ts';

/** Welcomes every crawler and names the sitemap. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${new URL(`${basePath}sitemap-index.xml`, siteUrl).href}\n`,
  );
