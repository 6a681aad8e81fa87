import {findDatum} from '../library/data.ts';
import {derived} from '../derived.ts';
import {library} from '../site-library.ts';
import {chipMapData, formatPlace} from '../tools/chip-map/data.ts';
import {drawMap} from '../tools/chip-map/draw.ts';
import type {ChartRow} from './chart-request.ts';

/**
 * Draws some chips on the plane of the chip map, by the same function as the tool.
 *
 * @param ids   of chips whose speed and area are known
 * @param title the finding
 * @param day   `YYYY-MM-DD`; colours and limits are those of this day
 * @throws if the speed or the area of a chip is unknown
 * @returns the table names the source of the area, as the speed is worked out from several fields
 */
export function drawPlane(
  ids: readonly string[],
  title: string,
  day: string,
): {svg: string; rows: ChartRow[]} {
  const {dots, limits} = chipMapData(library, day);
  const shown = dots.filter(({id}) => ids.includes(id));
  const without = ids.filter((id) => !shown.some((dot) => dot.id === id));
  if (without.length > 0)
    throw new Error(`These chips have no known place on the plane: ${without.join(', ')}.`);
  const rows = shown.flatMap((dot): ChartRow[] => {
    const entry = library.chip.get(dot.id);
    if (!entry) return [];
    const area = findDatum(entry, 'die-area-mm2', derived);
    return [
      {
        label: dot.name,
        ...formatPlace(dot),
        day: entry.data.announced,
        source: area?.source ?? '',
        basis: area?.confidence === 'high' ? 'published' : 'estimate',
      },
    ];
  });
  return {svg: drawMap(shown, limits, title), rows};
}
