import {readLibrary} from '../../src/library/read.ts';
import type {Library} from '../../src/library/read.ts';
import {calendarData} from '../../src/tools/act-calendar/data.ts';
import {actCalendar} from '../../src/tools/act-calendar/tool.ts';
import {chipStatusData} from '../../src/tools/chip-status/data.ts';
import {chipStatus} from '../../src/tools/chip-status/tool.ts';
import {chipToLawData} from '../../src/tools/chip-to-law/data.ts';
import {chipToLaw} from '../../src/tools/chip-to-law/tool.ts';
import {estimatorData} from '../../src/tools/compute-estimator/data.ts';
import {computeEstimator} from '../../src/tools/compute-estimator/tool.ts';
import {dutyData} from '../../src/tools/duty-finder/data.ts';
import {dutyFinder} from '../../src/tools/duty-finder/tool.ts';
import {groupLesson} from '../../src/tools/group-lesson/tool.ts';
import {groupSources} from '../../src/tools/group-lesson/sources.ts';
import {penaltyData} from '../../src/tools/penalty/data.ts';
import {penalty as penaltyTool} from '../../src/tools/penalty/tool.ts';
import {reboundData} from '../../src/tools/rebound/data.ts';
import {rebound as reboundTool} from '../../src/tools/rebound/tool.ts';
import {silentGroups} from '../../src/tools/silent-groups/tool.ts';
import {spreadWeight} from '../../src/tools/spread-weight/tool.ts';
import {systemData} from '../../src/tools/system-routes/data.ts';
import {systemRoutes} from '../../src/tools/system-routes/tool.ts';
import type {Field, Preset, Result, State, Tool} from '../../src/tools/tool.ts';
import {costData} from '../../src/tools/training-cost/data.ts';
import {trainingCost} from '../../src/tools/training-cost/tool.ts';

/** The site's own library. */
export const {library} = readLibrary('content');

/** A tool with the data that the build gives it. */
export interface Opened<Data = object> {
  id: string;
  data: Data;
  fields: readonly Field[];
  defaults: State;
  presets: readonly Preset[];
  /** answers the opening state with some fields changed */
  answer: (changed: State) => Result;
}

function open<Data extends object>(tool: Tool<Data>, dataOf: (library: Library) => Data): Opened<Data> {
  const data = dataOf(library);
  const defaults = tool.defaults(data);
  return {
    id: tool.id,
    data,
    fields: tool.fields(data),
    defaults,
    presets: tool.presets(data),
    answer: (changed) => tool.answer({...defaults, ...changed}, data),
  };
}

/** The compute estimator. */
export const estimator = open(computeEstimator, estimatorData);
/** The training-cost calculator. */
export const cost = open(trainingCost, costData);
/** The status of a chip. */
export const status = open(chipStatus, chipStatusData);
/** From chip to law. */
export const law = open(chipToLaw, chipToLawData);
/** The duty finder. */
export const duties = open(dutyFinder, dutyData);
/** The routes and duties of a system. */
export const systems = open(systemRoutes, systemData);
/** The ceiling of a fine. */
export const penalty = open(penaltyTool, penaltyData);
/** The calendar of the Act. */
export const calendar = open(actCalendar, calendarData);
/** The rebound model. */
export const rebound = open(reboundTool, reboundData);
/** One group, worked through. */
export const lesson = open(groupLesson, () => groupSources);
/** The share of silent groups. */
export const silent = open(silentGroups, () => groupSources);
/** What the division by the spread optimises. */
export const weight = open(spreadWeight, () => groupSources);

/** Every tool of the site. */
export const opened: readonly Opened[] = [
  estimator,
  cost,
  status,
  law,
  duties,
  systems,
  penalty,
  calendar,
  rebound,
  lesson,
  silent,
  weight,
];

/**
 * Finds one answer of a result by its label.
 *
 * @param result what a tool found
 * @param label  label of the answer
 * @throws if there is no such answer
 */
export function answerOf(result: Result, label: string): string {
  const found = result.answers.find((answer) => answer.label === label);
  if (!found) throw new Error(`no answer called ${label}`);
  return found.value;
}
