import {formatLocator} from '../../library/locator.ts';
import type {Library} from '../../library/read.ts';
import type {CostData, KnownRun} from './tool.ts';

/** Published hours, and the fact of the price that the same document or estimate uses. */
const runs: readonly [label: string, hours: string, price: string][] = [
  ['DeepSeek-V3, final run', 'v3-hours-total', 'v3-price-assumed'],
  ['R1’s added training', 'r1-extra-hours', 'v3-price-assumed'],
  ['V3 and R1 together', 'v3-plus-r1-hours', 'v3-price-assumed'],
  ['R1-Zero alone', 'r1-zero-hours', 'v3-price-assumed'],
  ['Llama 3.1 405B at the same rent', 'llama405-hours', 'v3-price-assumed'],
  ['gpt-oss-120b at the same rent', 'gpt-oss-hours', 'v3-price-assumed'],
  ['Qwen3-8B by RL, same rent', 'qwen3-8b-rl-hours', 'v3-price-assumed'],
  ['Qwen3-8B by distillation, same rent', 'qwen3-8b-distill-hours', 'v3-price-assumed'],
];

/**
 * Collects published runs for the calculator.
 *
 * @param library the library
 * @throws if a fact that the tool rests on is missing
 */
export function costData(library: Library): CostData {
  return {runs: runs.map(([label, hours, price]) => runOf(library, label, hours, price))};
}

function runOf(library: Library, label: string, hoursId: string, priceId: string): KnownRun {
  const hours = library.fact.get(hoursId)?.data;
  const dated = hours?.values.at(-1);
  const price = library.fact.get(priceId)?.data.values.at(-1)?.value;
  if (!hours || typeof dated?.value !== 'number' || typeof price !== 'number')
    throw new Error(`${hoursId} or ${priceId} is missing`);
  const size = hours.unit.startsWith('million') ? 1e6 : 1;
  return {
    label,
    hours: dated.value * size,
    price,
    source: dated.source,
    clause: dated.locator === undefined ? hours.label : (formatLocator(dated.locator) ?? hours.label),
  };
}
