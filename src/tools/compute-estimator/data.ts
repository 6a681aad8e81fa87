import {formatLocator} from '../../library/locator.ts';
import type {Library} from '../../library/read.ts';
import {findValue} from '../../library/values.ts';
import type {ComputeLine, EstimatorData} from './tool.ts';

/** Facts that are lines for a run's operations, with the label by which readers know them. */
const lines: readonly [fact: string, label: string, inclusive: boolean][] = [
  ['eu-indicative-flop', 'EU guideline mark for general-purpose models', false],
  ['eu-presumption-flop', 'EU presumption of systemic risk', false],
  ['us-4e091-operations', 'US entry 4E091, printed but dormant', true],
];
/** Models whose makers published parameters and tokens, the article's own first. */
const models = ['deepseek-v3', 'llama-3-1-405b', 'deepseek-v2', 'qwen3-235b-a22b'];

/**
 * Collects lines and models for the estimator.
 *
 * @param library the library
 * @throws if a fact that the tool rests on is missing
 */
export function estimatorData(library: Library): EstimatorData {
  const margin = library.fact.get('eu-compute-error-margin')?.data.values.at(-1);
  if (typeof margin?.value !== 'number') throw new Error('the fact eu-compute-error-margin has no number');
  return {
    lines: lines.flatMap(([id, label, inclusive]) => lineOf(library, id, label, inclusive)),
    models: models.flatMap((id) => {
      const model = library.model.get(id);
      const [n, d] = [model?.data.activeParameters.value, model?.data.trainingTokens.value];
      return model && n && d ? [{id, name: model.data.name, activeParameters: n, tokens: d}] : [];
    }),
    margin: margin.value,
    marginSource: margin.source,
    checkedUntil: checkedUntil(library),
  };
}

function lineOf(library: Library, id: string, label: string, inclusive: boolean): ComputeLine[] {
  const fact = library.fact.get(id)?.data;
  const dated = fact && findValue(fact);
  if (!fact || typeof dated?.value !== 'number') return [];
  const place = dated.locator === undefined ? fact.label : (formatLocator(dated.locator) ?? fact.label);
  return [
    {
      id,
      label,
      flop: dated.value,
      inclusive,
      from: fact.values[0]?.from ?? '',
      source: dated.source,
      clause: place,
    },
  ];
}

function checkedUntil(library: Library): string {
  const day = library.fact.get('eu-checked-until')?.data.values.at(-1)?.value;
  return typeof day === 'string' ? day : '';
}
