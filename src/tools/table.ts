import type {Library} from '../library/read.ts';
import {estimatorData} from './compute-estimator/data.ts';
import {costData} from './training-cost/data.ts';

/** The data of every tool, by the id that authors and addresses use. */
export const toolData: Readonly<Record<string, (library: Library) => object>> = {
  'compute-estimator': estimatorData,
  'training-cost': costData,
};
