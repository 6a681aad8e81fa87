import {describe, expect, it} from 'vitest';
import {factRow} from '../../src/components/chart-rows.ts';
import {findChartFault} from '../../src/library/chart-faults.ts';
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

describe('findChartFault', () => {
  const of = (unit: string, value: unknown = 1) => fact([{from: '2025-01-01', value}], {unit});
  const day = '2025-01-01';
  const faultOf = (
    type: string,
    facts: Entry<'fact'>[],
    more: {series?: string; parts?: string; chip?: string} = {},
  ) => findChartFault({type, model: '', chip: '', series: '', parts: '', ...more}, facts, day)?.fault;

  it('lets one unit pass and no second one, but beside chips', () => {
    expect(faultOf('bars', [of('hours'), of('hours')])).toBeUndefined();
    expect(faultOf('bars', [of('hours'), of('days')])).toBe('mixes units: hours, days');
    expect(faultOf('bars', [of('hours'), of('days')], {chip: 'press-one'})).toBeUndefined();
    expect(faultOf('pairs', [of('hours'), of('')])).toBe('mixes units: hours, none');
  });

  it('wants numbers or ranges, and days where time is drawn', () => {
    expect(faultOf('points', [of('hours', {low: 1, high: 2})])).toBeUndefined();
    expect(faultOf('points', [of('day', '2026-08-02')])).toContain('whose value is no number');
    expect(faultOf('points', [of('hours', null)])).toContain('whose value is no number');
    expect(faultOf('line', [of('hours', ['a', 'b'])])).toContain('whose value is no number');
    expect(faultOf('calendar', [of('day', '2026-08-02')])).toBeUndefined();
    expect(faultOf('calendar', [of('hours')])).toContain('whose value is no day');
  });

  it('wants two facts for each pair, and a series for each part', () => {
    const days = [of('day', '2026-08-02'), of('day', '2027-08-02')];
    expect(faultOf('pairs', [of('hours'), of('hours')])).toBeUndefined();
    expect(faultOf('pairs', [of('hours')])).toContain('make no pairs');
    expect(faultOf('strip', days, {series: 'one, two', parts: '1 1'})).toBeUndefined();
    expect(faultOf('strip', days, {series: 'one, two', parts: '1 2'})).toContain('has the parts "1 2"');
    expect(faultOf('strip', days, {series: 'one', parts: '1 1'})).toContain('for 1 series and 2 facts');
  });
});
