import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {builds} from './builds.ts';
import {readPages} from './pages.ts';
import type {BuiltPage} from './pages.ts';

/** Words that a directive may hold: the site itself, nothing, a hash, and for drawings what stands in the page. */
const allowed = /^(?:'none'|'self'|'wasm-unsafe-eval'|'sha(?:256|384|512)-[\w+/=]+'|data:)$/;

/** The policy of a page by directive. */
function readPolicy({document}: BuiltPage): Map<string, string[]> {
  const text =
    document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...words]) => [name, words]));
}

describe.each([
  ['real', builds.real],
  ['orchard', builds.orchard],
  ['orchard below a folder', builds['orchard-below']],
] as const)('%s', (_, build) => {
  const pages = readPages(build);
  const faultsOf = (find: (page: BuiltPage) => string[]) =>
    pages.flatMap((page) => find(page).map((fault) => `${page.file}: ${fault}`));

  it('carries one policy in the head of every page, before the first style and the first script of a file', () => {
    expect(
      faultsOf(({document}) => {
        const order = [
          ...document.querySelectorAll(
            'meta[http-equiv="content-security-policy"], script[src], link[rel="stylesheet"], style',
          ),
        ];
        const places = order.flatMap((element, index) => (element.tagName === 'META' ? [index] : []));
        const inHead = document.head.querySelectorAll('meta[http-equiv="content-security-policy"]').length;
        return places.join() === '0' && inHead === 1 ? [] : [`at ${places.join(', ')} of ${order.length}`];
      }),
    ).toEqual([]);
  });

  it('allows nothing by default, nothing inline but by its hash, and nothing from elsewhere', () => {
    expect(
      faultsOf((page) => {
        const policy = readPolicy(page);
        const open = [...policy].flatMap(([name, words]) =>
          words.filter((word) => !allowed.test(word)).map((word) => `${name} ${word}`),
        );
        const closed = ['default-src', 'base-uri'].every((name) => policy.get(name)?.join() === "'none'");
        return [...open, ...(closed ? [] : ['what is not named is not refused'])];
      }),
    ).toEqual([]);
  });

  it('names the hash of each script that stands in a page', () => {
    expect(
      faultsOf((page) => {
        const known = readPolicy(page).get('script-src') ?? [];
        return [...page.document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')]
          .map((script) => `'sha256-${createHash('sha256').update(script.textContent).digest('base64')}'`)
          .filter((hash) => !known.includes(hash));
      }),
    ).toEqual([]);
  });

  it('loads nothing from another host', () => {
    expect(
      faultsOf(({document}) =>
        [
          ...document.querySelectorAll(
            '[src], [srcset], [poster], object[data], link[rel~="stylesheet"], link[rel~="preload"], link[rel~="modulepreload"], link[rel~="icon"], link[rel~="preconnect"]',
          ),
        ]
          .map((element) =>
            ['src', 'srcset', 'poster', 'data', 'href']
              .map((name) => element.getAttribute(name) ?? '')
              .join(' ')
              .trim(),
          )
          .filter(
            (address) =>
              /(?:^|[\s,])(?:[a-z][a-z+.-]*:|\/\/)/i.test(address) && !address.startsWith('data:image/'),
          ),
      ),
    ).toEqual([]);
  });
});
