import {needNumber, readNumber, round} from '../numbers.ts';
import type {Preset, Result, State, Tool} from '../tool.ts';

/** A published run: hours, price and where both stand. */
export interface KnownRun {
  label: string;
  hours: number;
  price: number;
  /** source id of the hours */
  source: string;
  clause: string;
}

/** What the build passes in. */
export interface CostData {
  runs: readonly KnownRun[];
}

/** Prices the accelerator-hours of a run, with a range, and says what such a figure leaves out. */
export const trainingCost: Tool<CostData> = {
  id: 'training-cost',
  title: 'Training-cost calculator',
  fields: () => [
    {
      key: 'h',
      label: 'GPU-hours of the run',
      type: 'number',
      help: 'Chips times hours; leave empty to work it out from FLOP.',
    },
    {key: 'lo', label: 'Price of a GPU-hour, low', type: 'number', unit: '$'},
    {key: 'hi', label: 'Price of a GPU-hour, high', type: 'number', unit: '$'},
    {key: 'f', label: 'FLOP of the run', type: 'number', help: 'Used where no hours are given.', more: true},
    {key: 't', label: 'Dense peak of one chip', type: 'number', unit: 'TFLOP/s', more: true},
    {key: 'u', label: 'Share of the peak in use', type: 'number', unit: 'per cent', more: true},
    {key: 'o', label: 'Trials and failed runs', type: 'number', unit: 'per cent on top', more: true},
  ],
  defaults: ({runs}) => ({
    ...(runs[0] ? stateOf(runs[0]) : {h: '1000000', lo: '2', hi: '2'}),
    f: '',
    t: '989.5',
    u: '40',
    o: '0',
  }),
  presets: ({runs}) => runs.map((run): Preset => ({label: run.label, state: stateOf(run)})),
  answer,
};

function stateOf({hours, price}: KnownRun): State {
  return {h: String(hours), lo: String(price), hi: String(price)};
}

function answer(state: State, data: CostData): Result {
  const [low, high] = [
    needNumber(state['lo'] ?? '', 'Price of a GPU-hour, low'),
    needNumber(state['hi'] ?? '', 'Price of a GPU-hour, high'),
  ];
  if (low > high) throw new Error('Price of a GPU-hour, low: it is above the high one.');
  const {hours, how} = hoursOf(state);
  const more = readNumber(state['o'] ?? '', 'Trials and failed runs') ?? 0;
  const all = hours * (1 + more / 100);
  const known = data.runs.find((run) => run.hours === hours);
  const price = low === high ? `$${round(low)}` : `$${round(low)} to $${round(high)}`;
  const cost = low === high ? money(all * low) : `${money(all * low)} to ${money(all * high)}`;
  return {
    headline: `${cost} for ${round(all, 4)} GPU-hours`,
    answers: [
      {label: 'Cost at this rent', value: cost},
      {label: 'GPU-hours', value: round(all, 4), detail: how},
      {label: 'If the rent were a dollar higher', value: money(all * (high + 1))},
    ],
    steps: [
      {
        label: 'Hours',
        given: how,
        needed: `= ${round(hours, 4)} GPU-hours`,
        clause: known?.clause ?? 'as given',
        ...(known && {source: known.source}),
        holds: true,
      },
      ...(more > 0
        ? [
            {
              label: 'Trials',
              given: `+ ${round(more)}%`,
              needed: `= ${round(all, 4)} GPU-hours`,
              clause: 'assumption',
              holds: true,
            },
          ]
        : []),
      {
        label: 'Price',
        given: `${round(all, 4)} × ${price}`,
        needed: `= ${cost}`,
        clause: 'hours times rent',
        holds: true,
      },
    ],
    flips: [
      `Half the price or half the hours halves the cost; ${round(10e6 / all)} dollars an hour would make it $10 million.`,
    ],
    sentence: `${round(all, 4)} GPU-hours at ${price} an hour come to ${cost}; the rent is an assumption and nothing but chip time is counted.`,
    limits: [
      'Not counted: earlier research, staff, data, buying the chips, power where the rent leaves it out, and answering users.',
      'Rents differ several times over between long contracts and the open market.',
    ],
  };
}

function hoursOf(state: State): {hours: number; how: string} {
  const given = readNumber(state['h'] ?? '', 'GPU-hours of the run');
  if (given) return {hours: given, how: 'as published or typed'};
  const flop = needNumber(state['f'] ?? '', 'FLOP of the run, needed where no hours are given');
  const peak = needNumber(state['t'] ?? '', 'Dense peak of one chip');
  const share = needNumber(state['u'] ?? '', 'Share of the peak in use');
  if (share > 100) throw new Error('Share of the peak in use: more than 100 per cent cannot be.');
  const hours = flop / (peak * 1e12 * (share / 100) * 3600);
  return {hours, how: `${round(flop)} FLOP ÷ (${round(peak)} × 10¹² × ${round(share)}% × 3,600 s)`};
}

function money(dollars: number): string {
  if (dollars >= 1e9) return `$${round(dollars / 1e9)} billion`;
  return dollars >= 1e6 ? `$${round(dollars / 1e6)} million` : `$${round(dollars)}`;
}
