import {startRun} from '../../lab/client.ts';
import type {LiveRun} from '../../lab/client.ts';
import type {Progress} from '../../lab/train.ts';
import type {State} from '../tool.ts';
import {readState} from '../tool.ts';
import type {Experiment} from './experiment.ts';
import {findFace, readForm, showCount, showList, showRun, writeForm} from './face.ts';
import type {Face} from './face.ts';
import {addressOf, csvOf, sayResult, saySetting} from './live.ts';
import type {Ending} from './live.ts';
import {keepLine, redraw} from './overlay.ts';

/** Milliseconds for which a file stays there to be saved. */
const KEPT = 10_000;

/** A run of the reader's. */
interface Current {
  /** number in the list of runs */
  number: number;
  live: LiveRun | undefined;
  paused: boolean;
  ended: boolean;
  state: State;
  points: Progress[];
}

/**
 * Brings an experiment to life: run, pause, step, stop, compare.
 *
 * @param root       its section on the page
 * @param experiment its definition
 * @param query      of an address whose setting is put into the form, or nothing
 */
export function openExperiment(root: HTMLElement, experiment: Experiment, query: string): void {
  const face = findFace(root);
  if (face) bringToLife(face, experiment, query);
}

function bringToLife(face: Face, experiment: Experiment, query: string): void {
  const {root} = face;
  const endings: Ending[] = JSON.parse(root.dataset['endings'] ?? '[]');
  const {form} = face;
  let current: Current | undefined;
  let runs = 0;
  let frame = 0;

  const say = (words: string) => (face.said.textContent = words);

  function begin(paused: boolean): void {
    const state = readForm(form);
    halt();
    try {
      const trial = experiment.trial(state);
      history.replaceState(null, '', `?${addressOf(experiment, state)}${location.hash}`);
      if (current) keepLine(face, experiment, current);
      runs += 1;
      const run: Current = {number: runs, live: undefined, paused, ended: false, state, points: []};
      current = run;
      const stepsPerSecond = state['p'] === 'f' || isStill() ? Infinity : experiment.watched;
      run.live = startRun(trial, {stepsPerSecond, paused}, (message) => {
        if (current !== run) return;
        if (message.message === 'progress') {
          run.points.push(...message.points);
          showCount(face, run.points.at(-1)?.samples ?? 0, message.budget, message.seconds, experiment.unit);
          if (run.paused || !isStill()) draw(run);
          if (run.paused) conclude(run);
          return;
        }
        run.live = undefined;
        run.ended = message.message === 'end';
        if (message.message === 'end') conclude(run);
        else say(message.sentence);
        arrange();
      });
      if (!paused) say(`Run ${runs} is under way: ${saySetting(experiment, state)}.`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    arrange();
  }

  /** At most once a frame, however many steps have come in. */
  function draw(run: Current): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (current === run) redraw(face, experiment, run);
    });
  }

  /** Words, lists and tables for a run that stands still. */
  function conclude(run: Current): void {
    say(sayResult(experiment, run, endings));
    draw(run);
    // in a task of its own, so that none is long
    setTimeout(() => {
      if (current !== run) return;
      showList(face, experiment, run);
      showRun(face, experiment, run.points);
    });
  }

  function halt(): void {
    if (!current?.live) return;
    current.live.cancel();
    current.live = undefined;
  }

  /** Which buttons make sense, and what the first of them does. */
  function arrange(): void {
    const running = current?.live !== undefined;
    const moving = running && current?.paused === false;
    face.buttons.step?.toggleAttribute('disabled', moving);
    face.buttons.pause?.toggleAttribute('disabled', !running);
    face.buttons.stop?.toggleAttribute('disabled', !running);
    if (face.buttons.pause) face.buttons.pause.textContent = running && !moving ? 'Go on' : 'Pause';
  }

  function pause(): void {
    const run = current;
    if (!run?.live) return;
    run.paused = !run.paused;
    if (run.paused) {
      run.live.pause();
      conclude(run);
    } else {
      run.live.resume();
      say(`Run ${run.number} goes on.`);
    }
    arrange();
  }

  const actions: Record<keyof Face['buttons'], () => void> = {
    pause,
    step() {
      if (!current?.live) begin(true);
      current?.live?.step();
    },
    stop() {
      halt();
      if (current) conclude(current);
      arrange();
    },
    copy() {
      const address = new URL(`?${addressOf(experiment, readForm(form))}`, location.href).href;
      navigator.clipboard.writeText(address).then(
        () => say('Link copied. It holds the setting and the seed.'),
        () => say(address),
      );
    },
    save() {
      if (current) save(experiment, current);
    },
  };
  for (const [name, act] of Object.entries(actions))
    root.querySelector(`[data-do="${name}"]`)?.addEventListener('click', act);
  form.addEventListener('submit', () => begin(false));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    writeForm(form, experiment.defaults);
    history.replaceState(null, '', `${location.pathname}${location.hash}`);
    say('The opening setting is back in the form.');
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-preset]'))
    button.addEventListener('click', () => {
      const pace = readForm(form)['p'] ?? 'w';
      writeForm(form, {...readState(button.dataset['preset'] ?? '', experiment.defaults), p: pace});
      begin(false);
    });
  if (query !== '') {
    writeForm(form, readState(query, experiment.defaults));
    say('The setting of this address is in the form. Press Run to start it.');
  }
  arrange();
}

/** Those who asked for less motion see the line where it has come to, not on its way. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Hands the run to the reader as a file; nothing leaves the device. */
function save(experiment: Experiment, {points, state}: Current): void {
  const text = csvOf(experiment, points, addressOf(experiment, state));
  const address = URL.createObjectURL(new Blob([text], {type: 'text/csv'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${experiment.id}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
