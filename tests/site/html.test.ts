import {HtmlValidate} from 'html-validate';
import {describe, expect, it} from 'vitest';
import {builds} from './builds.ts';
import {readPages} from './pages.ts';

/** All recommended rules but these, each with its reason. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // the title of a claim is the whole claim, and a question is asked in full
    'long-title': 'off',
    // a filter works while the reader types and shows itself only with script: there is nothing to send
    'wcag/h32': 'off',
    // the box in which a wide table scrolls is a region to move to by keyboard, not a section of the text
    'prefer-native-element': ['error', {exclude: ['region']}],
    // MDX leaves the line ends of a component's children
    'no-trailing-whitespace': 'off',
    // ids are those of the entries: HTML lets them begin with a digit
    'valid-id': ['error', {relaxed: true}],
  },
});

describe.each([
  ['real', builds.real],
  ['orchard', builds.orchard],
] as const)('%s', (_, build) => {
  const pages = readPages(build);

  it('has valid HTML on every page', async () => {
    const faults: string[] = [];
    for (const {file, html} of pages) {
      const {results} = await validator.validateString(html, file);
      for (const {ruleId, message, line, column} of results.flatMap((result) => result.messages))
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(faults).toEqual([]);
  });

  it('has one first heading a page, and no step left out below it', () => {
    const faults = pages.flatMap(({file, document}) => {
      const levels = [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(({tagName}) =>
        Number(tagName.slice(1)),
      );
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && jumps.length === 0
        ? []
        : [`${file}: ${levels.join(' ')}`];
    });
    expect(faults).toEqual([]);
  });

  it('names each page by a title and a description of its own', () => {
    const read = (selector: string, attribute?: string) =>
      pages.map(
        ({document}) =>
          (attribute === undefined
            ? document.querySelector(selector)?.textContent
            : document.querySelector(selector)?.getAttribute(attribute)) ?? '',
      );
    const titles = read('title');
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
    expect(read('meta[name="description"]', 'content').filter((text) => text === '')).toEqual([]);
  });

  it('carries no inline style, event attribute or script but the one that sets the colours', () => {
    const faults = pages.flatMap(({file, document}) => [
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        element
          .getAttributeNames()
          .filter((name) => name === 'style' || name.startsWith('on'))
          .map((name) => `${file}: ${element.tagName} ${name}`),
      ),
      ...[...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')]
        .slice(1)
        .map(() => `${file}: a second inline script`),
    ]);
    expect(faults).toEqual([]);
  });
});
