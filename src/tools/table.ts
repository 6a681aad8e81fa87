import type {Library} from '../library/read.ts';
import {actCalendar} from './act-calendar/tool.ts';
import {chipStatus} from './chip-status/tool.ts';
import {chipToLaw} from './chip-to-law/tool.ts';
import {computeEstimator} from './compute-estimator/tool.ts';
import {dutyFinder} from './duty-finder/tool.ts';
import {groupLesson} from './group-lesson/tool.ts';
import {penalty} from './penalty/tool.ts';
import {rebound} from './rebound/tool.ts';
import {silentGroups} from './silent-groups/tool.ts';
import {spreadWeight} from './spread-weight/tool.ts';
import {systemRoutes} from './system-routes/tool.ts';
import {trainingCost} from './training-cost/tool.ts';
import {calendarData} from './act-calendar/data.ts';
import {chipStatusData} from './chip-status/data.ts';
import {chipToLawData} from './chip-to-law/data.ts';
import {estimatorData} from './compute-estimator/data.ts';
import {dutyData} from './duty-finder/data.ts';
import {penaltyData} from './penalty/data.ts';
import {reboundData} from './rebound/data.ts';
import {systemData} from './system-routes/data.ts';
import {costData} from './training-cost/data.ts';
import {groupSources} from './group-lesson/sources.ts';
import {makeView} from './view.ts';
import type {ToolView} from './view.ts';

/** The data of every tool, by the id that authors and addresses use. */
export const toolData: Readonly<Record<string, (library: Library) => object>> = {
  'act-calendar': calendarData,
  'chip-status': chipStatusData,
  'chip-to-law': chipToLawData,
  'compute-estimator': estimatorData,
  'duty-finder': dutyData,
  'group-lesson': () => groupSources,
  penalty: penaltyData,
  rebound: reboundData,
  'silent-groups': () => groupSources,
  'spread-weight': () => groupSources,
  'system-routes': systemData,
  'training-cost': costData,
};

/** Every tool worked out as it opens, for pages that show its finding without the form. */
export const toolViews: Readonly<Record<string, (library: Library) => ToolView>> = {
  'act-calendar': (library) => makeView(actCalendar, calendarData(library)),
  'chip-status': (library) => makeView(chipStatus, chipStatusData(library)),
  'chip-to-law': (library) => makeView(chipToLaw, chipToLawData(library)),
  'compute-estimator': (library) => makeView(computeEstimator, estimatorData(library)),
  'duty-finder': (library) => makeView(dutyFinder, dutyData(library)),
  'group-lesson': () => makeView(groupLesson, groupSources),
  penalty: (library) => makeView(penalty, penaltyData(library)),
  rebound: (library) => makeView(rebound, reboundData(library)),
  'silent-groups': () => makeView(silentGroups, groupSources),
  'spread-weight': () => makeView(spreadWeight, groupSources),
  'system-routes': (library) => makeView(systemRoutes, systemData(library)),
  'training-cost': (library) => makeView(trainingCost, costData(library)),
};
