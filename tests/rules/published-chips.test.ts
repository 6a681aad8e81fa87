import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'astro/zod';
import {derived} from '../../src/derived.ts';
import {findDatum} from '../../src/library/data.ts';
import {readLibrary} from '../../src/library/read.ts';

/** One figure that somebody publishes for a chip of this site: its performance or its density. */
const Published = z
  .strictObject({
    chip: z.string(),
    tpp: z.number().optional(),
    density: z.number().optional(),
    /** largest difference, in the unit of the figure, that still counts as agreement */
    tolerance: z.number().positive(),
    source: z.string(),
    /** why this site computes another figure, or none */
    disagreement: z.string().optional(),
  })
  .refine(({tpp, density}) => (tpp === undefined) !== (density === undefined), 'give tpp or density');
type Published = z.infer<typeof Published>;

const {library} = readLibrary('content');
const published = z
  .array(Published)
  .parse(parse(readFileSync('tests/rules/published-chips.yaml', 'utf8')))
  .map((figure) => ({...figure, title: titleOf(figure)}));

describe('performance figures that others publish', () => {
  test.each(published.filter(({disagreement}) => disagreement === undefined))(
    '$title is what the rules compute',
    (figure) => {
      expect(Math.abs(computed(figure) - asked(figure))).toBeLessThanOrEqual(figure.tolerance);
    },
  );

  test.each(published.filter(({disagreement}) => disagreement !== undefined))(
    '$title is not what the rules compute: $disagreement',
    (figure) => {
      expect(Math.abs(computed(figure) - asked(figure))).not.toBeLessThanOrEqual(figure.tolerance);
    },
  );

  test('name chips and sources of this site, each figure once', () => {
    expect(published.filter(({chip}) => !library.chip.has(chip))).toEqual([]);
    expect(published.filter(({source}) => !library.source.has(source))).toEqual([]);
    expect(new Set(published.map(({title}) => title)).size).toBe(published.length);
  });

  test('cover at least sixty chips and mostly agree', () => {
    const agreeing = published.filter(({disagreement}) => disagreement === undefined);
    const list = published.flatMap((figure) =>
      figure.disagreement === undefined
        ? []
        : [`  ${figure.title}: ${show(computed(figure))} here. ${figure.disagreement}`],
    );
    console.log(`${list.length} of ${published.length} published figures differ:\n${list.join('\n')}`);
    expect(new Set(published.map(({chip}) => chip)).size).toBeGreaterThanOrEqual(60);
    expect(agreeing.length).toBeGreaterThan(published.length / 2);
  });
});

/** The figure that the rules give for the chip's cells; not a number if a cell they need is empty. */
function computed({chip, tpp}: Published): number {
  const entry = library.chip.get(chip);
  const datum = entry && findDatum(entry, tpp === undefined ? 'performance-density' : 'tpp', derived);
  return typeof datum?.value === 'number' ? datum.value : Number.NaN;
}

function show(value: number): string {
  return Number.isNaN(value) ? 'none' : String(Number(value.toPrecision(6)));
}

function asked({tpp, density}: Published): number {
  return tpp ?? density ?? Number.NaN;
}

function titleOf({chip, tpp, density, source}: Published): string {
  return tpp === undefined
    ? `density ${String(density)} of ${chip} (${source})`
    : `TPP ${tpp} of ${chip} (${source})`;
}
