import {describe, expect, it} from 'vitest';
import {formatDay} from '../../src/library/values.ts';
import {round} from '../../src/tools/numbers.ts';
import type {State} from '../../src/tools/tool.ts';
import {answerOf, law} from './opened.ts';

const licence = (state: State) => answerOf(law.answer(state), 'Could one chip go to China then?');
const line = (state: State) => answerOf(law.answer(state), 'Presumed systemic risk in the EU?');
const flop = (state: State) => answerOf(law.answer(state), 'What the run adds up to');

const days = [
  '2022-06-01',
  '2022-10-20',
  '2022-10-21',
  '2023-06-01',
  '2023-10-22',
  '2023-10-23',
  '2023-11-17',
  '2024-12-26',
  '2025-04-15',
  '2026-02-01',
];

/** Operations by the book: chips, days, seconds, peak, share. */
function expectedFlop(chips: number, trainingDays: number, share: number): string {
  return `${round(chips * trainingDays * 86_400 * (law.data.peaks['nvidia-h800'] ?? 0) * 1e12 * share)} FLOP`;
}

describe('from chip to law', () => {
  it.each([
    ['the opening run', {}, expectedFlop(2048, 54.2, 0.35)],
    ['twice the chips', {k: '4096'}, expectedFlop(2 * 2048, 54.2, 0.35)],
    ['twice the days', {l: '108.4'}, expectedFlop(2048, 2 * 54.2, 0.35)],
    ['twice the share', {u: '70'}, expectedFlop(2048, 54.2, 2 * 0.35)],
    ['a tenth of the chips', {k: '204.8'}, expectedFlop(204.8, 54.2, 0.35)],
  ])('counts operations in proportion: %s', (_, state, expected) => {
    expect(flop(state)).toBe(expected);
  });

  it('asks no count, no length, no share and no rent for the licence', () => {
    const others: State[] = [{k: '1'}, {k: '1e6'}, {l: '1'}, {l: '1000'}, {u: '1'}, {u: '100'}, {q: '9'}];
    const changed = days.flatMap((d) =>
      others.filter((other) => licence({d, ...other}) !== licence({d})).map((other) => [d, other]),
    );
    expect(changed).toEqual([]);
    expect(new Set(days.map((d) => licence({d}))).size).toBeGreaterThan(1);
  });

  it('asks no day for the line', () => {
    for (const state of [{k: '2048'}, {k: '20480'}])
      expect(new Set(days.map((d) => `${line({d, ...state})} ${flop({d, ...state})}`)).size).toBe(1);
    expect(line({k: '2048'})).not.toBe(line({k: '20480'}));
  });

  it('changes the licence with the chip and with the day, from the day itself', () => {
    expect(['2023-10-22', '2023-10-23'].map((d) => licence({d}))).toEqual([
      'no licence was needed',
      'a licence was needed',
    ]);
    expect(['nvidia-h800', 'nvidia-h20'].map((c) => licence({c, d: '2024-12-26'}))).toEqual([
      'a licence was needed',
      'no licence was needed',
    ]);
  });

  it('passes the European line just beyond the chips and the days that it names, and not just before', () => {
    const flip = law.answer({}).flips.find((one) => one.startsWith('The European line')) ?? '';
    const [, chips = '', trainingDays = ''] = /with ([\d,]+) chips .* in ([\d,.]+) days/.exec(flip) ?? [];
    const scale = (text: string, share: number) => String(Number(text.replaceAll(',', '')) * share);
    const near = [0.99, 1.01].map((share) => [
      line({k: scale(chips, share)}),
      line({l: scale(trainingDays, share)}),
    ]);
    const yes = 'yes, if it is a general-purpose model';
    expect(near).toEqual([
      ['no', 'no'],
      [yes, yes],
    ]);
  });

  it('lists the versions of the rules under which the licence would be another, and all of them', () => {
    const first = [
      '2022-10-06',
      '2022-10-21',
      '2023-01-17',
      '2023-11-17',
      '2024-04-04',
      '2024-12-02',
      '2025-01-31',
      '2026-01-15',
      '2026-07-10',
    ];
    const states: State[] = [{}, {c: 'nvidia-h20'}, {c: 'nvidia-a100', d: '2022-06-01'}];
    for (const state of states) {
      const expected = first.flatMap((d) =>
        licence({...state, d}) === licence(state)
          ? []
          : [`On ${formatDay(d)}: ${licence({...state, d})} for this chip.`],
      );
      expect(law.answer(state).flips.filter((one) => one.endsWith('for this chip.'))).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    }
  });

  it('passes the mark for general-purpose models with a hundredth of the European line, and not below', () => {
    const general = (k: string) =>
      answerOf(law.answer({k}), 'Taken for a general-purpose model in the EU?').slice(0, 3);
    const atMark =
      2048 * (law.data.mark.flop / (2048 * 54.2 * 86_400 * (law.data.peaks['nvidia-h800'] ?? 0) * 0.35e12));
    expect([0.999, 1.001].map((share) => general(String(atMark * share)))).toEqual(['not', 'yes']);
  });

  it('is strict at the line: exactly at it is not above', () => {
    expect(law.answer({}).steps.find(({label}) => label === 'Above the European line')?.needed).toMatch(
      /^greater than /,
    );
  });

  it('takes the whole peak and no more', () => {
    expect(() => law.answer({u: '100'})).not.toThrow();
    expect(() => law.answer({u: '100.1'})).toThrow(/^Share of the peak in use: /);
  });
});
