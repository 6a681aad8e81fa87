import {describe, expect, it} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import {urlOf} from '../../src/library/urls.ts';
import {builds} from './builds.ts';
import {readPages} from './pages.ts';

/** Where laws, rules, guidance and notices are published by those who make them. */
const official = /(?:\.gov|\.europa\.eu)$/;

/** Pages on law that are not of the type `rule`. */
const others = [
  'how-us-export-controls-work',
  'how-chips-slip-through',
  'the-ai-act-in-one-page',
  'controls-beyond-washington',
  'what-performance-numbers-mean',
  'what-compute-limits-still-catch',
  'rate-and-total',
  'chip-run-or-use',
];

const {library} = readLibrary(builds.real.content);
const built = new Map(readPages(builds.real).map((page) => [page.url, page.document]));
const rules = [...library.page.values()].filter(({data}) => data.type === 'rule').map(({id}) => id);
const pages = [...rules, ...others].map((id) => {
  const document = built.get(urlOf(library, 'page', id, builds.real.base));
  return {id, document, data: library.page.get(id)?.data};
});
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('a page of law', () => {
  it('exists for each of the seventeen rules', () => {
    expect(rules.length).toBeGreaterThanOrEqual(17);
    expect(pages.filter(({document}) => document === undefined).map(({id}) => id)).toEqual([]);
  });

  it.each(pages)(
    'says for which day it is stated, and that no lawyer reviewed it: $id',
    ({document, data}) => {
      expect(data?.law).toBe(true);
      expect(words(document?.querySelector('.law-notice'))).toContain('not reviewed by a lawyer');
      expect(document?.querySelector('.dates time')?.getAttribute('datetime')).toBe(data?.statedFor);
    },
  );

  it.each(pages)('links the official text: $id', ({document}) => {
    const links = [...(document?.querySelectorAll('main a[href^="http"]') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links.filter((link) => official.test(new URL(link).host)).length).toBeGreaterThan(0);
  });

  const changing = pages.filter(({id}) => id !== 'what-performance-numbers-mean');

  it.each(changing)('has a section on what is known or printed and not applied: $id', ({document}) => {
    const headings = [...(document?.querySelectorAll('main h2') ?? [])].map(words);
    expect(headings.filter((heading) => /\bbut not applied\b/i.test(heading))).toHaveLength(1);
  });

  it.each(rules)('has a table of dated values: %s', (id) => {
    expect(library.page.get(id)?.body).toMatch(/<Dates\s[^>]*fact="/);
  });
});
