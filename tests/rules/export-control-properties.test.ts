import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {figureOf} from '../../src/tools/lookup.ts';
import {readLibrary} from '../../src/library/read.ts';
import {judgeExport} from '../../src/rules/export-control.ts';
import type {ExportInput} from '../../src/rules/export-control.ts';
import {totalProcessingPerformance} from '../../src/rules/performance.ts';
import type {Figure, Reason} from '../../src/rules/regime.ts';

const {library} = readLibrary('content');
const figure = figureOf(library);
const seeded = {seed: 20231117, numRuns: 500};

/** Days on both sides of every first day, and some between. */
const days = [
  ['2022-08-25', '2022-08-26', '2022-10-07', '2022-10-20', '2022-10-21', '2023-01-16', '2023-01-17'],
  ['2023-10-22', '2023-10-23', '2023-11-16', '2023-11-17', '2024-03-15', '2024-04-03', '2024-04-04'],
  [
    '2024-12-01',
    '2024-12-02',
    '2024-12-30',
    '2024-12-31',
    '2025-01-13',
    '2025-01-31',
    '2025-04-08',
    '2025-04-09',
  ],
  [
    '2025-04-16',
    '2025-05-15',
    '2025-09-28',
    '2025-09-29',
    '2025-11-09',
    '2025-11-10',
    '2026-01-14',
    '2026-01-15',
  ],
  [
    '2026-07-09',
    '2026-07-10',
    '2026-09-24',
    '2026-09-25',
    '2026-11-09',
    '2026-11-10',
    '2027-04-05',
    '2027-04-06',
  ],
].flat();

const bit = fc.boolean();
/** Facts of the item, near the limits of every version. */
const facts = {
  tpp: fc.constantFrom(100, 1599.99, 1600, 2368, 2400, 2960, 4799.99, 4800, 4900, 15832, 20999, 21000, 36000),
  dieAreaMm2: fc.constantFrom(100, 270, 500, 608, 814, 1500, 1628, 5000),
  nonPlanar: bit,
  dataCentre: bit,
  ioGBps: fc.constantFrom(0, 400, 599.99, 600, 664, 1099, 1100),
  dramGBps: fc.constantFrom(0, 1000, 1399, 1400, 1750, 1800, 4000, 6499, 6500),
  soldInUsOn20260115: bit,
};
const places = ['CN', 'HK', 'MO', 'VN', 'SA', 'AE', 'JP', 'SG', 'IL', 'RU', 'NI', 'KH', 'US', 'MY'] as const;
const circumstances = {
  day: fc.constantFrom(...days),
  destination: fc.constantFrom(...places),
  headquarters: fc.option(fc.constantFrom(...places), {nil: undefined}),
  exporter: fc.option(fc.constantFrom('nvidia', 'amd', 'intel', 'somebody'), {nil: undefined}),
  transaction: fc.constantFrom('export-from-us' as const, 'reexport' as const, 'transfer' as const),
  listedOwnership: fc.constantFrom(0, 0.499, 0.5, 1),
  ownerReview: fc.option(fc.constantFrom('presumption-of-denial' as const, 'case-by-case' as const), {
    nil: undefined,
  }),
  endUser: fc.constantFrom(
    'government' as const,
    'supplement-8' as const,
    'us-ai-company' as const,
    'other' as const,
  ),
  supplement8Line: fc.option(fc.constantFrom('g42' as const, 'other' as const), {nil: undefined}),
  civilEndUse: bit,
  certified: bit,
};
const wholeShipment = fc.record({...facts, ...circumstances});
const shipment = fc
  .tuple(fc.record(facts, {requiredKeys: []}), fc.record(circumstances))
  .map(([some, all]) => ({...some, ...all}));

