import {needNumber, readNumber, round} from '../numbers.ts';
import type {Preset, Result, State, Step, Tool} from '../tool.ts';
import {breakEven, impliedElasticity, priceOfAnswer, respond} from './model.ts';
import type {Change, Outcome} from './model.ts';

/** A change that was seen, as a preset. */
export interface Observed {
  label: string;
  /** how many times cheaper a token got */
  cheaper: number;
  /** how many times the tokens of an answer; 1 if absent */
  longer?: number;
  /** tokens counted after over tokens counted before */
  growth?: number;
  /** source id of the price */
  source: string;
}

/** What the build passes in. */
export interface ReboundData {
  observed: readonly Observed[];
}

/** Sets what thrift saves against what the lower price draws in: answers, tokens, spending and chips. */
export const rebound: Tool<ReboundData> = {
  id: 'rebound',
  title: 'Price, use and chips',
  fields: () => [
    {
      key: 'p',
      label: 'A token gets cheaper',
      type: 'number',
      unit: 'times',
      help: '10 means that it costs a tenth of what it did.',
    },
    {
      key: 'lo',
      label: 'Demand response, low',
      type: 'number',
      help: 'Elasticity: per cent more answers for one per cent off the price.',
    },
    {key: 'hi', label: 'Demand response, high', type: 'number'},
    {
      key: 'c',
      label: 'A token takes less computing',
      type: 'number',
      unit: 'times',
      more: true,
      help: 'Empty: as many times as it gets cheaper.',
    },
    {key: 't', label: 'An answer takes more tokens', type: 'number', unit: 'times', more: true},
    {
      key: 'g',
      label: 'Growth of tokens that was seen',
      type: 'number',
      unit: 'times',
      more: true,
      help: 'Empty: none to compare with.',
    },
  ],
  defaults: ({observed}) => ({
    ...(observed[0] ? stateOf(observed[0]) : {p: '10', t: '1', g: ''}),
    lo: '0.5',
    hi: '1.5',
    c: '',
  }),
  presets: ({observed}) => observed.map((one): Preset => ({label: one.label, state: stateOf(one)})),
  answer,
};

function stateOf({cheaper, longer = 1, growth}: Observed): State {
  return {p: String(cheaper), t: round(longer), g: growth === undefined ? '' : round(growth)};
}

function answer(state: State, data: ReboundData): Result {
  const cheaper = needNumber(state['p'] ?? '', 'A token gets cheaper');
  const change: Change = {
    cheaper,
    thriftier: readNumber(state['c'] ?? '', 'A token takes less computing') || cheaper,
    longer: readNumber(state['t'] ?? '', 'An answer takes more tokens') || 1,
  };
  const [low, high] = [
    readNumber(state['lo'] ?? '', 'Demand response, low') ?? 0,
    readNumber(state['hi'] ?? '', 'Demand response, high') ?? 0,
  ];
  if (low > high) throw new Error('Demand response, low: it is above the high one.');
  const ends: Ends = [respond(change, low), respond(change, high)];
  if (ends.some((end) => Object.values(end).some((value) => !Number.isFinite(value) || value === 0)))
    throw new Error('These inputs leave the range of numbers; smaller ones are needed.');
  const even = breakEven(change);
  const verdict = judge(ends);
  const growth = readNumber(state['g'] ?? '', 'Growth of tokens that was seen');
  const implied = growth ? impliedElasticity(change, growth) : undefined;
  return {
    headline: `${verdict.headline}${even === undefined ? '' : `; the break-even lies at a response of ${round(even)}`}`,
    answers: [
      {label: 'Price of an answer', value: times(priceOfAnswer(change))},
      {label: 'Answers', value: span(ends, 'answers')},
      {label: 'Tokens', value: span(ends, 'tokens')},
      {label: 'Spending', value: span(ends, 'spending')},
      {label: 'Chips in use', value: span(ends, 'chips')},
      ...(even === undefined
        ? []
        : [
            {
              label: 'Break-even response',
              value: round(even),
              detail:
                priceOfAnswer(change) < 1
                  ? 'above it more chips are needed, below it fewer'
                  : 'below it more chips are needed, above it fewer',
            },
          ]),
      ...(implied === undefined
        ? []
        : [
            {
              label: 'Response that the growth would take',
              value: round(implied),
              detail: 'if the price alone had caused it',
            },
          ]),
    ],
    steps: stepsOf(change, ends, data, cheaper),
    flips: flipsOf(change, even),
    sentence: `If a token gets ${round(cheaper)} times cheaper and use responds with an elasticity of ${round(low)} to ${round(high)}, spending becomes ${span(ends, 'spending')} and the chips in use ${span(ends, 'chips')} what they were.`,
    limits: [
      'The response is an assumption; no source measures it for AI. The opening range is chosen to lie on both sides of one.',
      'A real response is not constant: it falls as a market fills up.',
      'Cause is not shown: models became better and cheaper together, so the price cannot have done all of the growth.',
      'Training is left out; so are idle chips, power, and rivals who buy for fear of one another.',
    ],
  };
}

