import {parseHTML} from 'linkedom';
import {describe, expect, it} from 'vitest';
import {builds, siteUrl} from './builds.ts';
import type {Build} from './builds.ts';
import {findFile, readPages} from './pages.ts';
import type {BuiltPage} from './pages.ts';

/** Addresses that a page names, as they stand in it. */
function addressesOf({document}: BuiltPage): string[] {
  const named = [...document.querySelectorAll('[href], [src], [action]')].map(
    (element) =>
      element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
  );
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return [...new Set(named)].filter((address) => address !== canonical);
}

/** A page about writing pages shows our grammar between backquotes. */
function wordsOutsideCode({html}: BuiltPage): string {
  const {document} = parseHTML(html);
  document.querySelectorAll('code, script, style').forEach((element) => element.remove());
  return document.querySelector('body')?.textContent ?? '';
}

function findBroken(build: Build): {broken: string[]; count: number} {
  const pages = readPages(build);
  const anchors = new Map(
    pages.map(({url, document}) => [url, new Set([...document.querySelectorAll('[id]')].map(({id}) => id))]),
  );
  let count = 0;
  const broken = pages.flatMap((page) =>
    addressesOf(page).flatMap((address) => {
      const target = new URL(address, siteUrl + page.url);
      if (target.origin !== siteUrl) return [];
      count += 1;
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (findFile(build, target.pathname) === undefined) return [`${page.url}: ${address} leads nowhere`];
      return anchor === '' || anchors.get(target.pathname)?.has(anchor)
        ? []
        : [`${page.url}: ${address} has no such anchor`];
    }),
  );
  return {broken, count};
}

const sites: readonly [string, Build][] = [
  ['real', builds.real],
  ['orchard', builds.orchard],
  ['orchard below a folder', builds['orchard-below']],
];

describe.each([
  ['orchard', builds.orchard],
  ['orchard below a folder', builds['orchard-below']],
])('%s', (_, build) => {
  const place = (page: string, anchor: string) => {
    const found = readPages(build).find(({url}) => url === build.base + page);
    return found?.document.getElementById(anchor);
  };

  it('keeps the old anchor of a heading at the heading that took its place', () => {
    expect(place('guides/why-apples-brown/', 'why-salt')?.parentElement?.id).toBe('what-slows-it');
  });

  it.each([
    ['a row of a list', 'facts/keeping/', 'oxygen'],
    ['a heading of another page', 'guides/when-to-pick/', 'iodine'],
    ['the last row of a part of a list', 'sources/z/', 'notebook'],
  ])('leads on from the place of %s that is gone', (_, page, anchor) => {
    expect(place(page, anchor)?.querySelector('a')?.getAttribute('href')).toBe(
      `${build.base}facts/keeping/#storage-oxygen`,
    );
  });
});

describe.each(sites)('%s', (_, build) => {
  const pages = readPages(build);

  it('has no link or anchor that leads nowhere', () => {
    const {broken, count} = findBroken(build);
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(pages.length * 5);
  });

  it('has a canonical address for every page, its own', () => {
    const wrong = pages.filter(({url, document}) => {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return url !== `${build.base}404.html` && canonical !== siteUrl + url;
    });
    expect(wrong.map(({url}) => url)).toEqual([]);
  });

  it('has no link of our grammar, raw Markdown or slip of a program left in it', () => {
    const schemes = /^(?:page|term|source|fact|event|claim|actor|chip|model|run):/;
    const left = pages.flatMap((page) => {
      const links = addressesOf(page).filter((address) => schemes.test(address));
      const raw =
        wordsOutsideCode(page).match(
          /\]\((?:page|term|source|fact|event|claim|actor|chip|model|run):|\[\]\(|\[object /g,
        ) ?? [];
      const slips =
        page.html.match(
          /(?:href|id|class|src)="[^"]*\b(?:undefined|NaN)\b[^"]*"|>\W*(?:undefined|null|NaN)\W*</g,
        ) ?? [];
      return [...links, ...raw, ...slips].map((found) => `${page.url}: ${found}`);
    });
    expect(left).toEqual([]);
  });

  it('loads nothing from another host', () => {
    const loading =
      'script[src], link[rel~="stylesheet"], link[rel~="preload"], link[rel~="icon"], img, iframe, object, embed, video, audio, source, track';
    const outside = pages.flatMap(({url, document}) =>
      [...document.querySelectorAll(loading)].flatMap((element) => {
        const address =
          element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('data') ?? '';
        return address.startsWith(build.base) && !address.startsWith('//') ? [] : [`${url}: ${address}`];
      }),
    );
    expect(outside).toEqual([]);
  });

  it('is reached whole from its home page by links alone', () => {
    const seen = new Set([build.base]);
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    for (const url of seen) {
      const page = byUrl.get(url);
      for (const address of page ? addressesOf(page) : []) {
        const {origin, pathname} = new URL(address, siteUrl + url);
        if (origin === siteUrl && byUrl.has(pathname)) seen.add(pathname);
      }
    }
    const apart = pages.filter(
      ({url, document}) =>
        !seen.has(url) && document.querySelector('meta[name="robots"][content="noindex"]') === null,
    );
    expect(apart.map(({url}) => url)).toEqual([]);
  });
});
