import {describe, expect, test} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import type {Entry} from '../../src/library/read.ts';
import {findStations, minutesOf, readingMinutes, wordsPerMinute} from '../../src/library/stations.ts';
import {sound} from './sound.ts';

const {library} = readLibrary(sound);

function pageWith(steps: Entry<'page'>['data']['steps']): Entry<'page'> {
  const page = library.page.get('how-apples-become-cider');
  if (!page) throw new Error('the sound folder has lost a page');
  return {...page, data: {...page.data, steps}};
}

function termOf(words: number): Entry<'term'> {
  const [term] = library.term.values();
  if (!term) throw new Error('the sound folder has lost its terms');
  return {...term, data: {...term.data, short: ''}, body: Array.from({length: words}, () => 'pip').join(' ')};
}

describe('readingMinutes', () => {
  test.each([
    [1, 1],
    [wordsPerMinute * 1.5 - 1, 1],
    [wordsPerMinute * 1.5, 2],
    [wordsPerMinute * 10, 10],
  ])('gives %d words %d minutes', (words, minutes) => {
    expect(readingMinutes(termOf(words), library, {})).toBe(minutes);
  });
});

describe('findStations', () => {
  test('finds no station on a page that is no path', () => {
    expect(findStations(pageWith([]), library, {})).toEqual([]);
  });

  test('keeps the order of the steps and which of them are on the short route', () => {
    const [other = ''] = [...library.claim.keys()];
    const found = findStations(
      pageWith([
        {read: `claim:${other}`, take: 'One.', shortRoute: false},
        {read: 'page:what-may-be-called-cider', take: 'Two.', shortRoute: true},
      ]),
      library,
      {},
    );
    expect(found.map(({entry, take, shortRoute}) => [entry.id, take, shortRoute])).toEqual([
      [other, 'One.', false],
      ['what-may-be-called-cider', 'Two.', true],
    ]);
    expect(minutesOf(found)).toBe(found.reduce((sum, {minutes}) => sum + minutes, 0));
    expect(minutesOf(found)).toBeGreaterThanOrEqual(2);
  });
});
