import {formatLocator} from '../../library/locator.ts';
import type {Library} from '../../library/read.ts';
import {chipStatusData} from '../chip-status/data.ts';
import type {ChipToLawData} from './tool.ts';

/**
 * Collects chips, peaks, the European line and the rent for the tool.
 *
 * @param library the library
 * @throws if a fact that the tool rests on is missing
 */
export function chipToLawData(library: Library): ChipToLawData {
  const line = library.fact.get('eu-presumption-flop')?.data.values.at(-1);
  const rent = library.fact.get('v3-price-assumed')?.data.values.at(-1);
  if (typeof line?.value !== 'number' || typeof rent?.value !== 'number') throw new Error('eu-presumption-flop or v3-price-assumed is missing');
  const peaks = [...library.chip.values()].flatMap(({id, data}) => {
    const cell = data.throughput['bf16'] ?? data.throughput['fp16'];
    return cell?.value ? [[id, cell.value] as const] : [];
  });
  return {
    ...chipStatusData(library),
    peaks: Object.fromEntries(peaks),
    line: {flop: line.value, source: line.source, clause: formatLocator(line.locator ?? '') ?? ''},
    rent: {dollars: rent.value, source: rent.source},
  };
}
