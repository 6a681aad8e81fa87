import {describe, expect, it} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import {urlOf} from '../../src/library/urls.ts';
import {findValue, formatDay, formatValue} from '../../src/library/values.ts';
import {euCalendar} from '../../src/rules/eu-calendar.ts';
import {euModel} from '../../src/rules/eu-model.ts';
import {euProvisionIds, euProvisions} from '../../src/rules/eu-provisions.ts';
import {judgeExport} from '../../src/rules/export-control.ts';
import type {ExportInput} from '../../src/rules/export-control.ts';
import {figureOf} from '../../src/tools/lookup.ts';
import {builds} from './builds.ts';
import {readPages} from './pages.ts';

const {library} = readLibrary(builds.real.content);
const figure = figureOf(library);
const built = new Map(readPages(builds.real).map((page) => [page.url, page]));
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** One `<Dates>` of a page: its facts and the table that was built from it. */
interface Dated {
  page: string;
  caption: string;
  facts: readonly string[];
  /** cells by row, header first, without their citations */
  rows: readonly (readonly string[])[];
}

/** Every table of dates on the site, each found again by its caption. */
const tables: Dated[] = [...library.page.values()].flatMap(({id, body}) =>
  [...body.matchAll(/<Dates\s+([^>]*?)\/>/g)].map(([, attributes = '']) => {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const caption = read('caption');
    return {
      page: id,
      caption,
      facts: read('fact').split(/\s+/),
      rows: findRows(urlOf(library, 'page', id, builds.real.base), caption),
    };
  }),
);

function findRows(url: string, caption: string): string[][] {
  const document = built.get(url)?.document;
  const title = [...(document?.querySelectorAll('p.caption') ?? [])].find((line) => words(line) === caption);
  const rows = title?.nextElementSibling?.querySelectorAll('tr') ?? [];
  return [...rows].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => words(cell.querySelector('.nowrap') ?? cell)),
  );
}

/** What a cell of a fact shows on a day. */
function valueOn(id: string, day: string): string {
  const fact = library.fact.get(id);
  const dated = fact && findValue(fact.data, day);
  if (!fact || !dated) return '–';
  return dated.value === null ? 'none' : formatValue(fact.data, dated.value).replaceAll(/\s+/g, ' ');
}

/** The days that the columns stand for; one fact alone has a row for each of its days instead. */
function daysOf(facts: readonly string[]): string[] {
  return [
    ...new Set(facts.flatMap((id) => library.fact.get(id)?.data.values.map(({from}) => from) ?? [])),
  ].sort();
}

/** A table as it reads once "unchanged" is filled in: fact by day. */
function filled({facts, rows}: Dated): string[][] {
  if (facts.length === 1) return [rows.slice(1).map((cells) => cells[1] ?? '')];
  return rows.slice(1).map((cells) => {
    let last = '';
    return cells.slice(1).map((cell) => (last = cell === 'unchanged' ? last : cell));
  });
}

describe('a table of dates', () => {
  it('stands on many pages', () => {
    expect(tables.length).toBeGreaterThanOrEqual(20);
  });

  it.each(tables)('shows every value of its facts by its first day: $page, $caption', (table) => {
    const days = daysOf(table.facts);
    expect(filled(table)).toEqual(table.facts.map((id) => days.map((day) => valueOn(id, day))));
    const heads =
      table.facts.length === 1
        ? table.rows.slice(1).map(([day]) => day)
        : table.rows[0]?.slice(1).map((head) => head.replace(/^From /, ''));
    expect(heads).toEqual(days.map((day) => formatDay(day)));
  });
});

/** Parts of the Act whose date the calendar gives as it is printed; others hang on the system or on an open point. */
const plain = euProvisionIds.filter(
  (id) => !/^legacy-|^ch3-s5-conformity$/.test(id) && 'fact' in euProvisions[id],
);

describe('a date of the Act on a page', () => {
  const printed = tables.flatMap((table) => {
    const days = daysOf(table.facts);
    return filled(table).flatMap((cells, row) =>
      plain.flatMap((provision) =>
        euProvisions[provision].fact === table.facts[row]
          ? cells.map((cell, column) => ({page: table.page, provision, day: days[column] ?? '', cell}))
          : [],
      ),
    );
  });

  it('is what the calendar answers by the law of that column', () => {
    const wrong = printed.filter(({provision, day, cell}) => {
      const {from} = euCalendar({provision, day: '2035-01-01', asOf: day}, figure).answers;
      return cell !== (from === null ? '–' : formatDay(from)) && !(cell === 'none' && from === null);
    });
    expect(wrong).toEqual([]);
    expect(new Set(printed.map(({provision}) => provision)).size).toBe(plain.length);
  });
});

