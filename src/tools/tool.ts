/** What a reader has put in: short stable keys and plain text, as they stand in the address. */
export type State = Readonly<Record<string, string>>;

/** One field of a tool's form. */
export interface Field {
  /** short and stable: it stands in shared addresses */
  key: string;
  label: string;
  type: 'choice' | 'number' | 'day' | 'tick';
  /** unit behind the number */
  unit?: string;
  /** what it means, in one sentence */
  help?: string;
  /** for a day: one button sets it to today */
  today?: boolean;
  /** for choices: value and label, grouped where a group is named */
  options?: readonly {value: string; label: string; group?: string}[];
  /** rarely changed: it folds away */
  more?: boolean;
}

/** One line of the arithmetic or of the law behind an answer. */
export interface Step {
  label: string;
  given: string;
  needed: string;
  clause: string;
  /** id of the source, for its address */
  source?: string;
  /** `undefined` where it cannot be told */
  holds?: boolean | undefined;
}

/** One answer: a question in words, and the word that answers it. */
export interface Answer {
  label: string;
  value: string;
  /** more than a word, where it needs that */
  detail?: string;
}

/** What a tool finds. */
export interface Result {
  /** the whole in a few words */
  headline: string;
  answers: readonly Answer[];
  steps: readonly Step[];
  /** what would change the answer */
  flips: readonly string[];
  /** the finding in one sentence that can be quoted, with its day */
  sentence: string;
  /** what was assumed or left out */
  limits: readonly string[];
  /** where it lies in the tool's picture: shares of the way along both axes */
  mark?: readonly [x: number, y: number];
}

/** A state worth showing, such as one of the article's claims. */
export interface Preset {
  label: string;
  state: State;
}

/** The examples under every version of the law, for a table that needs no script. */
export interface ByRegime {
  caption: string;
  rows: readonly Preset[];
  /** each changes the states of the rows, such as their day */
  columns: readonly Preset[];
  /** the words of a cell; the headline where left out */
  cell?: (result: Result) => string;
}

/** A calculator: its form, its examples, and the pure function between them. */
export interface Tool<Data> {
  id: string;
  title: string;
  fields: (data: Data) => readonly Field[];
  /** the state on opening, complete */
  defaults: (data: Data) => State;
  presets: (data: Data) => readonly Preset[];
  /** for tools whose law has versions */
  byRegime?: (data: Data) => ByRegime;
  /**
   * @param state complete: defaults are filled in
   * @param data  what the build passes in
   * @throws Error with one sentence for the reader if an input cannot be read
   */
  answer: (state: State, data: Data) => Result;
}

/** Version of the address; it changes when a key changes its meaning. */
export const stateVersion = '1';

/**
 * Writes a state as a query; values that are the defaults are left out.
 *
 * @param state    complete state
 * @param defaults what the tool opens with
 */
export function writeState(state: State, defaults: State): string {
  const changed = Object.entries(state).filter(([key, value]) => value !== (defaults[key] ?? ''));
  return new URLSearchParams([['v', stateVersion], ...changed]).toString();
}

/**
 * Reads a state from a query; unknown keys are ignored, missing ones are the defaults.
 *
 * @param query    as in an address, with or without the question mark
 * @param defaults what the tool opens with
 */
export function readState(query: string, defaults: State): State {
  const given = new URLSearchParams(query);
  const version = given.get('v');
  if (version !== null && version !== stateVersion) return defaults;
  return Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, given.get(key) ?? value]));
}
