import type {Library} from '../library/read.ts';
import {calendarData} from './act-calendar/data.ts';
import {chipStatusData} from './chip-status/data.ts';
import {chipToLawData} from './chip-to-law/data.ts';
import {estimatorData} from './compute-estimator/data.ts';
import {dutyData} from './duty-finder/data.ts';
import {costData} from './training-cost/data.ts';

/** The data of every tool, by the id that authors and addresses use. */
export const toolData: Readonly<Record<string, (library: Library) => object>> = {
  'act-calendar': calendarData,
  'chip-status': chipStatusData,
  'chip-to-law': chipToLawData,
  'compute-estimator': estimatorData,
  'duty-finder': dutyData,
  'training-cost': costData,
};
