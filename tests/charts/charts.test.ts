import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {describe, expect, it} from 'vitest';
import {drawBars} from '../../src/charts/bars.ts';
import {drawCalendar} from '../../src/charts/calendar.ts';
import {drawLine} from '../../src/charts/line.ts';
import {drawPairs} from '../../src/charts/pairs.ts';
import {escapeSvg, label, wrap} from '../../src/charts/svg.ts';
import {findOverhang, textsOf} from './texts.ts';

const print = (day: string) => day;
const Value = z.strictObject({value: z.number(), text: z.string()});
const Row = z.strictObject({
  label: z.string(),
  text: z.string(),
  low: z.number(),
  high: z.number(),
  estimate: z.boolean(),
});
const Line = z.strictObject({label: z.string(), value: z.number(), dormant: z.boolean()});

const Bars = z.strictObject({
  rows: z.array(Row),
  options: z.strictObject({title: z.string(), log: z.boolean(), lines: z.array(Line)}),
});
const Pairs = z.strictObject({
  title: z.string(),
  names: z.tuple([z.string(), z.string()]),
  pairs: z.array(z.strictObject({label: z.string(), first: Value, second: Value})),
});
const Calendar = z.strictObject({
  title: z.string(),
  rows: z.array(z.strictObject({label: z.string(), days: z.array(z.string())})),
});
const Dated = z.strictObject({
  title: z.string(),
  points: z.array(z.strictObject({day: z.string(), value: z.number(), text: z.string()})),
});

/** How each folder of pairs is drawn. */
const draw: Readonly<Record<string, (given: unknown) => string>> = {
  bars: (given) => {
    const {rows, options} = Bars.parse(given);
    return drawBars(rows, options);
  },
  pairs: (given) => {
    const {pairs, names, title} = Pairs.parse(given);
    return drawPairs(pairs, names, title);
  },
  calendar: (given) => {
    const {rows, title} = Calendar.parse(given);
    return drawCalendar(rows, print, title);
  },
  line: (given) => {
    const {points, title} = Dated.parse(given);
    return drawLine(points, print, title);
  },
};

function namesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(import.meta.dirname, folder))
    .filter((file) => ending.test(file))
    .map((file) => file.replace(/\.\w+$/, ''))
    .toSorted();
}

function drawCase(folder: string, name: string): string {
  const given: unknown = JSON.parse(readFileSync(join(import.meta.dirname, folder, `${name}.json`), 'utf8'));
  return draw[folder]?.(given) ?? '';
}

/** One element a line, so that a pair reads and differs well. */
function breakLines(svg: string): string {
  return `${svg.replace(/(?<!^)<(?!\/(?!svg))/g, '\n<')}\n`;
}

describe.each(Object.keys(draw))('the drawing of %s', (folder) => {
  const names = namesIn(folder, /\.json$/);

  it.each(names)('is as expected: %s', (name) => {
    const actual = breakLines(drawCase(folder, name));
    const [pair, beside] = ['svg', 'actual.svg'].map((ending) =>
      join(import.meta.dirname, folder, `${name}.${ending}`),
    );
    if (pair === undefined || beside === undefined) throw new Error('a pair has two names');
    const expected = existsSync(pair) ? readFileSync(pair, 'utf8') : '';
    if (actual === expected) rmSync(beside, {force: true});
    else writeFileSync(beside, actual);
    expect(actual).toBe(expected);
  });

  it.each(names)('keeps every label inside: %s', (name) => {
    expect(findOverhang(drawCase(folder, name))).toEqual([]);
  });

  it('has a case for every pair', () => {
    expect(namesIn(folder, /(?<!\.actual)\.svg$/)).toEqual(names);
  });
});

/** Every drawing with one text in all places that take one. */
function drawAllWith(text: string): [name: string, svg: string][] {
  const row = {label: text, text, low: 1, high: 3, estimate: false};
  const lines = [1, 2, 3].map((value) => ({label: text, value, dormant: false}));
  return [
    ['drawBars', drawBars([row, {...row, low: 2}], {title: text, log: false, lines})],
    ['drawBars of points', drawBars([row, {...row, low: 2}], {title: text, log: true, lines})],
    [
      'drawPairs',
      drawPairs([{label: text, first: {value: 0, text}, second: {value: 9, text}}], [text, text], text),
    ],
    ['drawCalendar', drawCalendar([{label: text, days: ['2025-02-02', '2026-12-31']}], () => text, text)],
    [
      'drawLine',
      drawLine(
        [
          {day: '2025-02-02', value: 1, text},
          {day: '2025-02-03', value: 2, text},
        ],
        () => text,
        text,
      ),
    ],
  ];
}

const hostile = `</text><script>alert("1 & 2")</script><a onclick='x'>`;
const longWord = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';

describe.each(drawAllWith(hostile))('%s with a hostile label', (_, svg) => {
  it('has no element but those of a drawing', () => {
    const elements = new Set([...svg.matchAll(/<(\w+)/g)].map(([, name = '']) => name));
    const known = ['svg', 'title', 'desc', 'text', 'rect', 'line', 'circle', 'path'];
    expect([...elements].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('shows the label as it was typed', () => {
    expect(
      textsOf(svg)
        .map(({words}) => words)
        .join('')
        .replaceAll(' ', ''),
    ).toContain(escapeSvg(hostile).replaceAll(' ', ''));
  });
});

describe.each(drawAllWith(longWord))('%s with a long word', (_, svg) => {
  it('keeps every label between 0 and 360', () => {
    expect(findOverhang(svg)).toEqual([]);
  });

  it('keeps every mark between 0 and 360', () => {
    const places = [...svg.matchAll(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g)].map(([, place]) => Number(place));
    expect(places.filter((place) => place < 0 || place > 360)).toEqual([]);
  });
});

describe.each(drawAllWith(`${longWord} `.repeat(4).trim()))('%s with words longer than itself', (_, svg) => {
  it('keeps every label between 0 and 360', () => {
    expect(findOverhang(svg)).toEqual([]);
  });
});

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
    const ends = /x1="([\d.]+)" x2="([\d.]+)"/.exec(svg);
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
    ).toEqual(['0', '20', '14.3']);
    expect(label('ab', 359, 0)).toContain('x="345.7"');
  });
});
