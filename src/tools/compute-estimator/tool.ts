import {sixNd} from '../../rules/training-compute.ts';
import {formatDay} from '../../library/values.ts';
import {needNumber, readNumber, round} from '../numbers.ts';
import type {Result, State, Step, Tool} from '../tool.ts';

/** A line of law or guidance that counts the operations of a run. */
export interface ComputeLine {
  id: string;
  label: string;
  flop: number;
  /** exactly at the line is already caught */
  inclusive: boolean;
  /** first day on which it stands */
  from: string;
  source: string;
  clause: string;
}

/** A model whose parameters and tokens are published. */
export interface KnownModel {
  id: string;
  name: string;
  activeParameters: number;
  tokens: number;
}

/** What the build passes in. */
export interface EstimatorData {
  lines: readonly ComputeLine[];
  models: readonly KnownModel[];
  /** the margin that the guidelines accept, as a share */
  margin: number;
  marginSource: string;
  /** the day for which the lines were checked */
  checkedUntil: string;
}

/** Estimates the operations of a training run from parameters and tokens, with a range, against every line that counts them. */
export const computeEstimator: Tool<EstimatorData> = {
  id: 'compute-estimator',
  title: 'Compute and threshold estimator',
  fields: () => [
    {
      key: 'n',
      label: 'Active parameters',
      type: 'number',
      unit: 'billion',
      help: 'Those used for one token; in a sparse model fewer than all.',
    },
    {key: 'd', label: 'Training tokens', type: 'number', unit: 'trillion'},
    {
      key: 'm',
      label: 'Margin',
      type: 'number',
      unit: 'per cent',
      help: 'The estimate is shown with this much more and less.',
    },
    {
      key: 'p',
      label: 'Post-training and other runs',
      type: 'number',
      unit: 'per cent of pre-training',
      more: true,
      help: 'The Act counts all compute that adds to capabilities.',
    },
  ],
  defaults: ({models, margin}) => ({
    ...(models[0] ? stateOf(models[0]) : {n: '37', d: '14.8'}),
    m: String(margin * 100),
    p: '0',
  }),
  presets: ({models}) => models.map((model) => ({label: model.name, state: stateOf(model)})),
  answer,
};

function stateOf({activeParameters, tokens}: KnownModel): State {
  return {n: String(activeParameters / 1e9), d: String(tokens / 1e12)};
}

function answer(state: State, data: EstimatorData): Result {
  const parameters = needNumber(state['n'] ?? '', 'Active parameters') * 1e9;
  const tokens = needNumber(state['d'] ?? '', 'Training tokens') * 1e12;
  const margin = (readNumber(state['m'] ?? '', 'Margin') ?? 0) / 100;
  if (margin >= 1) throw new Error('Margin: a number below 100 is needed.');
  const more = (readNumber(state['p'] ?? '', 'Post-training and other runs') ?? 0) / 100;
  const base = sixNd(parameters, tokens) ?? 0;
  const total = base * (1 + more);
  const [low, high] = [total * (1 - margin), total * (1 + margin)];
  const steps: Step[] = [
    {
      label: 'Six for each parameter and token',
      given: `6 × ${round(parameters / 1e9)} billion × ${round(tokens / 1e12)} trillion`,
      needed: `= ${round(base)} FLOP`,
      clause: 'rule of thumb: two forward, four backward',
      holds: true,
    },
    ...(more > 0
      ? [
          {
            label: 'With other runs',
            given: `+ ${round(more * 100)}%`,
            needed: `= ${round(total)} FLOP`,
            clause: 'cumulative count',
            holds: true,
          },
        ]
      : []),
    ...data.lines.map((line) => compare(line, low, high)),
  ];
  const passed = data.lines.filter((line) => passes(low, line));
  const open = data.lines.filter((line) => !passes(low, line) && passes(high, line));
  const finding =
    passed.length > 0
      ? `above ${passed.map(({label}) => label).join(' and ')}`
      : open.length > 0
        ? 'surely above no line'
        : 'above no line';
  const unsure =
    open.length > 0
      ? `; cannot tell for ${open.map(({label}) => label).join(' and ')}, inside the range`
      : '';
  return {
    headline: `${round(total)} FLOP: ${finding}${unsure}`,
    answers: [
      {label: 'Estimate', value: `${round(total)} FLOP`},
      {label: 'Range', value: `${round(low)} to ${round(high)} FLOP`, detail: `± ${round(margin * 100)}%`},
      ...data.lines.map((line) => ({
        label: line.label,
        value: passes(low, line) ? 'above' : passes(high, line) ? 'cannot tell' : 'not above',
        detail: `the line is ${round(line.flop)} FLOP, ${round(total / line.flop)} times it`,
      })),
    ],
    steps,
    flips: data.lines.map(
      (line) =>
        `${line.label}: ${round(line.flop / (6 * parameters * (1 + more)) / 1e12)} trillion tokens at this size, or ${round(line.flop / (6 * tokens * (1 + more)) / 1e9)} billion active parameters at this length.`,
    ),
    sentence: `A run of ${round(parameters / 1e9)} billion active parameters on ${round(tokens / 1e12)} trillion tokens takes about ${round(total)} FLOP (${round(low)} to ${round(high)}), ${finding}${unsure}; lines checked until ${formatDay(data.checkedUntil)}.`,
    limits: [
      'Attention over long contexts, restarts and failed runs are not in the rule of thumb.',
      'The European lines are "greater than": exactly at the line is not above it. The American one was "or more".',
      `The opening margin is the error that the Commission’s guidelines accept in a provider’s own estimate.`,
    ],
  };
}

function passes(flop: number, line: ComputeLine): boolean {
  return line.inclusive ? flop >= line.flop : flop > line.flop;
}

function compare(line: ComputeLine, low: number, high: number): Step {
  const holds = passes(low, line) ? true : passes(high, line) ? undefined : false;
  return {
    label: line.label,
    given: `${round(low)} to ${round(high)} FLOP`,
    needed: `${line.inclusive ? 'at least' : 'greater than'} ${round(line.flop)} FLOP, from ${formatDay(line.from)}`,
    clause: line.clause,
    source: line.source,
    holds,
  };
}
