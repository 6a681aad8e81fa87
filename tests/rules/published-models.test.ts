import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'astro/zod';
import {derived} from '../../src/derived.ts';
import {readLibrary} from '../../src/library/read.ts';

/** A model whose published compute is another than the estimate, and why. */
const Known = z.strictObject({model: z.string(), disagreement: z.string()});

/** Rounding to two digits moves a figure by no more than this share. */
const tolerance = 0.015;

const {library} = readLibrary('content');
const known = z.array(Known).parse(parse(readFileSync('tests/rules/published-models.yaml', 'utf8')));
const published = [...library.model.values()].flatMap(({id, data}) => {
  const estimate = derived.model?.['six-nd']?.of(data);
  const {value} = data.trainingFlop;
  const ours = 'note' in data.trainingFlop && /our arithmetic/.test(data.trainingFlop.note ?? '');
  return estimate === undefined || value === null || ours ? [] : [{id, share: estimate / value}];
});
const disagreeing = published.filter(({share}) => Math.abs(share - 1) > tolerance);

describe('training compute that others publish', () => {
  test.each(published.filter(({id}) => !known.some(({model}) => model === id)))(
    'of $id is what six for each active parameter and token make',
    ({share}) => {
      expect(Math.abs(share - 1)).toBeLessThanOrEqual(tolerance);
    },
  );

  test.each(known)('of $model is not: $disagreement', ({model}) => {
    expect(disagreeing.map(({id}) => id)).toContain(model);
  });

  test('is compared for at least twenty models and mostly agrees', () => {
    const list = disagreeing.map(({id, share}) => {
      const why = known.find(({model}) => model === id)?.disagreement ?? '';
      return `  ${id}: our estimate is ${share.toFixed(3)} times the published figure. ${why}`;
    });
    console.log(`${disagreeing.length} of ${published.length} published figures differ:\n${list.join('\n')}`);
    expect(published.length).toBeGreaterThanOrEqual(20);
    expect(disagreeing.length).toBeLessThan(published.length / 2);
  });
});

describe('the data', () => {
  test('hold at least 60 chips and 40 models', () => {
    expect(library.chip.size).toBeGreaterThanOrEqual(60);
    expect(library.model.size).toBeGreaterThanOrEqual(40);
  });

  test.each(['nvidia-h20', 'nvidia-h100-pcie', 'nvidia-a100', 'amd-mi300x', 'huawei-ascend-910b'])(
    'know a chip as %s',
    (id) => {
      expect(library.chip.has(id)).toBe(true);
    },
  );

  test('take the A100 for the 80 GB module', () => {
    expect(library.chip.get('nvidia-a100')?.data.memoryGB.value).toBe(80);
    expect(library.chip.get('nvidia-a100')?.data.name).toContain('SXM');
  });
});
