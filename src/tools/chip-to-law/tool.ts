import {formatDay} from '../../library/values.ts';
import {judgeExport} from '../../rules/export-control.ts';
import type {ExportAnswers} from '../../rules/export-control.ts';
import {exportLimits} from '../chip-status/limits.ts';
import {regimeColumns} from '../chip-status/regimes.ts';
import {readShipment} from '../chip-status/tool.ts';
import type {ChipStatusData} from '../chip-status/tool.ts';
import {figureFrom} from '../facts.ts';
import {needNumber, round} from '../numbers.ts';
import type {Preset, Result, State, Step, Tool} from '../tool.ts';
import {limitsOf, spell} from '../verdict.ts';

/** Operations that a run must exceed, and where that stands. */
export interface Line {
  flop: number;
  source: string;
  clause: string;
}

/** What the build passes in. */
export interface ChipToLawData extends ChipStatusData {
  /** dense 16-bit peak in TFLOP/s by chip id */
  peaks: Readonly<Record<string, number>>;
  /** the European line, FLOP, and its source */
  line: Line;
  /** the Commission's mark for general-purpose models, FLOP, and its source */
  mark: Line;
  /** rent of a GPU-hour in dollars and the source that assumes it */
  rent: {dollars: number; source: string};
}

/** Follows compute from a chip through a run to two laws: may the chip go there, what does the run add up to, which line does it pass. */
export const chipToLaw: Tool<ChipToLawData> = {
  id: 'chip-to-law',
  title: 'From chip to law',
  fields: ({chips, peaks}) => [
    {
      key: 'c',
      label: 'Chip',
      type: 'choice',
      options: chips
        .filter(({id}) => peaks[id] !== undefined)
        .map(({id, name}) => ({value: id, label: name})),
    },
    {key: 'd', label: 'Day', type: 'day', today: true},
    {key: 'k', label: 'Chips', type: 'number'},
    {key: 'l', label: 'Days of training', type: 'number'},
    {key: 'u', label: 'Share of the peak in use', type: 'number', unit: 'per cent'},
    {key: 'q', label: 'Rent of a chip-hour', type: 'number', unit: '$'},
  ],
  defaults: ({rent, checkedUntil}) => ({
    c: 'nvidia-h800',
    d: checkedUntil,
    k: '2048',
    l: '54.2',
    u: '35',
    q: String(rent.dollars),
  }),
  presets: (): Preset[] => [
    {label: 'V3’s pre-training, as published', state: {d: '2024-12-26'}},
    {label: 'The same chips in June 2023', state: {d: '2023-06-01'}},
    {label: 'Ten times the chips', state: {k: '20480'}},
    {label: 'H20 in their place', state: {c: 'nvidia-h20'}},
    {label: 'A100, before the first rule', state: {c: 'nvidia-a100', d: '2022-06-01'}},
  ],
  byRegime: (data) => ({
    caption: 'The first answer, for these chips under every version of the American rules',
    rows: rowsOf(data),
    columns: regimeColumns(data.facts),
    cell: ({answers: [licence]}) => licence?.value ?? '',
  }),
  answer,
};

function rowsOf({chips}: ChipToLawData): Preset[] {
  const ids = ['nvidia-h800', 'nvidia-h20', 'nvidia-a100'];
  return chips.filter(({id}) => ids.includes(id)).map(({id, name}) => ({label: name, state: {c: id}}));
}

/** Whether one chip needed a licence for China, in words. */
function allowedOn(state: State, data: ChipToLawData): string {
  const {input} = readShipment({...state, to: 'CN', by: 'maker'}, data);
  return needOf(judgeExport(input, figureFrom(data.facts)).answers.licence);
}

function needOf(licence: ExportAnswers['licence']): string {
  if (licence === 'undetermined') return 'cannot tell whether a licence was needed';
  return licence === 'required' ? 'a licence was needed' : 'no licence was needed';
}

/** The first days of the versions on which the first answer is another. */
function licenceFlips(state: State, data: ChipToLawData): string[] {
  const now = allowedOn(state, data);
  return regimeColumns(data.facts).flatMap(({state: {d = ''}}) => {
    const then = allowedOn({...state, d}, data);
    return then === now ? [] : [`On ${formatDay(d)}: ${then} for this chip.`];
  });
}

