import {judgeExport} from '../../rules/export-control.ts';
import type {Figure} from '../../rules/regime.ts';
import type {ChipOption} from '../chip-status/tool.ts';

/** Status of a chip on the map: its paragraph, `listed` for the entry of 2022, `none` or `open`. */
export type MapStatus = 'a' | 'b' | 'listed' | 'none' | 'open';

/**
 * Classifies a chip on a day.
 *
 * @param chip   its published fields
 * @param day    `YYYY-MM-DD`
 * @param figure look-up of facts
 */
export function statusOn(chip: ChipOption, day: string, figure: Figure): MapStatus {
  const {id, name: _, vendor: __, ...published} = chip;
  const {classification} = judgeExport(
    {memoryStandsAlone: false, ...published, chip: id, day, destination: 'CN'},
    figure,
  ).answers;
  if (classification === '3A090.a') return 'a';
  if (classification === '3A090.b') return 'b';
  if (classification === '3A090') return 'listed';
  return classification === 'undetermined' ? 'open' : 'none';
}

/** The words for a status. */
export const statusWords: Readonly<Record<MapStatus, string>> = {
  a: '3A090.a',
  b: '3A090.b',
  listed: '3A090',
  none: 'not listed',
  open: 'cannot tell',
};
