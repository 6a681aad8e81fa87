import {makeLookup} from '../lookup.ts';
import type {Library} from '../../library/read.ts';
import type {Chip} from '../../library/schemas/chip.ts';
import {formatNumber} from '../../library/values.ts';
import {bitLength} from '../../rules/performance.ts';
import {packFacts} from '../facts.ts';
import type {ChipOption, ChipStatusData} from './tool.ts';

/**
 * Collects chips and dated limits for the tool.
 *
 * @param library the library
 */
export function chipStatusData(library: Library): ChipStatusData {
  const {chip} = makeLookup(library);
  const chips = [...library.chip.values()]
    .sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'))
    .map((entry): ChipOption => ({
      ...chip(entry.id),
      id: entry.id,
      name: entry.data.name,
      vendor: entry.data.vendor,
    }));
  const facts = packFacts(library, ['us-']);
  const day = facts['us-checked-until']?.at(-1)?.[1];
  if (typeof day !== 'string') throw new Error('the fact us-checked-until holds no day');
  const arithmetic = [...library.chip.values()].flatMap(({id, data}) => {
    const sum = productOf(data.throughput);
    return sum === undefined ? [] : [[id, sum] as const];
  });
  return {chips, facts, cites: ['cfr-734-13'], arithmetic: Object.fromEntries(arithmetic), checkedUntil: day};
}

/** The first product of bits and dense throughput that no other exceeds. */
function productOf(throughput: Chip['throughput']): string | undefined {
  const products = Object.entries(throughput).flatMap(([precision, {value}]) => {
    const bits = bitLength[precision];
    return value === null || bits === undefined ? [] : [{precision, bits, value}];
  });
  const [top] = products.toSorted((one, other) => other.bits * other.value - one.bits * one.value);
  return top && `${top.bits} bits × ${formatNumber(top.value)} dense at ${top.precision.toUpperCase()}`;
}
