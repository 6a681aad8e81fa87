import {describe, expect, it} from 'vitest';
import {answerOf, cost, library} from './opened.ts';

/** Dollars as the tool prints them, with three significant digits. */
function readMoney(text: string): number {
  const [, digits = '', word = ''] = /^\$([\d.,]+)(?: (million|billion))?$/.exec(text) ?? [];
  return Number(digits.replaceAll(',', '')) * (word === 'million' ? 1e6 : word === 'billion' ? 1e9 : 1);
}

/** What the tool finds for a state, in dollars. */
function priceOf(state: Readonly<Record<string, string>>): number {
  return readMoney(answerOf(cost.answer(state), 'Cost at this rent'));
}

function figureOf(id: string): number {
  const value = library.fact.get(id)?.data.values.at(-1)?.value;
  if (typeof value !== 'number') throw new Error(`${id} holds no number`);
  return value;
}

describe('the training-cost calculator', () => {
  it.each(cost.data.runs.map((run) => [run.label, run] as const))(
    'multiplies hours by price: %s',
    (label, {hours, price}) => {
      const preset = cost.presets.find((one) => one.label === label);
      expect(priceOf({...preset?.state}) / (hours * price)).toBeCloseTo(1, 2);
    },
  );

  it('comes to the cost that the makers of V3 print, within the rounding of its own', () => {
    const printed = figureOf('v3-cost') * 1e6;
    const run = cost.data.runs[0];
    expect((run?.hours ?? 0) * (run?.price ?? 0)).toBe(printed);
    expect(Math.abs(priceOf({}) - printed)).toBeLessThanOrEqual(5000);
  });

  it.each([
    ['pre-training', 'v3-hours-pretrain', 'v3-cost-pretrain'],
    ['context', 'v3-hours-context', 'v3-cost-context'],
    ['post-training', 'v3-hours-post', 'v3-cost-post'],
  ])('comes to the printed cost of %s too', (_, hours, printed) => {
    const unit = library.fact.get(hours)?.data.unit.startsWith('million') ? 1e6 : 1;
    expect(priceOf({h: String(figureOf(hours) * unit)}) / (figureOf(printed) * 1e6)).toBeCloseTo(1, 2);
  });

  it('prints both ends where two prices are given', () => {
    expect(answerOf(cost.answer({h: '1000000', lo: '1.5', hi: '4'}), 'Cost at this rent')).toBe(
      '$1.5 million to $4 million',
    );
  });

  it('takes equal prices and refuses a low one above the high one', () => {
    expect(() => cost.answer({lo: '2', hi: '2'})).not.toThrow();
    expect(() => cost.answer({lo: '2.01', hi: '2'})).toThrow(
      'Price of a GPU-hour, low: it is above the high one.',
    );
  });

  it('works hours out from operations where none are given, and a full peak is the most', () => {
    const state = {h: '', f: '3.6e21', t: '1000', lo: '1', hi: '1'};
    expect(answerOf(cost.answer({...state, u: '100'}), 'GPU-hours')).toBe('1,000');
    expect(priceOf({...state, u: '100'})).toBe(1000);
    expect(priceOf({...state, u: '50'})).toBe(2000);
    expect(() => cost.answer({...state, u: '100.1'})).toThrow(/^Share of the peak in use: /);
  });

  it('lets given hours count before operations', () => {
    expect(priceOf({h: '10', f: '1e24', lo: '1', hi: '1'})).toBe(10);
  });

  it('adds trials on top', () => {
    expect(priceOf({h: '100', lo: '1', hi: '1', o: '50'})).toBe(150);
  });

  it('costs what its flips say: half for half, and ten million dollars at the rent named', () => {
    for (const {label, state} of cost.presets) {
      const rent = /; ([\d.,]+) dollars an hour/.exec(cost.answer(state).flips[0] ?? '')?.[1] ?? '';
      expect([label, Math.round(priceOf({...state, lo: rent, hi: rent}) / 1e5)]).toEqual([label, 100]);
      const {h = '', lo = ''} = state;
      const whole = priceOf(state);
      expect(priceOf({...state, h: String(Number(h) / 2)}) / whole).toBeCloseTo(0.5, 2);
      expect(priceOf({...state, lo: String(Number(lo) / 2), hi: String(Number(lo) / 2)}) / whole).toBeCloseTo(
        0.5,
        2,
      );
    }
  });
});