function answer(state: State, data: ChipToLawData): Result {
  const {input, name} = readShipment({...state, to: 'CN', by: 'maker'}, data);
  const verdict = judgeExport(input, figureFrom(data.facts));
  const {licence, classification, review} = verdict.answers;
  const peak = data.peaks[state['c'] ?? ''];
  if (peak === undefined)
    throw new Error('No dense 16-bit peak is published for this chip, so the run cannot be counted.');
  const count = needNumber(state['k'] ?? '', 'Chips');
  const days = needNumber(state['l'] ?? '', 'Days of training');
  const share = needNumber(state['u'] ?? '', 'Share of the peak in use');
  if (share > 100) throw new Error('Share of the peak in use: more than 100 per cent cannot be.');
  const rent = needNumber(state['q'] ?? '', 'Rent of a chip-hour');
  const hours = count * days * 24;
  const flop = hours * 3600 * peak * 1e12 * (share / 100);
  const above = flop > data.line.flop;
  const cost = hours * rent;
  const allowed = needOf(licence);
  const general = flop > data.mark.flop;
  const steps: Step[] = [
    {
      label: 'One chip, to China',
      given: `${classification === 'none' ? 'no paragraph of 3A090' : spell(classification)}`,
      needed: 'a licence if listed',
      clause: 'entry 3A090, and letters',
      source: verdict.because[0].source,
      holds: licence === 'undetermined' ? undefined : licence === 'required',
    },
    {
      label: 'Chip-hours',
      given: `${round(count, 6)} chips × ${round(days)} days × 24`,
      needed: `= ${round(hours)}`,
      clause: 'arithmetic',
      holds: true,
    },
    {
      label: 'Operations',
      given: `× 3,600 s × ${round(peak)} × 10¹² × ${round(share)}%`,
      needed: `= ${round(flop)} FLOP`,
      clause: 'dense 16-bit peak times the share in use',
      holds: true,
    },
    {
      label: 'Above the mark for general-purpose models',
      given: `${round(flop)} FLOP`,
      needed: `greater than ${round(data.mark.flop)} FLOP`,
      clause: data.mark.clause,
      source: data.mark.source,
      holds: general,
    },
    {
      label: 'Above the European line',
      given: `${round(flop)} FLOP`,
      needed: `greater than ${round(data.line.flop)} FLOP`,
      clause: data.line.clause,
      source: data.line.source,
      holds: above,
    },
    {
      label: 'Rent',
      given: `${round(hours)} × $${round(rent)}`,
      needed: `= ${dollars(cost)}`,
      clause: 'an assumed rent',
      source: data.rent.source,
      holds: true,
    },
  ];
  return {
    headline: `${name}: ${allowed}; the run: ${round(flop)} FLOP, ${above ? 'above' : 'not above'} the European line`,
    answers: [
      {
        label: 'Could one chip go to China then?',
        value: allowed,
        ...(review !== 'none' && review !== 'undetermined' && {detail: `policy: ${spell(review)}`}),
      },
      {
        label: 'What the run adds up to',
        value: `${round(flop)} FLOP`,
        detail: `${round((flop / data.line.flop) * 100)}% of the European line`,
      },
      {
        label: 'Taken for a general-purpose model in the EU?',
        value: general ? 'yes, if it is able to do many tasks' : 'not by its compute',
      },
      {
        label: 'Presumed systemic risk in the EU?',
        value: above ? 'yes, if it is a general-purpose model' : 'no',
      },
      {label: 'Chip rent', value: dollars(cost)},
    ],
    steps,
    flips: [
      ...licenceFlips(state, data),
      `The European line is reached with ${round((count * data.line.flop) / flop, 4)} chips in the same time, or in ${round((days * data.line.flop) / flop)} days with the same chips.`,
      'The kind of chip counts for both. Beside it the day alone decides on the licence; the number of chips, the days of training and the share in use alone decide on the line.',
    ],
    sentence: `On ${formatDay(state['d'] ?? '')} ${allowed} to send one ${name} to China; ${round(count, 6)} of them for ${round(days)} days at ${round(share)}% of the peak make ${round(flop)} FLOP, ${above ? 'above' : 'not above'} the European line (law as checked until ${formatDay(verdict.checkedUntil)}).`,
    limits: [
      'The peak is the dense 16-bit one; a run in 8 bits uses a smaller share of a higher peak.',
      ...limitsOf(verdict),
      ...exportLimits,
    ],
  };
}

function dollars(amount: number): string {
  return amount >= 1e6 ? `$${round(amount / 1e6)} million` : `$${round(amount)}`;
}
