import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {checkRemoved} from '../../src/library/check-removed.ts';
import {readLibrary} from '../../src/library/read.ts';
import {makeContent, plainPaths} from './samples.ts';
import type {Sample} from './samples.ts';
import {sound} from './sound.ts';

const term = 'terms/pomace.mdx';
const addRedirect = (address: string) => ({'\n---\n\n': `\nredirects: [${address}]\n---\n\n`});

/** What is reported of a change from one sample to another. */
function removed(before: Sample, after: Sample): string[] {
  const content = makeContent(after);
  return checkRemoved(readLibrary(makeContent(before)).library, readLibrary(content).library).map(
    ({file, what}) => `${plainPaths(file, content)} ${/ at (\S+)/.exec(what)?.[1]}`,
  );
}

describe('checkRemoved', () => {
  test('finds nothing where nothing changed', () => {
    expect(removed({}, {})).toEqual([]);
  });

  test('finds the page of an entry that is gone', () => {
    expect(removed({}, {[term]: null})).toEqual(['content/terms/pomace.mdx /glossary/pomace/']);
  });

  test('finds a page that stands in another section', () => {
    const path = 'what-may-be-called-cider.mdx';
    const text = readFileSync(`${sound}/pages/rules/${path}`, 'utf8');
    expect(removed({}, {[`pages/rules/${path}`]: null, [`pages/guides/${path}`]: text})).toEqual([
      'content/pages/guides/what-may-be-called-cider.mdx /rules/what-may-be-called-cider/',
    ]);
  });

  test('takes an address that leads on', () => {
    expect(removed({}, {[term]: null, 'terms/fermentation.mdx': addRedirect('/glossary/pomace/')})).toEqual(
      [],
    );
  });

  test('finds an old address that leads on no more', () => {
    expect(removed({[term]: addRedirect('/glossary/marc/')}, {})).toEqual([
      'content/terms/pomace.mdx /glossary/marc/',
    ]);
  });

  test('leaves a file that cannot be read to the problems of reading', () => {
    expect(removed({}, {[term]: 'no fields\n'})).toEqual([]);
  });

  test('does not miss what has no page of its own', () => {
    expect(
      removed({}, {'events/2024-01-15-first-hydraulic-press.yaml': null, 'facts/juice-share.yaml': null}),
    ).toEqual([]);
  });
});
