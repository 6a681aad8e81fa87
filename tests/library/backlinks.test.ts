import {describe, expect, test} from 'vitest';
import {findBacklinks} from '../../src/library/backlinks.ts';
import {readLibrary} from '../../src/library/read.ts';
import {sound} from './sound.ts';

const {library} = readLibrary(sound);
const linksTo = findBacklinks(library);
const listed = (kind: Parameters<typeof linksTo>[0], id: string) =>
  linksTo(kind, id).map(({from, sentence}) => `${from.kind} ${from.id}: ${sentence}`);

describe('findBacklinks', () => {
  test('gives who links to an entry, with the sentence', () => {
    expect(listed('actor', 'cider-guild')).toEqual([
      'page how-apples-become-cider: See also the rise of presses, the guild and the sorter.',
      'page what-may-be-called-cider: A guild asks for a lower limit.',
      'event 2024-01-15-first-hydraulic-press: The guild buys its first hydraulic press.',
    ]);
  });

  test('takes one link an entry, and a sentence rather than a field', () => {
    expect(listed('term', 'fermentation')).toEqual([
      'page how-apples-become-cider: Yeasts then eat the sugar; that is fermentation.',
      'page what-may-be-called-cider: It is fermented, and its added sugar stays below ….',
      'term pomace: ',
    ]);
  });

  test('leaves out the entry itself', () => {
    expect(linksTo('fact', 'juice-share').map(({from}) => from.id)).toEqual([
      'how-apples-become-cider',
      'presses-waste-half',
    ]);
  });

  test('gives nothing for an entry that nobody names', () => {
    expect(linksTo('model', 'no-such-model')).toEqual([]);
  });
});
