import {describe, expect, it} from 'vitest';
import {drawBars} from '../../src/charts/bars.ts';
import {drawCalendar} from '../../src/charts/calendar.ts';
import {drawLine} from '../../src/charts/line.ts';
import {drawPairs} from '../../src/charts/pairs.ts';
import {drawScatter} from '../../src/charts/scatter.ts';
import {drawStrip} from '../../src/charts/strip.ts';
import {label, wrap} from '../../src/charts/svg.ts';

const print = (day: string) => day;

function descriptionOf(svg: string): string {
  return /<desc>(.*?)<\/desc>/.exec(svg)?.[1] ?? '';
}

describe('the description', () => {
  const row = {text: '', estimate: false};

  it('of bars names the highest and the lowest end, wherever they stand', () => {
    const rows = [
      {...row, label: 'middle', text: '5', low: 5, high: 5},
      {...row, label: 'wide', text: '1 to 4', low: 1, high: 4},
      {...row, label: 'top', text: '9', low: 9, high: 9},
      {...row, label: 'low', text: '2', low: 2, high: 2},
    ];
    expect(descriptionOf(drawBars(rows, {title: '', log: false, lines: []}))).toBe(
      'Highest: top, 9. Lowest: wide, 1 to 4.',
    );
  });

  it('of pairs counts who is ahead, ties for neither, and names both extremes', () => {
    const of = (value: number) => ({value, text: `${value} points`});
    const pairs = [
      {label: 'tie', first: of(5), second: of(5)},
      {label: 'win', first: of(8), second: of(7)},
      {label: 'loss', first: of(3), second: of(4)},
    ];
    expect(descriptionOf(drawPairs(pairs, ['A', 'B'], ''))).toBe(
      'A is higher in 1 of 3 rows, B in 1. Highest: win, A, 8 points. Lowest: loss, A, 3 points.',
    );
  });

  it('of a calendar counts what moved and names the first and the last day', () => {
    const rows = [
      {label: 'a', days: ['2026-08-02', '2027-12-02']},
      {label: 'b', days: ['2025-02-02']},
    ];
    expect(descriptionOf(drawCalendar(rows, print, ''))).toBe(
      '1 of 2 rules moved. First day: 2025-02-02. Last day: 2027-12-02.',
    );
  });

  it('of a scatter names the extremes and counts what lies above each line', () => {
    const spots = [1e23, 1e25, 2e25].map((value, index) => ({
      label: `run ${index}`,
      text: `${value}`,
      day: `202${index}-01-01`,
      value,
      estimate: false,
    }));
    expect(descriptionOf(drawScatter(spots, [{label: 'the line', value: 1e25, dormant: false}], ''))).toBe(
      'Highest: run 2, 2e+25. Lowest: run 0, 1e+23. 1 of 3 above the line.',
    );
  });

  it('of a strip counts the lines of each group and names the first and the last day', () => {
    const groups = [
      {name: 'A', tracks: [{label: 'a', days: ['2025-03-01']}]},
      {
        name: 'B',
        tracks: [
          {label: 'b', days: ['2025-01-02']},
          {label: 'c', days: ['2025-04-01']},
        ],
      },
    ];
    expect(descriptionOf(drawStrip(groups, print, ''))).toBe(
      'A: 1. B: 2. First day: 2025-01-02. Last day: 2025-04-01.',
    );
  });

  it('of bars names what has no value', () => {
    const svg = drawBars([{...row, label: 'a', text: '1', low: 1, high: 1}], {
      title: '',
      log: false,
      lines: [],
      missing: ['b: unknown'],
    });
    expect(descriptionOf(svg)).toBe('Highest: a, 1. Lowest: a, 1. Without a value: b: unknown.');
  });

  it('of a line names both ends, the lowest and the highest', () => {
    const points = [
      ['2025-01-01', 5],
      ['2025-01-02', 9],
      ['2025-01-03', 1],
      ['2025-01-04', 6],
    ] as const;
    const svg = drawLine(
      points.map(([day, value]) => ({day, value, text: `$${value}`})),
      print,
      '',
    );
    expect(descriptionOf(svg)).toBe('From $5 on 2025-01-01 to $6 on 2025-01-04; lowest $1, highest $9.');
  });
});

