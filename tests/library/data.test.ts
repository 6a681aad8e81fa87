import {describe, expect, test} from 'vitest';
import {dataNames, findDatum} from '../../src/library/data.ts';
import type {DerivedFields} from '../../src/library/data.ts';
import {readLibrary} from '../../src/library/read.ts';
import type {Entry} from '../../src/library/read.ts';
import {makeContent} from './samples.ts';
import type {Sample} from './samples.ts';

const derived: DerivedFields = {
  chip: {
    twice: {label: 'twice the peak', unit: '', how: 'Computed: two times the peak.', of: () => 24},
    unknown: {label: 'unknown', unit: '', how: 'Computed.', of: () => undefined},
  },
};
const cell = (value: string) => `{value: ${value}, source: village-paper, confidence: low}`;
const filled: Sample = {
  'chips/press-one.mdx': {
    'dieAreaMm2: {value: null, reason: not measured}': `dieAreaMm2: ${cell('814.126')}`,
    'memoryGB: {value: null, reason: it has none}':
      'memoryGB: {value: 80, source: village-paper, locator: p-2, confidence: low, note: Guessed.}',
  },
  'models/sorter-two.mdx': {
    'activeParameters: {value: null, reason: not published}': `activeParameters: ${cell('37000000000')}`,
    'trainingTokens: {value: null, reason: not published}': `trainingTokens: ${cell('14800000000000')}`,
    'trainingFlop: {value: null, reason: not published}': `trainingFlop: ${cell('3.29e+24')}`,
    'gpuHours: {value: null, reason: not published}': `gpuHours: ${cell('2788000')}`,
  },
};

const read = () => readLibrary(makeContent(filled)).library;

function textOf(entry: Entry<'chip'> | Entry<'model'> | undefined, name: string): string | undefined {
  return entry && findDatum(entry, name, derived)?.text;
}

describe('findDatum', () => {
  const readChip = () => read().chip.get('press-one');
  const readModel = () => read().model.get('sorter-two');

  test.each([
    ['announced', 'January 2024'],
    ['process', 'cast iron'],
    ['fp16', '12\u00a0TOPS'],
    ['die-area-mm2', '814.13\u00a0mm²'],
    ['memory-gb', '80\u00a0GB'],
    ['twice', '24'],
  ])('prints %s of a chip', (name, text) => {
    expect(textOf(readChip(), name)).toBe(text);
  });

  test.each([
    ['released', '1 May 2024'],
    ['licence', 'open'],
    ['total-parameters', '4 million\u00a0parameters'],
    ['active-parameters', '37 billion\u00a0parameters'],
    ['training-tokens', '14.8 trillion\u00a0tokens'],
    ['training-flop', '3.29 × 10²⁴\u00a0FLOP'],
    ['gpu-hours', '2,788,000\u00a0GPU-hours'],
  ])('prints %s of a model', (name, text) => {
    expect(textOf(readModel(), name)).toBe(text);
  });

  test('gives the evidence with the value', () => {
    const chip = readChip();
    expect(chip && findDatum(chip, 'memory-gb', derived)).toMatchObject({
      source: 'village-paper',
      locator: 'p-2',
      confidence: 'low',
      note: 'Guessed.',
    });
    expect(chip && findDatum(chip, 'twice', derived)).toMatchObject({
      label: 'twice the peak',
      note: 'Computed: two times the peak.',
    });
  });

  test.each([
    'memory-kind',
    'unknown',
    'no-such-field',
    'fp8',
    'name',
    'sources',
    'constructor',
    'throughput',
    '',
  ])('gives nothing for "%s", which has no printable value', (name) => {
    expect(textOf(readChip(), name)).toBeUndefined();
  });
});

describe('dataNames', () => {
  test('lists the fields of the kind and the computed ones', () => {
    expect(dataNames('chip', derived)).toEqual(expect.arrayContaining(['die-area-mm2', 'fp16', 'twice']));
    expect(dataNames('model', derived)).not.toContain('fp16');
  });
});
