import {derived} from '../derived.ts';
import {readLibrary} from '../library/read.ts';
import type {Entry, Library} from '../library/read.ts';
import {findValue} from '../library/values.ts';
import type {AtLeast} from '../rules/export-control-item.ts';
import type {Figure} from '../rules/regime.ts';

/** The site's data that a rule may need beside its input. */
export interface Lookup {
  /** a dated fact */
  figure: Figure;
  /** fields of a chip by id or alias; `undefined` if there is no such chip */
  chip: (name: string) => ChipFields | undefined;
  /** ids of all chips */
  chips: readonly string[];
}

/** What is published about a chip; a field that is not published is absent. */
export interface ChipFields {
  id: string;
  tpp?: number;
  dieAreaMm2?: number;
  nonPlanar?: boolean;
  dataCentre?: boolean;
  ioGBps?: number | AtLeast;
  dramGBps?: number;
}

/**
 * Reads a content folder and offers its facts and chips to the rules.
 *
 * @param folder path of the content folder
 */
export function readLookup(folder: string): Lookup {
  return makeLookup(readLibrary(folder).library);
}

/**
 * Offers the facts and chips of a library to the rules.
 *
 * @param library the library
 */
export function makeLookup(library: Library): Lookup {
  return {
    figure: figureOf(library),
    chip: (name) => findChip(library, name),
    chips: [...library.chip.keys()],
  };
}

/**
 * Makes the look-up of dated facts.
 *
 * @param library the library
 * @returns a function that throws if there is no such fact
 */
export function figureOf(library: Library): Figure {
  return (id, day) => {
    const fact = library.fact.get(id);
    if (!fact) throw new Error(`There is no fact "${id}".`);
    return findValue(fact.data, day)?.value;
  };
}

/** Finds a chip by its id, its name or another name, in any case of letters. */
function findChip(library: Library, name: string): ChipFields | undefined {
  const wanted = name.trim().toLowerCase();
  const entry = [...library.chip.values()].find(
    ({id, data}) =>
      id === wanted || [data.name, ...data.aliases].some((known) => known.toLowerCase() === wanted),
  );
  return entry && fieldsOf(entry);
}

/** A cell without a value is left out; TPP is computed from the throughput cells. */
function fieldsOf({id, data}: Entry<'chip'>): ChipFields {
  const tpp = derived.chip?.['tpp']?.of(data);
  const io = ioOf(data.linkGBps.value, data.hostGBps.value);
  return {
    id,
    ...(tpp !== undefined && {tpp}),
    ...(data.dieAreaMm2.value !== null && {dieAreaMm2: data.dieAreaMm2.value}),
    ...(data.nonPlanar.value !== null && {nonPlanar: data.nonPlanar.value}),
    ...(data.dataCentre.value !== null && {dataCentre: data.dataCentre.value}),
    ...(io !== undefined && {ioGBps: io}),
    ...(data.dramGBps.value !== null && {dramGBps: data.dramGBps.value}),
  };
}

/** Links and host interface add up; where only one is published, the sum is at least that. */
function ioOf(link: number | null, host: number | null): number | AtLeast | undefined {
  if (link === null && host === null) return undefined;
  return link === null || host === null ? {atLeast: link ?? host ?? 0} : link + host;
}
