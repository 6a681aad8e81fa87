import {readFile, readdir, rm} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {indexPage} from './index-page.ts';

/** Files that Pagefind writes for its own search box, which this site does not use. */
const unused = /(?:-ui|-component-ui|-modular-ui|-highlight|modular).*\.(?:js|css)$|wasm\.unknown/;

/**
 * Indexes the built pages for full-text search, in the order of their paths so that two builds give the same files.
 *
 * @param folder the built site; the index is written to `pagefind/` in it
 * @returns number of pages and items indexed
 * @throws if Pagefind reports an error
 */
export async function indexSite(folder: string): Promise<number> {
  const pagefind = await import('pagefind');
  const {index, errors} = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.html')).sort();
  let count = 0;
  for (const name of names) {
    const url = `/${relative('.', name)
      .replaceAll('\\', '/')
      .replace(/index\.html$/, '')}`;
    count += await indexPage(index, url, await readFile(join(folder, name), 'utf8'));
  }
  await index.writeFiles({outputPath: join(folder, 'pagefind')});
  await pagefind.close();
  for (const name of await readdir(join(folder, 'pagefind'))) {
    if (unused.test(name)) await rm(join(folder, 'pagefind', name));
  }
  return count;
}
