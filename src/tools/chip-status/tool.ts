import {isDay} from '../../rules/regime.ts';
import {formatDay, formatNumber} from '../../library/values.ts';
import {judgeExport} from '../../rules/export-control.ts';
import type {ExportAnswers, ExportInput} from '../../rules/export-control.ts';
import type {Verdict} from '../../rules/regime.ts';
import {figureFrom} from '../facts.ts';
import type {PackedFacts} from '../facts.ts';
import {readNumber} from '../numbers.ts';
import type {Field, Preset, Result, State, Tool} from '../tool.ts';
import {limitsOf, spell} from '../verdict.ts';
import {countries, nameCountry} from './countries.ts';
import {exportLimits} from './limits.ts';
import {regimeColumns} from './regimes.ts';
import {exportSteps} from './steps.ts';

/** A chip as it travels to the browser; what is not published is absent. */
export interface ChipOption {
  id: string;
  name: string;
  vendor: string;
  tpp?: number;
  dieAreaMm2?: number;
  nonPlanar?: boolean;
  dataCentre?: boolean;
  ioGBps?: number | {atLeast: number};
  dramGBps?: number;
}

/** What the build passes in. */
export interface ChipStatusData {
  chips: readonly ChipOption[];
  facts: PackedFacts;
  /** sources that the rules name and no fact rests on, so that their addresses travel too */
  cites: readonly string[];
  /** by chip, the product that makes its performance: `8 bits × 1,979 (FP8)` */
  arithmetic: Readonly<Record<string, string>>;
  checkedUntil: string;
}

/** Says whether a chip could be sold to a place on a day, clause by clause. */
export const chipStatus: Tool<ChipStatusData> = {
  id: 'chip-status',
  title: 'Chip status on any day',
  fields: fieldsOf,
  defaults: ({checkedUntil}) => ({
    c: 'nvidia-h20',
    d: checkedUntil,
    to: 'CN',
    hq: '',
    by: 'maker',
    tr: 'export-from-us',
    t: '',
    a: '',
    dc: '',
    n: '',
    m: '',
  }),
  presets,
  byRegime: (data) => ({
    caption: 'These chips to China under every version of the rules',
    rows: chipsOf(presets(data), data),
    columns: regimeColumns(data.facts),
  }),
  answer,
};

/** Each chip of the examples once, whatever the day of its example. */
function chipsOf(examples: readonly Preset[], {chips}: ChipStatusData): Preset[] {
  const ids = new Set(examples.map(({state}) => state['c']));
  return chips.filter(({id}) => ids.has(id)).map(({id, name}) => ({label: name, state: {c: id}}));
}

/** A property that is read from the chip's entry unless the reader knows better. */
const asPublished = [
  {value: '', label: 'as published'},
  {value: 'yes', label: 'yes'},
  {value: 'no', label: 'no'},
];

function fieldsOf({chips}: ChipStatusData): Field[] {
  const own = {value: '', label: 'own figures (below)'};
  return [
    {
      key: 'c',
      label: 'Chip',
      type: 'choice',
      options: [own, ...chips.map(({id, name}) => ({value: id, label: name}))],
    },
    {key: 'd', label: 'Day', type: 'day', today: true},
    {key: 'to', label: 'Destination', type: 'choice', options: countries},
    {
      key: 'by',
      label: 'Seller',
      type: 'choice',
      options: [
        {value: 'maker', label: 'the maker'},
        {value: '', label: 'another firm, bound by no letter'},
      ],
    },
    {
      key: 'hq',
      label: 'Seat of the buyer’s group',
      type: 'choice',
      more: true,
      options: [{value: '', label: 'the destination'}, ...countries],
    },
    {
      key: 'tr',
      label: 'Transaction',
      type: 'choice',
      more: true,
      options: [
        {value: 'export-from-us', label: 'export from the United States'},
        {value: 'reexport', label: 'between other countries'},
        {value: 'transfer', label: 'within one country'},
      ],
    },
    {key: 't', label: 'TPP', type: 'number', more: true, help: 'Own figures count instead of the chip’s.'},
    {key: 'a', label: 'Logic die area', type: 'number', unit: 'mm²', more: true},
    {
      key: 'n',
      label: 'Non-planar transistors',
      type: 'choice',
      more: true,
      options: asPublished,
    },
    {
      key: 'dc',
      label: 'For data centres',
      type: 'choice',
      more: true,
      options: asPublished,
    },
    {key: 'm', label: 'Memory bandwidth', type: 'number', unit: 'GB/s', more: true},
  ];
}

function presets({chips}: ChipStatusData): Preset[] {
  const moments: [label: string, chip: string, day: string][] = [
    ['H800 when it was sold', 'nvidia-h800', '2023-06-01'],
    ['H800 when V3 was trained', 'nvidia-h800', '2024-11-01'],
    ['H20 on the day of the article', 'nvidia-h20', '2025-01-31'],
    ['H20 after the April letter', 'nvidia-h20', '2025-04-15'],
    ['H200 in the 2026 lane', 'nvidia-h200', '2026-02-01'],
    ['B200 in 2026', 'nvidia-b200', '2026-02-01'],
    ['RTX 4090 in 2024', 'nvidia-rtx-4090', '2024-02-01'],
  ];
  return moments
    .filter(([, id]) => chips.some((chip) => chip.id === id))
    .map(([label, c, d]) => ({label, state: {c, d}}));
}

/**
 * Turns the form into the input of the rule: what is left empty is left out.
 *
 * @param state complete state
 * @param data  chips and facts
 * @throws Error with one sentence for the reader
 */
