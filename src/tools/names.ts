import {instrumentNames} from './instruments.ts';

/** Every tool, by the id that authors and addresses use; the checker knows the names and loads none of the tools. */
export const toolNames: readonly string[] = [
  ...instrumentNames,
  'act-calendar',
  'chip-map',
  'chip-status',
  'chip-to-law',
  'compute-estimator',
  'duty-finder',
  'group-lesson',
  'penalty',
  'rebound',
  'silent-groups',
  'spread-weight',
  'system-routes',
  'training-cost',
];
