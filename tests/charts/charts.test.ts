import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {describe, expect, it} from 'vitest';
import {drawBars} from '../../src/charts/bars.ts';
import {drawCalendar} from '../../src/charts/calendar.ts';
import {drawLine} from '../../src/charts/line.ts';
import {drawPairs} from '../../src/charts/pairs.ts';
import {drawScatter} from '../../src/charts/scatter.ts';
import {drawStrip} from '../../src/charts/strip.ts';
import {escapeSvg} from '../../src/charts/svg.ts';
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
  options: z.strictObject({
    title: z.string(),
    log: z.boolean(),
    lines: z.array(Line),
    missing: z.array(z.string()).default([]),
  }),
});
const Pairs = z.strictObject({
  title: z.string(),
  names: z.tuple([z.string(), z.string()]),
  log: z.boolean().default(false),
  pairs: z.array(z.strictObject({label: z.string(), first: Value, second: Value})),
});
const Calendar = z.strictObject({
  title: z.string(),
  rows: z.array(z.strictObject({label: z.string(), days: z.array(z.string())})),
});
const Dated = z.strictObject({
  title: z.string(),
  gap: z.number().optional(),
  points: z.array(
    z.strictObject({
      day: z.string(),
      value: z.number(),
      text: z.string(),
      estimate: z.boolean().default(false),
    }),
  ),
});
const Scatter = z.strictObject({
  title: z.string(),
  spots: z.array(
    z.strictObject({
      label: z.string(),
      text: z.string(),
      day: z.string(),
      value: z.number(),
      estimate: z.boolean(),
    }),
  ),
  lines: z.array(Line),
});
const Strip = z.strictObject({
  title: z.string(),
  groups: z.array(
    z.strictObject({
      name: z.string(),
      tracks: z.array(z.strictObject({label: z.string(), days: z.array(z.string())})),
    }),
  ),
});

/** How each folder of pairs is drawn. */
const draw: Readonly<Record<string, (given: unknown) => string>> = {
  bars: (given) => {
    const {rows, options} = Bars.parse(given);
    return drawBars(rows, options);
  },
  pairs: (given) => {
    const {pairs, names, title, log} = Pairs.parse(given);
    return drawPairs(pairs, names, title, log);
  },
  calendar: (given) => {
    const {rows, title} = Calendar.parse(given);
    return drawCalendar(rows, print, title);
  },
  line: (given) => {
    const {points, title, gap} = Dated.parse(given);
    return drawLine(points, print, title, gap);
  },
  scatter: (given) => {
    const {spots, lines, title} = Scatter.parse(given);
    return drawScatter(spots, lines, title);
  },
  strip: (given) => {
    const {groups, title} = Strip.parse(given);
    return drawStrip(groups, print, title);
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
    [
      'drawScatter',
      drawScatter(
        [
          {label: text, text, day: '2025-02-02', value: 1, estimate: false},
          {label: text, text, day: '2026-02-02', value: 2, estimate: true},
        ],
        lines,
        text,
      ),
    ],
    [
      'drawStrip',
      drawStrip(
        [{name: text, tracks: [{label: text, days: ['2025-02-02', '2026-12-31']}]}],
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
