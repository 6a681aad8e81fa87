import type {Library} from '../../library/read.ts';
import {performanceDensity} from '../../rules/performance.ts';
import {chipStatusData} from '../chip-status/data.ts';
import {figureFrom} from '../facts.ts';
import type {Dot, Limits} from './draw.ts';
import {statusOn} from './status.ts';

// sides on which the names of these chips meet no other
const labels: Readonly<Record<string, Dot['label']>> = {
  'nvidia-a100': {words: 'A100', anchor: 'start', dx: 9, dy: 9},
  'nvidia-h100': {words: 'H100, H800', anchor: 'end', dx: -9, dy: 0},
  'nvidia-h20': {words: 'H20', anchor: 'start', dx: 9, dy: 12},
  'nvidia-b200': {words: 'B200', anchor: 'end', dx: -4, dy: -9},
  'nvidia-rtx-4090': {words: 'RTX 4090', anchor: 'end', dx: -9, dy: 0},
};

/**
 * Collects the chips whose density is known, with their status, and the limits of the 2023 rule.
 *
 * @param library the library
 * @param day     `YYYY-MM-DD`; not before the rule applied
 * @returns chips in the order of their names
 * @throws if a limit has no number on that day
 */
export function chipMapData(library: Library, day: string): {dots: Dot[]; limits: Limits} {
  const {chips, facts} = chipStatusData(library);
  const figure = figureFrom(facts);
  const number = (id: string) => {
    const value = figure(id, day);
    if (typeof value !== 'number') throw new Error(`the fact ${id} has no number on ${day}`);
    return value;
  };
  const dots = chips.flatMap((chip) => {
    const density = performanceDensity(chip.tpp, chip.dieAreaMm2, chip.nonPlanar);
    return chip.tpp === undefined || density === undefined
      ? []
      : [
          {
            id: chip.id,
            name: chip.name,
            tpp: chip.tpp,
            density,
            status: statusOn(chip, day, figure),
            label: labels[chip.id],
          },
        ];
  });
  const limits = {
    aTpp: number('us-3a090a-tpp'),
    aDensityTpp: number('us-3a090a-density-tpp'),
    aDensity: number('us-3a090a-density'),
    bTpp: number('us-3a090b-tpp'),
    bDensity: number('us-3a090b-density'),
    bDensityTpp: number('us-3a090b-density-tpp'),
    bDensityHigh: number('us-3a090b-density-high'),
  };
  return {dots, limits};
}

/**
 * Writes where a chip stands on the map.
 *
 * @param dot a chip with its speed and density
 */
export function formatPlace({tpp, density}: Pick<Dot, 'tpp' | 'density'>): {text: string; value: number} {
  const value = Math.round(tpp);
  return {text: `TPP ${value.toLocaleString('en-GB')}, density ${density.toFixed(2)}`, value};
}
