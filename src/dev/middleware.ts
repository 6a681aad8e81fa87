import type {MiddlewareHandler} from 'astro';
import {readShownText} from '../library/report.ts';
import {basePath} from '../site.ts';
import {PlacedProblems, problemsPath} from './problem-places.ts';
import {fallbackPage, showProblems} from './show-problems.ts';

/**
 * Shows the problems of the content in every page that is served, and a page of them where one cannot be made.
 *
 * Without problems it passes everything on, errors included.
 */
export const onRequest: MiddlewareHandler = async ({url}, next) => {
  const told = await fetch(new URL(basePath + problemsPath, url));
  const problems = PlacedProblems.parse(await told.json());
  if (problems.length === 0) return next();
  const shown = {problems, page: url.pathname, base: basePath, textOf: readShownText};
  const isOwn = problems.some(({page}) => page === url.pathname);
  try {
    const response = await next();
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
    if (response.status === 404 && isOwn) return pageOf(fallbackPage(shown, ''), 500);
    // a page that breaks off halfway throws here
    return pageOf(showProblems(await response.text(), shown), response.status);
  } catch (error) {
    return pageOf(fallbackPage(shown, error instanceof Error ? error.message : String(error)), 500);
  }
};

function pageOf(html: string, status: number): Response {
  return new Response(html, {status, headers: {'content-type': 'text/html; charset=utf-8'}});
}
