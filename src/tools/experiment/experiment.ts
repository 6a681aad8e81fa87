import type {Axis} from '../../lab/bands.ts';
import type {Progress} from '../../lab/train.ts';
import type {Trial} from '../../lab/trial.ts';
import type {Field, Preset, State} from '../tool.ts';
import type {Study} from './curve.ts';

/** One place of a line, in the values of its panel. */
export interface Point {
  x: number;
  y: number;
}

/** One side of a panel. */
export interface Span {
  from: number;
  to: number;
  /** even steps are even factors; then `from` is above 0 */
  log?: boolean;
  ticks: readonly {at: number; label: string}[];
}

/** What a run under way draws into a panel; nothing if it does not belong there. */
export type Trace = (points: readonly Progress[], state: State) => readonly Point[];

/** One field of the picture. */
export interface Panel {
  heading: string;
  x: Span;
  y: Span;
  /** the table's rows: their heading, their places, and how a place prints */
  rows: {label: string; at: readonly number[]; print?: (x: number) => string};
  /** prints a value of the table */
  print: (y: number) => string;
  traces: readonly Trace[];
}

/** Where the numbers of a line come from. All training runs as the form would train them. */
export type Source =
  /** computed without chance */
  | {kind: 'exact'; points: () => readonly Point[]}
  /** a quantity along training, over all seeds; `move` changes the places */
  | {kind: 'course'; state: State; axis: Axis; measure: string; move?: (x: number) => number}
  /** a quantity at the end of several settings, over all seeds */
  | {kind: 'ends'; states: readonly {x: number; state: State}[]; measure: string}
  /** several quantities at the end of one setting, over all seeds */
  | {kind: 'profile'; state: State; measures: readonly {x: number; measure: string}[]};

/** One line of the opening picture. */
export interface Series {
  label: string;
  /** ties the line to its colour; dashes and label tell it without colour too */
  colour: 'a' | 'b' | 'c' | 'd';
  dashes?: string;
  panel: number;
  source: Source;
}

/** A figure of a run: a column of its table and a part of the sentence. */
export interface Measure {
  /** `reward`, `silent` (share of groups that moved nothing) or what the task tells */
  key: string;
  label: string;
  print: (value: number) => string;
  /** the figure as part of a sentence */
  say: (value: number) => string;
}

/** What the picture shows, in words; every figure in them is computed from the study. */
export interface Words {
  /** the finding, in a sentence without full stop */
  title: string;
  /** what is drawn */
  caption: string;
  paragraphs: readonly string[];
  /** asked before anything runs */
  question: string;
  answer: string;
}

/** A live experiment: the picture that it opens on, and the run that readers start. */
export interface Experiment {
  /** stands in the address, so it never changes */
  id: string;
  /** name for readers */
  name: string;
  /** runs of each setting of the picture, with the seeds 1, 2, 3, … */
  seeds: number;
  panels: readonly Panel[];
  series: readonly Series[];
  words: (study: Study) => Words;
  /** what the toy does not show */
  limits: string;
  fields: readonly Field[];
  /** what the form opens with, complete */
  defaults: State;
  presets: readonly Preset[];
  /**
   * @param state complete
   * @throws Error with one sentence for the reader if an input cannot be read
   */
  trial: (state: State) => Trial;
  /** name of what a state runs */
  nameOf: (state: State) => string;
  /** keys of the fields that the name tells already */
  named: readonly string[];
  /** what a run counts, in the plural */
  unit: string;
  /** steps a second of a run that is to be watched */
  watched: number;
  /** the first is the one that runs are compared by */
  measures: readonly Measure[];
  /** more to say of a run that stands still */
  remark?: (points: readonly Progress[], state: State) => string;
}

/**
 * Reads a figure from where a run stands.
 *
 * @param progress of the run
 * @param key      of a measure
 * @returns `NaN` where there is none yet
 */
export function valueOf(progress: Progress, key: string): number {
  if (key === 'reward') return progress.reward;
  if (key === 'silent') return progress.groups === 0 ? NaN : progress.deadGroups / progress.groups;
  return progress.measures[key] ?? NaN;
}

/**
 * Draws a quantity along a run.
 *
 * @param axis    what was spent
 * @param measure of the task
 */
export function along(axis: Axis, measure: string): Trace {
  return (points) => points.map((progress) => ({x: progress[axis], y: valueOf(progress, measure)}));
}