/** The newest number that pages print for a fact; one that ended has its last. */
function printedNumber(id: string): number {
  const found = tables.flatMap((table) => {
    const row = table.facts.indexOf(id);
    return row < 0 ? [] : [filled(table)[row]?.findLast((cell) => /\d/.test(cell)) ?? ''];
  });
  const [text = '', ...others] = [...new Set(found)];
  if (others.length > 0) throw new Error(`${id} is printed in different ways: ${text}, ${others.join(', ')}`);
  const plainText = text.replaceAll(/,|%| (?:GB\/s|mm²|FLOP|operations).*$/g, '').trim();
  const power = /^(?:([\d.]+) × )?10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/.exec(plainText);
  if (!power) return Number.parseFloat(plainText);
  const exponent = [...(power[2] ?? '')].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)).join('');
  return Number(`${power[1] ?? '1'}e${exponent}`);
}

const chip: ExportInput = {nonPlanar: true, dataCentre: true, destination: 'CN', day: '2024-06-01'};
const classify = (input: ExportInput) => judgeExport({...chip, ...input}, figure).answers.classification;
const lane = (input: ExportInput) =>
  judgeExport(
    {...chip, day: '2026-02-01', tpp: 15832, dramGBps: 4800, soldInUsOn20260115: true, ...input},
    figure,
  ).answers.review;

/** For each limit that pages print: the answer just below it, at it, and just above it. */
const limits: [fact: string, ask: (value: number) => unknown, expected: [unknown, unknown, unknown]][] = [
  ['us-3a090a-tpp', (tpp) => classify({tpp, dieAreaMm2: 5000}), ['none', '3A090.a', '3A090.a']],
  ['us-3a090a-density-tpp', (tpp) => classify({tpp, dieAreaMm2: 100}), ['none', '3A090.a', '3A090.a']],
  [
    'us-3a090a-density',
    (density) => classify({tpp: density * 500, dieAreaMm2: 500}),
    ['3A090.b', '3A090.a', '3A090.a'],
  ],
  ['us-3a090b-tpp', (tpp) => classify({tpp, dieAreaMm2: 1000}), ['none', '3A090.b', '3A090.b']],
  [
    'us-3a090b-density',
    (density) => classify({tpp: density * 2000, dieAreaMm2: 2000}),
    ['none', '3A090.b', '3A090.b'],
  ],
  ['us-3a090b-density-tpp', (tpp) => classify({tpp, dieAreaMm2: 400}), ['none', '3A090.b', '3A090.b']],
  [
    'us-3a090b-density-high',
    (density) => classify({tpp: density * 600, dieAreaMm2: 600}),
    ['none', '3A090.b', '3A090.b'],
  ],
  [
    'us-3a090-2022-metric',
    (tpp) => classify({tpp, ioGBps: 700, day: '2023-01-01'}),
    ['none', '3A090', '3A090'],
  ],
  [
    'us-3a090-2022-io',
    (ioGBps) => classify({tpp: 5000, ioGBps, day: '2023-01-01'}),
    ['none', '3A090', '3A090'],
  ],
  [
    'us-3a090c-density',
    (memoryBandwidthDensity) =>
      classify({memoryStandsAlone: true, memoryBandwidthDensity, day: '2025-02-01'}),
    ['none', 'none', '3A090.c'],
  ],
  [
    'us-hbm-exception-density',
    (memoryBandwidthDensity) =>
      judgeExport({...chip, memoryStandsAlone: true, memoryBandwidthDensity, day: '2025-02-01'}, figure)
        .answers.exception,
    ['HBM', 'none', 'none'],
  ],
  [
    'us-2026-lane-tpp',
    (tpp) => lane({tpp}),
    ['case-by-case', 'presumption-of-denial', 'presumption-of-denial'],
  ],
  [
    'us-2026-lane-dram',
    (dramGBps) => lane({dramGBps}),
    ['case-by-case', 'presumption-of-denial', 'presumption-of-denial'],
  ],
  [
    'eu-presumption-flop',
    (trainingFlop) => euModel({trainingFlop, day: '2026-09-01'}, figure).answers.systemicRisk,
    ['no', 'no', 'presumed'],
  ],
  [
    'eu-indicative-flop',
    (trainingFlop) => euModel({trainingFlop, day: '2026-09-01'}, figure).answers.generalPurpose,
    [false, false, true],
  ],
];

describe('a limit on a page', () => {
  it.each(limits)('is where the rule turns: %s', (fact, ask, expected) => {
    const value = printedNumber(fact);
    expect([value * (1 - 1e-9), value, value * (1 + 1e-9)].map(ask)).toEqual(expected);
  });
});