describe('drawBars', () => {
  it('puts the point of a range in the middle of its ends on a scale of powers', () => {
    const svg = drawBars([{label: '', text: '', low: 1, high: 100, estimate: false}], {
      title: '',
      log: true,
      lines: [],
    });
    const ends = /x1="([\d.]+)" x2="([\d.]+)"[^>]*class="a"/.exec(svg);
    expect(Number(/cx="([\d.]+)"/.exec(svg)?.[1])).toBeCloseTo(
      (Number(ends?.[1]) + Number(ends?.[2])) / 2,
      0,
    );
  });

  it('draws an estimate hollow and a counted value filled', () => {
    const drawn = (estimate: boolean) =>
      drawBars([{label: '', text: '', low: 5, high: 5, estimate}], {title: '', log: false, lines: []});
    expect([drawn(true).includes('fill-a'), drawn(false).includes('fill-a')]).toEqual([false, true]);
  });

  it('dashes a line that is not in force and no other', () => {
    const drawn = (dormant: boolean) =>
      drawBars([{label: '', text: '', low: 5, high: 5, estimate: false}], {
        title: '',
        log: false,
        lines: [{label: '', value: 4, dormant}],
      });
    expect([drawn(true).includes('dasharray'), drawn(false).includes('dasharray')]).toEqual([true, false]);
  });
});

describe('drawLine', () => {
  const drawn = (gap?: number) =>
    drawLine(
      [
        {day: '2025-01-24', value: 3, text: '3'},
        {day: '2025-01-27', value: 2, text: '2', estimate: true},
        {day: '2025-02-03', value: 1, text: '1'},
      ],
      print,
      '',
      gap,
    );

  it('dashes a stretch that is longer than the gap and none that is as long', () => {
    const dashes = (gap?: number) => drawn(gap).match(/dasharray/g)?.length ?? 0;
    expect([dashes(2), dashes(3), dashes(6), dashes(7), dashes()]).toEqual([2, 1, 1, 0, 0]);
  });

  it('draws an estimate hollow over paper', () => {
    expect(drawn().match(/class="paper"/g)).toHaveLength(1);
  });
});

describe('drawScatter', () => {
  const spot = {label: 'a', text: '1', day: '2025-01-01', value: 5, estimate: false};

  it('draws an estimate hollow and a counted value filled', () => {
    const filled = (estimate: boolean) => drawScatter([{...spot, estimate}], [], '').includes('fill-a');
    expect([filled(true), filled(false)]).toEqual([false, true]);
  });

  it('dashes a line that binds nobody and no other', () => {
    const dashed = (dormant: boolean) =>
      drawScatter([spot], [{label: 'l', value: 4, dormant}], '').includes('dasharray');
    expect([dashed(true), dashed(false)]).toEqual([true, false]);
  });
});

describe('drawStrip', () => {
  it('tells the groups apart by shape', () => {
    const tracks = [{label: 'a', days: ['2025-01-01']}];
    const svg = drawStrip(
      [
        {name: 'A', tracks},
        {name: 'B', tracks},
      ],
      print,
      '',
    );
    expect([svg.match(/<circle/g)?.length, svg.match(/<rect/g)?.length]).toEqual([2, 2]);
  });
});

describe('wrap', () => {
  it('fills a line to the last letter and no further', () => {
    expect([wrap('abc de', 6), wrap('abc def', 6)]).toEqual([['abc de'], ['abc', 'def']]);
  });

  it('breaks a word that is longer than a line', () => {
    expect([wrap('abcdef', 6), wrap('abcdefg', 6)]).toEqual([['abcdef'], ['abcdef', 'g']]);
  });
});

describe('label', () => {
  it('stays where it is put if it fits', () => {
    expect(label('ab', 100, 0)).toContain('x="100"');
  });

  it('moves inside at either edge', () => {
    expect(
      [label('ab', -5, 0), label('ab', 20, 0, {anchor: 'end'}), label('ab', 8, 0, {anchor: 'end'})].map(
        (text) => /x="([\d.]+)"/.exec(text)?.[1],
      ),
    ).toEqual(['0', '20', '15.6']);
    expect(label('ab', 359, 0)).toContain('x="344.4"');
  });
});
