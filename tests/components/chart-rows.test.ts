import {describe, expect, it} from 'vitest';
import {factRow} from '../../src/components/chart-rows.ts';
import {checkUnits} from '../../src/components/chart-twos.ts';
import {readLibrary} from '../../src/library/read.ts';
import type {Entry} from '../../src/library/read.ts';
import {Fact} from '../../src/library/schemas/fact.ts';
import {sound} from '../library/sound.ts';

const [sample] = readLibrary(sound).library.fact.values();

function fact(values: readonly Record<string, unknown>[], more: Record<string, unknown> = {}): Entry<'fact'> {
  const data = Fact.parse({
    label: 'Price',
    unit: 'dollars',
    topic: 'markets',
    values: values.map((value) => ({source: 's', seen: 'full', ...value})),
    ...more,
  });
  if (!sample) throw new Error('the sample content holds no fact');
  return {...sample, data};
}

describe('factRow', () => {
  const [early, late] = [
    {from: '2025-01-01', value: 3},
    {from: '2025-06-01', value: {low: 1, high: 2}},
  ];

  it('takes the value of the day, its first one on the first day', () => {
    const values = ['2025-05-31', '2025-06-01'].map(
      (day) => factRow(fact([early, late]), day)[0]?.table.value,
    );
    expect(values).toEqual([3, '1–2']);
  });

  it('says what is published, estimated and known at second hand, and draws only the first filled', () => {
    const rows = [
      fact([early]),
      fact([early], {approximate: true}),
      fact([{...early, reported: true}]),
    ].flatMap((one) => factRow(one, '2025-01-01'));
    expect(rows.map(({table}) => table.basis)).toEqual(['published', 'estimate', 'reported']);
    expect(rows.map(({row}) => row.estimate)).toEqual([false, true, true]);
  });

  it('draws hollow what its author calls an estimate', () => {
    expect(factRow(fact([early]), '2025-01-01', true)[0]?.row.estimate).toBe(true);
  });

  it('gives nothing for a day or for a value that ended', () => {
    expect([
      factRow(fact([{from: '2025-01-01', value: '2026-08-02'}]), '2025-01-01'),
      factRow(fact([{from: '2025-01-01', value: null}]), '2025-01-01'),
    ]).toEqual([[], []]);
  });
});

describe('checkUnits', () => {
  const of = (unit: string) => fact([{from: '2025-01-01', value: 1}], {unit});

  it('lets one unit pass and no second one', () => {
    expect(() => checkUnits([of('hours'), of('hours')], 'Hours')).not.toThrow();
    expect(() => checkUnits([of('hours'), of('days')], 'Hours')).toThrow(
      'The chart "Hours" mixes units: hours, days.',
    );
  });
});
