import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {checkRemoved} from '../../src/library/check-removed.ts';
import {readLibrary} from '../../src/library/read.ts';
import {makeContent, plainPaths} from './samples.ts';
import type {Sample} from './samples.ts';
import {sound} from './sound.ts';

const term = 'terms/pomace.mdx';
const page = 'pages/guides/how-apples-become-cider.mdx';
const chip = 'chips/press-one.mdx';
const body = {'sources: [village-paper]\n---\n': 'sources: [village-paper]\n---\n\nIt stands in the mill.\n'};
const addRedirect = (address: string) => ({'\n---\n\n': `\nredirects: [${address}]\n---\n\n`});

/** What is reported of a change from one sample to another. */
function removed(before: Sample, after: Sample): string[] {
  const content = makeContent(after);
  return checkRemoved(readLibrary(makeContent(before)).library, readLibrary(content).library).map(
    ({file, what}) => `${plainPaths(file, content)} ${/ at (\S+)/.exec(what)?.[1]}`,
  );
}

/** What is reported of the headings of one page after a change. */
function removedAnchors(change: Sample[string]): string[] {
  const content = makeContent({[page]: change});
  return checkRemoved(readLibrary(sound).library, readLibrary(content).library).map(
    ({file, line, mend}) => `${plainPaths(file, content)}:${line} ${/oldAnchors: .*/.exec(mend)?.[0]}`,
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

  test('finds the row of an entry without a page of its own', () => {
    expect(removed({}, {'facts/juice-share.yaml': null})).toEqual([
      'content/facts/juice-share.yaml /facts/pressing/#juice-share',
    ]);
  });

  test('takes a row that leads on from its list', () => {
    const press = 'events/2024-01-15-first-hydraulic-press.yaml';
    const text = readFileSync(`${sound}/${press}`, 'utf8');
    expect(
      removed(
        {},
        {
          [press]: null,
          'events/2024-01-15-a-press.yaml': `${text}redirects: ['/timeline/#2024-01-15-first-hydraulic-press']\n`,
        },
      ),
    ).toEqual([]);
  });

  test('takes a chip that gets a page of its own, for its row stays on the list', () => {
    expect(removed({}, {[chip]: body})).toEqual([]);
  });

  test('finds a chip that loses its page', () => {
    expect(removed({[chip]: body}, {})).toEqual(['content/chips/press-one.mdx /chips/press-one/']);
  });

  test('finds a heading that is gone, at the heading worded most like it', () => {
    expect(removedAnchors({'## From the tree to the press': '## From tree to press'})).toEqual([
      'content/pages/guides/how-apples-become-cider.mdx:30 oldAnchors: {from-the-tree-to-the-press: from-tree-to-press}',
    ]);
  });

  test('leaves a text that cannot be parsed to the problems of parsing', () => {
    expect(removedAnchors({'## From the tree to the press': '## From {the'})).toEqual([]);
  });

  test('takes a heading that moved only', () => {
    expect(removedAnchors({'## From the tree to the press': '### From the tree to the press'})).toEqual([]);
  });

  test('takes a heading whose old anchor leads to another', () => {
    expect(
      removedAnchors({
        '## From the tree to the press': '## Milling',
        'type: ': 'oldAnchors: {from-the-tree-to-the-press: milling}\ntype: ',
      }),
    ).toEqual([]);
  });

  test('takes a heading that leads on to another page', () => {
    expect(
      checkRemoved(
        readLibrary(sound).library,
        readLibrary(
          makeContent({
            [page]: {'## From the tree to the press': '## Milling'},
            [term]: addRedirect("'/guides/how-apples-become-cider/#from-the-tree-to-the-press'"),
          }),
        ).library,
      ),
    ).toEqual([]);
  });

  test('follows a page to another section, its headings and its old places with it', () => {
    const text = readFileSync(`${sound}/${page}`, 'utf8');
    const move = (place: string, heading: string) => ({
      [page]: null,
      'pages/rules/how-apples-become-cider.mdx': text
        .replace('redirects: [', 'redirects: [/guides/how-apples-become-cider/, ')
        .replace('## From the tree to the press', heading),
      [term]: addRedirect(`'${place}'`),
    });
    const before = {[term]: addRedirect("'/guides/how-apples-become-cider/#pressing'")};
    const place = '/rules/how-apples-become-cider/#pressing';
    expect(removed(before, move(place, '## From the tree to the press'))).toEqual([]);
    expect(
      removed(before, move(place.replace('pressing', 'press'), '## From the tree to the press')),
    ).toEqual(['content/terms/pomace.mdx /guides/how-apples-become-cider/#pressing']);
    expect(removed(before, move(place, '## From tree to press'))).toEqual([
      'content/pages/rules/how-apples-become-cider.mdx undefined',
    ]);
  });

  test('finds an old anchor that leads on no more', () => {
    const milling = {
      '## From the tree to the press': '## Milling',
      'type: ': 'oldAnchors: {from-the-tree-to-the-press: milling}\ntype: ',
    };
    const before = readLibrary(makeContent({[page]: milling})).library;
    const after = readLibrary(makeContent({[page]: {'## From the tree to the press': '## Milling'}})).library;
    expect(checkRemoved(before, after).map(({code}) => code)).toEqual(['removed-anchor']);
  });
});
