import type {Library} from '../../library/read.ts';
import type {FactValue} from '../../library/schemas/fact.ts';
import type {Observed, ReboundData} from './tool.ts';

/**
 * Collects what was seen of prices, lengths and use.
 *
 * @param library the library
 * @throws if a fact that the tool rests on is missing
 */
export function reboundData(library: Library): ReboundData {
  const read = (id: string) => {
    const values = library.fact.get(id)?.data.values;
    const newest = values?.at(-1);
    if (!values || !newest) throw new Error(`the fact ${id} is missing`);
    return {values: values.map(({value}) => value), source: newest.source};
  };
  const list = read('price-ratio-output');
  const level = read('inference-price-fall-gpt4');
  const spread = read('inference-price-fall');
  const [slow, fast] = endsOf(spread.values.at(-1));
  const longer =
    numberOf(read('r1-0528-tokens-per-question').values.at(-1)) /
    numberOf(read('r1-tokens-per-question').values.at(-1));
  const tokens = read('google-tokens').values.map(numberOf);
  const growth = (tokens.at(-1) ?? 0) / (tokens.at(-2) ?? 1);
  const observed: Observed[] = [
    {label: 'R1’s list price against o1’s', cheaper: numberOf(list.values.at(-1)), source: list.source},
    {
      label: 'The same, and answers grow as R1’s did',
      cheaper: numberOf(list.values.at(-1)),
      longer,
      source: list.source,
    },
    {
      label: 'GPT-4’s level on hard science, one year',
      cheaper: numberOf(level.values.at(-1)),
      source: level.source,
    },
    {label: 'A fixed ability, slow end, and Google’s growth', cheaper: slow, growth, source: spread.source},
    {label: 'A fixed ability, fast end, and Google’s growth', cheaper: fast, growth, source: spread.source},
  ];
  return {observed};
}

function endsOf(value: FactValue | undefined): [number, number] {
  if (typeof value === 'object' && value !== null && 'low' in value) return [value.low, value.high];
  throw new Error('a range was expected');
}

function numberOf(value: FactValue | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error('a number was expected');
}
