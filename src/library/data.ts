import type {Entry} from './read.ts';
import type {Run} from './schemas/run.ts';
import {formatDay, formatNumber} from './values.ts';

/** A field that is worked out from others. */
export interface Derived {
  label: string;
  unit: string;
  /** the arithmetic in words, shown with the figure */
  how: string;
  /** the value, or `undefined` where an input is missing */
  of: (data: unknown) => number | undefined;
}

/** What is known of named runs; only `find` trains. */
export interface RunFigures {
  /** what makes the run impossible, in one sentence */
  findFault: (run: Run) => string | undefined;
  /** names of its figures, an example of each that holds a number */
  names: (run: Run) => readonly string[];
  /** says whether there is such a figure */
  has: (run: Run, name: string) => boolean;
  /** the figure, or `undefined` where there is none or the run did not get so far */
  find: (run: Run, name: string) => Datum | undefined;
}

/** What the site works out: computed fields by kind and name in kebab case, figures of runs, and tools by name. */
export type DerivedFields = Readonly<Partial<Record<'chip' | 'model', Readonly<Record<string, Derived>>>>> & {
  readonly run?: RunFigures;
  readonly tools?: readonly string[];
};

/** A printable field of a chip or model, or a figure of a run. */
export interface Datum {
  label: string;
  text: string;
  /** the number itself, where it is one */
  value?: number;
  /** how it was worked out or what is disputed */
  note: string;
  /** source id, if one stands behind it */
  source?: string;
  locator?: string;
  confidence?: string;
}

/** Label and unit of every field that can be printed, by its name in kebab case. */
const labels: Readonly<Record<string, [label: string, unit: string]>> = {
  announced: ['announced', 'day'],
  released: ['released', 'day'],
  process: ['process', ''],
  'die-area-mm2': ['logic die area', 'mm²'],
  'memory-kind': ['memory', ''],
  'memory-gb': ['memory', 'GB'],
  'dram-gbps': ['memory bandwidth', 'GB/s'],
  'link-gbps': ['chip-to-chip links, both directions', 'GB/s'],
  'host-gbps': ['host interface, both directions', 'GB/s'],
  licence: ['licence', ''],
  'total-parameters': ['parameters', 'parameters'],
  'active-parameters': ['parameters active per token', 'parameters'],
  'training-tokens': ['training tokens', 'tokens'],
  'training-flop': ['training compute', 'FLOP'],
  'gpu-hours': ['accelerator-hours', 'GPU-hours'],
  accelerator: ['accelerator', ''],
};
const precisions = ['fp64', 'fp32', 'tf32', 'fp16', 'bf16', 'fp8', 'fp6', 'fp4', 'int8', 'int4'];

/**
 * Lists the names that may stand after `#` for an entry's kind.
 *
 * @param kind    chip or model
 * @param derived the computed fields of the site
 */
export function dataNames(kind: 'chip' | 'model', derived: DerivedFields): string[] {
  return [
    ...Object.keys(labels),
    ...(kind === 'chip' ? precisions : []),
    ...Object.keys(derived[kind] ?? {}),
  ];
}

/**
 * Finds a printable field of a chip or model, computed ones included, or a figure of a run, which is trained for it.
 *
 * @param entry   the chip, model or run
 * @param name    its name in kebab case, such as `memory-gb`, `fp16` or `tpp`
 * @param derived the computed fields of the site
 * @returns `undefined` if there is no such field or it has no value
 */
export function findDatum(
  entry: Entry<'chip'> | Entry<'model'> | Entry<'run'>,
  name: string,
  derived: DerivedFields,
): Datum | undefined {
  if (entry.kind === 'run') return derived.run?.find(entry.data, name);
  // an author may type a name that every object has, such as constructor
  const computed = Object.entries(derived[entry.kind] ?? {}).find(([known]) => known === name)?.[1];
  if (computed) {
    const value = computed.of(entry.data);
    return value === undefined
      ? undefined
      : {label: computed.label, text: formatDatum(value, computed.unit), value, note: computed.how};
  }
  const [label = '', unit = ''] = precisions.includes(name)
    ? [`dense peak at ${name.toUpperCase()}`, 'TOPS']
    : ((Object.hasOwn(labels, name) ? labels[name] : undefined) ?? []);
  const cell = cellOf(entry, name);
  if (label === '' || cell === undefined) return undefined;
  if (typeof cell !== 'object') return {label, text: formatDatum(cell, unit), note: ''};
  if (cell.value === null) return undefined;
  const {source, locator, confidence, note = ''} = cell;
  return {
    label,
    text: formatDatum(cell.value, unit),
    ...(typeof cell.value === 'number' && {value: cell.value}),
    note,
    ...(source && {source}),
    ...(locator && {locator}),
    ...(confidence && {confidence}),
  };
}

type Plain = string | number | boolean;
interface Cell {
  value: Plain | null;
  source?: string;
  locator?: string;
  confidence?: string;
  note?: string;
}

function cellOf(entry: Entry<'chip'> | Entry<'model'>, name: string): Plain | Cell | undefined {
  if (entry.kind === 'chip' && precisions.includes(name)) return entry.data.throughput[name];
  const key = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const found = Object.entries(entry.data).find(([field]) => field.toLowerCase() === key.toLowerCase())?.[1];
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return found;
  return isCell(found) ? found : undefined;
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'object' && value !== null && 'value' in value;
}

function formatDatum(value: Plain, unit: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return unit === 'day' ? formatDay(value) : value;
  if (unit === 'FLOP') return `${formatNumber(value)}\u00a0FLOP`;
  const digits =
    unit === 'parameters' || unit === 'tokens' ? formatLarge(value) : formatNumber(Number(value.toFixed(2)));
  return unit === '' ? digits : `${digits}\u00a0${unit}`;
}

/** 671,000,000,000 reads as "671 billion". */
function formatLarge(value: number): string {
  const [size, word] =
    value >= 1e12 ? [1e12, 'trillion'] : value >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
  return `${formatNumber(Number((value / size).toPrecision(4)))} ${word}`;
}
