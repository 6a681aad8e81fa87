import type {BrowserContext, Page} from 'playwright-core';

/** Opens pages in a context and writes down whatever goes wrong in them. */
export interface Watch {
  page: Page;
  /** console errors, errors of scripts, refused resources, requests to other hosts, failed requests */
  faults: string[];
}

/**
 * Opens an empty page that is watched.
 *
 * @param context a browser context
 * @param origin  the only host that may be asked for anything
 */
export async function openWatched(context: BrowserContext, origin: string): Promise<Watch> {
  const page = await context.newPage();
  const faults: string[] = [];
  const note = (fault: string) => faults.push(`${page.url().replace(origin, '')}: ${fault}`);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      note(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      note(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({effectiveDirective, blockedURI, sourceFile, lineNumber}) => {
        console.error(`policy: ${effectiveDirective} refuses ${blockedURI} (${sourceFile}:${lineNumber})`);
      },
    );
  });
  return {page, faults};
}
