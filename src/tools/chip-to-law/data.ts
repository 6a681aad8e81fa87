import {formatLocator} from '../../library/locator.ts';
import type {Library} from '../../library/read.ts';
import {chipStatusData} from '../chip-status/data.ts';
import type {ChipToLawData, Line} from './tool.ts';

/**
 * Collects chips, peaks, the European line and the rent for the tool.
 *
 * @param library the library
 * @throws if a fact that the tool rests on is missing
 */
export function chipToLawData(library: Library): ChipToLawData {
  const rent = library.fact.get('v3-price-assumed')?.data.values.at(-1);
  if (typeof rent?.value !== 'number') throw new Error('v3-price-assumed is missing');
  const peaks = [...library.chip.values()].flatMap(({id, data}) => {
    const cell = data.throughput['bf16'] ?? data.throughput['fp16'];
    return cell?.value ? [[id, cell.value] as const] : [];
  });
  return {
    ...chipStatusData(library),
    peaks: Object.fromEntries(peaks),
    line: lineOf(library, 'eu-presumption-flop'),
    mark: lineOf(library, 'eu-indicative-flop'),
    rent: {dollars: rent.value, source: rent.source},
  };
}

function lineOf(library: Library, id: string): Line {
  const line = library.fact.get(id)?.data.values.at(-1);
  if (typeof line?.value !== 'number') throw new Error(`${id} is missing`);
  return {flop: line.value, source: line.source, clause: formatLocator(line.locator ?? '') ?? ''};
}