export function readShipment(state: State, data: ChipStatusData): {input: ExportInput; name: string} {
  const day = state['d'] ?? '';
  if (!isDay(day)) throw new Error(`Day: “${day}” is not a day. Write it like 2025-01-31.`);
  const chip = data.chips.find(({id}) => id === state['c']);
  const own = {
    tpp: readNumber(state['t'] ?? '', 'TPP'),
    dieAreaMm2: readNumber(state['a'] ?? '', 'Logic die area'),
    dramGBps: readNumber(state['m'] ?? '', 'Memory bandwidth'),
    nonPlanar: truth(state['n']),
    dataCentre: truth(state['dc']),
  };
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const {id, name, vendor, ...published} = chip ?? {
    id: undefined,
    name: 'a chip of these figures',
    vendor: '',
  };
  const input: ExportInput = {
    memoryStandsAlone: false,
    ...published,
    ...given,
    ...(id !== undefined && {chip: id}),
    day,
    destination: state['to'] ?? 'CN',
    ...(state['hq'] && {headquarters: state['hq']}),
    ...(state['by'] === 'maker' && vendor !== '' && {exporter: vendor}),
    ...(state['tr'] === 'reexport' || state['tr'] === 'transfer' ? {transaction: state['tr']} : {}),
  };
  return {input, name};
}

function truth(word: string | undefined): boolean | undefined {
  return word === 'yes' ? true : word === 'no' ? false : undefined;
}

function answer(state: State, data: ChipStatusData): Result {
  const {input, name} = readShipment(state, data);
  const figure = figureFrom(data.facts);
  const verdict = judgeExport(input, figure);
  const {classification, licence, review, exception, letter} = verdict.answers;
  const day = formatDay(input.day ?? '');
  const place = nameCountry(input.destination ?? '');
  return {
    headline: headlineOf(verdict.answers),
    answers: [
      {
        label: 'Classification',
        value: spell(classification),
        ...(input.tpp !== undefined && {detail: performanceOf(input, state, data)}),
      },
      {label: 'Licence for this place', value: spell(licence)},
      {label: 'Review, if no exception is used', value: spell(review)},
      {label: 'Licence exception', value: exception},
      {label: 'Letter to the seller', value: letter === 'binds' ? 'binds this seller' : spell(letter)},
    ],
    steps: exportSteps(verdict, data.chips),
    flips: flipsOf(state, data, verdict),
    sentence: `On ${day} the shipment of ${name === 'a chip of these figures' ? name : `the ${name}`} to ${place} ${sentenceOf(verdict.answers)} (law as checked until ${formatDay(verdict.checkedUntil)}).`,
    limits: [...limitsOf(verdict), ...exportLimits],
  };
}

/** The sum behind the performance, unless the reader gave another. */
function performanceOf(
  {tpp = 0, chip = ''}: ExportInput,
  state: State,
  {arithmetic}: ChipStatusData,
): string {
  const how = (state['t'] ?? '') === '' ? arithmetic[chip] : undefined;
  return `TPP ${formatNumber(Number(tpp.toFixed(1)))}${how === undefined ? '' : ` = ${how}`}`;
}

function headlineOf({licence, letter, review}: ExportAnswers): string {
  if (licence === 'undetermined') return 'Cannot tell whether a licence was needed';
  if (licence === 'not-required') return 'No licence needed under these rules';
  const why = letter === 'binds' ? ', by a letter to the seller' : '';
  return `A licence was needed${why}${review === 'undetermined' || review === 'none' ? '' : `; policy: ${spell(review)}`}`;
}

function sentenceOf({classification, licence, review}: ExportAnswers): string {
  const entry =
    classification === 'none'
      ? 'fell under no paragraph of 3A090'
      : classification === 'undetermined'
        ? 'cannot be classified from what is published'
        : `fell under ${classification}`;
  const need =
    licence === 'required'
      ? `needed a licence${review === 'none' || review === 'undetermined' ? '' : `, with ${review === 'case-by-case' ? 'case-by-case review' : `a ${spell(review)}`}`}`
      : licence === 'not-required'
        ? 'needed no licence under these rules'
        : 'leaves open whether a licence was needed';
  return `${entry} and ${need}`;
}

/** Changes one thing at a time and lists those that change the licence answer or the review. */
function flipsOf(state: State, data: ChipStatusData, verdict: Verdict<ExportAnswers>): string[] {
  const figure = figureFrom(data.facts);
  const days = ['2022-10-20', '2022-10-21', '2023-11-17', '2025-04-09', '2026-01-15', data.checkedUntil];
  const tries: [string, State][] = [
    ...days.map((day): [string, State] => [`on ${formatDay(day)}`, {...state, d: day}]),
    ['to Japan', {...state, to: 'JP', hq: ''}],
    ['to China', {...state, to: 'CN', hq: ''}],
    ['for a Chinese-headquartered buyer', {...state, hq: 'CN'}],
    ['from a seller bound by no letter', {...state, by: ''}],
    ['if it were not for data centres', {...state, dc: 'no'}],
  ];
  const now = `${verdict.answers.licence} ${verdict.answers.review}`;
  return tries.flatMap(([label, other]) => {
    const {answers} = judgeExport(readShipment(other, data).input, figure);
    return `${answers.licence} ${answers.review}` === now
      ? []
      : [`${label.charAt(0).toUpperCase()}${label.slice(1)}: ${headlineOf(answers).toLowerCase()}.`];
  });
}