describe('judgeExport, for any shipment', () => {
  test('is not changed on a day by a figure that is dated later', () => {
    fc.assert(
      fc.property(shipment, (input) => {
        expect(judgeExport(input, knownOn(input.day)).answers).toEqual(judgeExport(input, figure).answers);
      }),
      seeded,
    );
  });

  test('gives the answer that stands, whatever a missing fact turns out to be', () => {
    fc.assert(
      fc.property(wholeShipment, fc.subarray(Object.keys(facts)), (input, hidden) => {
        const partly: ExportInput = Object.fromEntries(
          Object.entries(input).filter(([field]) => !hidden.includes(field)),
        );
        const whole = Object.entries(judgeExport(input, figure).answers);
        const part = judgeExport(partly, figure);
        const settled = Object.entries(part.answers).filter(([, answer]) => answer !== 'undetermined');
        expect(whole).toEqual(expect.arrayContaining(settled));
        expect(hidden).toEqual(expect.arrayContaining(part.missing.filter((field) => field in facts)));
      }),
      seeded,
    );
  });

  test('names a missing fact or an open point for every answer that cannot be told, and neither without one', () => {
    fc.assert(
      fc.property(shipment, (input) => {
        const {answers, missing, open = []} = judgeExport(input, figure);
        expect(Object.values(answers).includes('undetermined')).toBe(missing.length + open.length > 0);
      }),
      seeded,
    );
  });

  test('follows from its reasons alone', () => {
    fc.assert(
      fc.property(shipment, (input) => {
        const {answers, because} = judgeExport(input, figure);
        const printed: Reason[] = JSON.parse(JSON.stringify(because));
        expect(
          Object.fromEntries(Object.keys(answers).map((answer) => [answer, derive(printed, answer)])),
        ).toEqual(answers);
      }),
      seeded,
    );
  });

  test.each([
    [
      'the line of Supplement No. 8 outside the Emirates',
      {supplement8Line: 'g42' as const},
      (input) => input.destination !== 'AE',
    ],
    [
      'the end user outside the Emirates',
      {endUser: 'government' as const},
      (input) => input.destination !== 'AE',
    ],
    [
      'the policy of an owner that is not listed',
      {ownerReview: 'case-by-case' as const},
      (input) => input.listedOwnership === 0,
    ],
    ['listed ownership below a half', {listedOwnership: 0.2}, (input) => (input.listedOwnership ?? 0) < 0.5],
    [
      'listed ownership before the Affiliates Rule',
      {listedOwnership: 1},
      (input) => (input.day ?? '') < '2025-09-29',
    ],
    [
      'a sale in the United States before the lane',
      {soldInUsOn20260115: true},
      (input) => (input.day ?? '') < '2026-01-15',
    ],
    ['the certifications before the lane', {certified: false}, (input) => (input.day ?? '') < '2026-01-15'],
    [
      'the area in the days of the first test',
      {dieAreaMm2: 814},
      (input) => (input.day ?? '') < '2023-11-17',
    ],
    [
      'the purpose in the days of the first test, without a letter',
      {dataCentre: true},
      (input) => (input.day ?? '') < '2023-11-17' && input.exporter === undefined,
    ],
    [
      'links since the second test, without a letter',
      {ioGBps: 700},
      (input) => (input.day ?? '') >= '2023-11-17' && input.exporter === undefined,
    ],
    ['a firm without a letter', {exporter: 'somebody else'}, (input) => input.exporter === undefined],
    ['a packaging chain for what is no memory', {hbmPackaging: false}, () => true],
  ] satisfies [string, ExportInput, (input: ExportInput) => boolean][])(
    'is not changed by %s',
    (_, extra, applies) => {
      fc.assert(
        fc.property(shipment.filter(applies), (input) => {
          expect(judgeExport({...input, ...extra}, figure).answers).toEqual(
            judgeExport(input, figure).answers,
          );
        }),
        seeded,
      );
    },
  );
});

describe('totalProcessingPerformance', () => {
  test('does not depend on the precision that is listed first', () => {
    const precisions = ['fp64', 'fp32', 'tf32', 'fp16', 'bf16', 'fp8', 'int8', 'fp4', 'int4'];
    const cells = fc.uniqueArray(fc.tuple(fc.constantFrom(...precisions), fc.integer({min: 1, max: 20000})), {
      selector: ([name]) => name,
      minLength: 1,
    });
    fc.assert(
      fc.property(cells, fc.infiniteStream(fc.nat()), (entries, order) => {
        const shuffled = [...entries].sort(() => (order.next().value % 2 === 0 ? 1 : -1));
        expect(totalProcessingPerformance(Object.fromEntries(shuffled))).toBe(
          totalProcessingPerformance(Object.fromEntries(entries)),
        );
      }),
      seeded,
    );
  });
});

/** The look-up as it was on a day: later values are not there yet; how far the law was checked is no law. */
function knownOn(today: string): Figure {
  return (id, day) => figure(id, id === 'us-checked-until' || day < today ? day : today);
}

/** Draws an answer from printed reasons, by nothing but their order, `holds` and `gives`. */
function derive(because: readonly Reason[], name: string): string {
  const possible = new Set<string>();
  for (const {holds, gives = ''} of because.filter(({answer}) => answer === name)) {
    if (holds === false) continue;
    for (const answer of gives.split(' or ')) possible.add(answer);
    if (holds === true) break;
  }
  const [only = '', ...others] = possible;
  return others.length === 0 ? only : 'undetermined';
}
