import {parseHTML} from 'linkedom';
import {describe, expect, it} from 'vitest';
import {allEntries} from '../../src/library/entries.ts';
import {kindNames} from '../../src/library/kinds.ts';
import {readLibrary} from '../../src/library/read.ts';
import {findReferences} from '../../src/library/references.ts';
import {hasPage, pluralOf, urlOf} from '../../src/library/urls.ts';
import {builds, siteUrl} from './builds.ts';
import {findFile, readPages, readText} from './pages.ts';

/** Reads a file of data; what is not data throws. */
function readJson(text: string): unknown {
  return JSON.parse(text);
}

describe.each([
  ['real', builds.real],
  ['orchard below a folder', builds['orchard-below']],
] as const)('%s', (_, build) => {
  const {library} = readLibrary(build.content);
  const pages = readPages(build);

  it('has a data file for every kind in use, with every entry at its address', () => {
    const faults = kindNames.flatMap((kind) => {
      const plural = pluralOf(kind);
      if (library[kind].size === 0) return [];
      const data: unknown = Reflect.get(Object(readJson(readText(build, `${plural}.json`))), plural);
      if (!Array.isArray(data)) return [`${plural}.json has no list`];
      const listed = data.map(
        (entry: unknown) => `${Reflect.get(Object(entry), 'id')} ${Reflect.get(Object(entry), 'url')}`,
      );
      const wanted = [...library[kind].keys()].map(
        (id) => `${id} ${siteUrl}${urlOf(library, kind, id, build.base)}`,
      );
      return wanted
        .filter((line) => !listed.includes(line))
        .concat(
          listed.length === wanted.length ? [] : [`${plural}.json: ${listed.length} for ${wanted.length}`],
        );
    });
    expect(faults).toEqual([]);
  });

  it('has a feed with one entry for each page, in the form that readers expect', () => {
    const {document} = parseHTML(readText(build, 'feed.xml').replace(/^<\?xml[^>]*>/, ''));
    const feed = document.querySelector('feed');
    expect(feed?.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    const text = (parent: Element | null, name: string) =>
      [...(parent?.children ?? [])].find(({localName}) => localName === name)?.textContent ?? '';
    for (const part of ['title', 'id', 'updated', 'author']) expect(text(feed, part)).not.toBe('');
    const entries = [...document.querySelectorAll('entry')];
    expect(entries.map((entry) => text(entry, 'id')).sort()).toEqual(
      [...library.page.keys()].map((id) => siteUrl + urlOf(library, 'page', id, build.base)).sort(),
    );
    const days = entries.map((entry) => text(entry, 'updated'));
    expect(days.filter((day) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(day))).toEqual([]);
    expect(days).toEqual([...days].sort().reverse());
    expect(text(feed, 'updated')).toBe(days[0]);
    expect(entries.filter((entry) => text(entry, 'title') === '' || text(entry, 'summary') === '')).toEqual(
      [],
    );
    const self = [...document.querySelectorAll('feed > link')]
      .find((link) => link.getAttribute('rel') === 'self')
      ?.getAttribute('href');
    expect(self).toBe(`${siteUrl}${build.base}feed.xml`);
  });

  it('has a sitemap of every page that search engines may show, and robots.txt that names it', () => {
    const index = [...readText(build, 'sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => address,
    );
    const listed = index.flatMap((address) =>
      [...readText(build, address.slice((siteUrl + build.base).length)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, found = '']) => found,
      ),
    );
    const open = pages.filter(
      ({document}) => document.querySelector('meta[name="robots"][content="noindex"]') === null,
    );
    expect([...listed].sort()).toEqual(open.map(({url}) => siteUrl + url).sort());
    expect(readText(build, 'robots.txt')).toContain(`Sitemap: ${siteUrl}${build.base}sitemap-index.xml\n`);
  });

  it('has the sources of every page that cites, as BibTeX, RIS and CSL-JSON, each with all of them', () => {
    const faults = allEntries(library)
      .filter(({kind, id}) => hasPage(library, kind, id))
      .flatMap((entry) => {
        const count = new Set(findReferences(entry).flatMap(({kind, id}) => (kind === 'source' ? [id] : [])))
          .size;
        const url = urlOf(library, entry.kind, entry.id, build.base);
        const read = (format: string) => String(findFile(build, `${url}sources.${format}`) ?? '');
        if (count === 0) return [];
        const found = [
          (read('bib').match(/^@\w+\{/gm) ?? []).length,
          (read('ris').match(/^TY {2}- /gm) ?? []).length,
          (read('ris').match(/^ER {2}- /gm) ?? []).length,
          Object.keys(Object(readJson(read('json') || '[]'))).length,
        ];
        return found.every((number) => number === count) ? [] : [`${url}: ${found.join(', ')} for ${count}`];
      });
    expect(faults).toEqual([]);
  });

  it('describes each page to machines, in JSON that can be read', () => {
    const blocks = pages.flatMap(({url, document}) =>
      [...document.querySelectorAll('script[type="application/ld+json"]')].map((element) => ({
        url,
        text: element.textContent ?? '',
      })),
    );
    const faults = blocks.filter(
      ({text}) => Reflect.get(Object(readJson(text)), '@context') !== 'https://schema.org',
    );
    expect(faults.map(({url}) => url)).toEqual([]);
    const described = new Set(blocks.map(({url}) => url));
    expect(
      [...library.page.keys()]
        .map((id) => urlOf(library, 'page', id, build.base))
        .filter((url) => !described.has(url)),
    ).toEqual([]);
  });
});
