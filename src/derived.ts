import type {DerivedFields} from './library/data.ts';
import {Chip} from './library/schemas/chip.ts';
import {Model} from './library/schemas/model.ts';
import {makeRunFigures} from './runs/figures.ts';
import {performanceDensity, totalProcessingPerformance} from './rules/performance.ts';
import {sixNd} from './rules/training-compute.ts';
import {toolNames} from './tools/names.ts';

/**
 * Fields of chips and models that are computed by the rules, and figures of runs by the laboratory, so that no table
 * can disagree with them; and the names of the tools.
 */
export const derived: DerivedFields = {
  tools: toolNames,
  run: makeRunFigures(),
  chip: {
    tpp: {
      label: 'total processing performance (TPP)',
      unit: '',
      how: 'Computed: the highest product of dense throughput and bit length.',
      of: (data) => tppOf(data),
    },
    'performance-density': {
      label: 'performance density',
      unit: '',
      how: 'Computed: TPP divided by the area of the non-planar logic dies.',
      of: (data) => {
        const chip = Chip.safeParse(data).data;
        return performanceDensity(tppOf(data), valueOf(chip?.dieAreaMm2), valueOf(chip?.nonPlanar));
      },
    },
  },
  model: {
    'six-nd': {
      label: 'training compute, estimated as 6 × active parameters × tokens',
      unit: 'FLOP',
      how: 'Computed: six operations for each active parameter and training token.',
      of: (data) => {
        const model = Model.safeParse(data).data;
        return sixNd(valueOf(model?.activeParameters), valueOf(model?.trainingTokens));
      },
    },
  },
};

function tppOf(data: unknown): number | undefined {
  const chip = Chip.safeParse(data).data;
  const cells = Object.entries(chip?.throughput ?? {});
  return totalProcessingPerformance(
    Object.fromEntries(cells.map(([precision, cell]) => [precision, valueOf(cell)])),
  );
}

function valueOf<T>(cell: {value: T | null} | undefined): T | undefined {
  return cell?.value ?? undefined;
}