type Ends = readonly [Outcome, Outcome];

function judge([low, high]: Ends): {headline: string; holds: boolean | undefined} {
  const [least, most] = [Math.min(low.chips, high.chips), Math.max(low.chips, high.chips)];
  if (least > 1) return {headline: 'More chips over the whole range', holds: true};
  if (most < 1) return {headline: 'Fewer chips over the whole range', holds: false};
  if (least === 1 && most === 1) return {headline: 'As many chips as before', holds: false};
  return {headline: 'Cannot tell: the range holds more chips and fewer', holds: undefined};
}

function stepsOf(change: Change, ends: Ends, data: ReboundData, cheaper: number): Step[] {
  const {thriftier, longer} = change;
  const known = data.observed.find((one) => one.cheaper === cheaper);
  const price = priceOfAnswer(change);
  return [
    {
      label: 'Price of an answer',
      given: `${round(longer)} × tokens ÷ ${round(cheaper)}`,
      needed: `= ${times(price)}`,
      clause: known ? 'price fall as reported' : 'as typed',
      ...(known && {source: known.source}),
      holds: true,
    },
    {
      label: 'Answers',
      given: `${round(price)} to the power of minus the response`,
      needed: `= ${span(ends, 'answers')}`,
      clause: 'constant elasticity, an assumption',
      holds: true,
    },
    {
      label: 'Spending',
      given: 'answers × price of an answer',
      needed: `= ${span(ends, 'spending')}`,
      clause: 'arithmetic',
      holds: true,
    },
    {
      label: 'Chips in use',
      given: `answers × ${round(longer)} ÷ ${round(thriftier)}`,
      needed: `= ${span(ends, 'chips')}`,
      clause: 'arithmetic',
      holds: true,
    },
    {
      label: 'More chips than before',
      given: span(ends, 'chips'),
      needed: 'above 1 times',
      clause: 'the question',
      holds: judge(ends).holds,
    },
  ];
}

function flipsOf(change: Change, even: number | undefined): string[] {
  const {cheaper, thriftier, longer} = change;
  const price = priceOfAnswer(change);
  return [
    price >= 1
      ? 'An answer does not get cheaper, so a larger response means fewer answers, not more.'
      : even === undefined
        ? 'No response from zero up: longer answers alone take more computing than was saved.'
        : `A response above ${round(even)} means more chips, below it fewer.`,
    ...(thriftier === cheaper
      ? ['Where the price falls more than the computing, at the seller’s cost, the break-even lies lower.']
      : []),
    ...(longer === 1
      ? [`Answers ${round(cheaper)} times as long would use up the whole fall of the price.`]
      : []),
  ];
}

function times(ratio: number): string {
  return `${round(ratio)} times`;
}

function span([low, high]: Ends, what: keyof Outcome): string {
  return low[what] === high[what] ? times(low[what]) : `${round(low[what])} to ${times(high[what])}`;
}
