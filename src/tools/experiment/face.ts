import type {Progress} from '../../lab/train.ts';
import type {State} from '../tool.ts';
import {valueOf} from './experiment.ts';
import type {Experiment} from './experiment.ts';
import {rowsOf, saySetting} from './live.ts';

/** The parts of an experiment on the page that change. */
export interface Face {
  root: HTMLElement;
  form: HTMLFormElement;
  said: HTMLElement;
  counted: HTMLElement;
  progress: HTMLProgressElement;
  /** the list of runs, and the table of the last */
  list: HTMLElement;
  rows: HTMLElement;
  buttons: Record<'pause' | 'step' | 'stop' | 'copy' | 'save', Element | null>;
}

/** A run as the page shows it. */
export interface Shown {
  number: number;
  state: State;
  points: readonly Progress[];
}

/**
 * Finds the parts of an experiment on the page.
 *
 * @param root its section
 */
export function findFace(root: HTMLElement): Face | undefined {
  const form = root.querySelector('form');
  const said = root.querySelector<HTMLElement>('[data-said]');
  const counted = root.querySelector<HTMLElement>('[data-counted]');
  const progress = root.querySelector('progress');
  const list = root.querySelector<HTMLElement>('[data-list]');
  const rows = root.querySelector<HTMLElement>('[data-rows]');
  if (!form || !said || !counted || !progress || !list || !rows) return undefined;
  const button = (name: string) => root.querySelector(`[data-do="${name}"]`);
  const buttons = {
    pause: button('pause'),
    step: button('step'),
    stop: button('stop'),
    copy: button('copy'),
    save: button('save'),
  };
  return {root, form, said, counted, progress, list, rows, buttons};
}

type Control = HTMLInputElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input[name], select[name]')];
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

/**
 * Reads what stands in a form.
 *
 * @param form of the experiment
 */
export function readForm(form: HTMLFormElement): State {
  return Object.fromEntries(
    controlsOf(form).map((control) => [
      control.name,
      isTick(control) ? (control.checked ? 'yes' : '') : control.value.trim(),
    ]),
  );
}

/**
 * Puts a state into a form; a choice that is not offered is left as it stands.
 *
 * @param form  of the experiment
 * @param state complete
 */
export function writeForm(form: HTMLFormElement, state: State): void {
  for (const control of controlsOf(form)) {
    const value = state[control.name] ?? '';
    if (isTick(control)) control.checked = value === 'yes';
    else if (control instanceof HTMLInputElement) control.value = value;
    else if ([...control.options].some((option) => option.value === value)) control.value = value;
  }
}

/**
 * Shows how much of a budget is spent, and how fast.
 *
 * @param face    of the experiment
 * @param spent   so far
 * @param budget  in all
 * @param seconds of work
 * @param unit    of what is spent
 */
export function showCount(
  {progress, counted}: Face,
  spent: number,
  budget: number,
  seconds: number,
  unit: string,
): void {
  progress.max = budget;
  progress.value = spent;
  const rate = seconds > 0 ? `, ${Math.round(spent / seconds).toLocaleString('en-GB')} a second` : '';
  counted.textContent = `${spent.toLocaleString('en-GB')} of ${budget.toLocaleString('en-GB')} ${unit}${rate}`;
}

/**
 * Writes a run into the list of runs, or brings its row up to date.
 *
 * @param face       of the experiment
 * @param experiment its definition
 * @param run        the run
 */
export function showList({root, list}: Face, experiment: Experiment, {number, state, points}: Shown): void {
  const last = points.at(-1);
  if (!last) return;
  const row = makeRow([String(number), saySetting(experiment, state), ...cellsOf(experiment, last)]);
  row.dataset['run'] = String(number);
  const before = list.querySelector(`[data-run="${number}"]`);
  if (before) before.replaceWith(row);
  else list.append(row);
  for (const part of root.querySelectorAll<HTMLElement>('[data-runs], [data-table]')) part.hidden = false;
}

/**
 * Shows the steps of a run as a table.
 *
 * @param face       of the experiment
 * @param experiment its definition
 * @param points     of the run
 */
export function showRun({rows}: Face, experiment: Experiment, points: readonly Progress[]): void {
  rows.replaceChildren(...rowsOf(points).map((progress) => makeRow(cellsOf(experiment, progress))));
}

function cellsOf({measures}: Experiment, progress: Progress): string[] {
  const figures = measures.map(({key, print}) => {
    const value = valueOf(progress, key);
    return Number.isFinite(value) ? print(value) : '–';
  });
  return [progress.samples.toLocaleString('en-GB'), ...figures];
}

function makeRow([head = '', ...cells]: readonly string[]): HTMLElement {
  const row = document.createElement('tr');
  const first = document.createElement('th');
  first.scope = 'row';
  first.textContent = head;
  row.append(first);
  for (const text of cells) {
    const cell = document.createElement('td');
    cell.textContent = text;
    row.append(cell);
  }
  return row;
}
