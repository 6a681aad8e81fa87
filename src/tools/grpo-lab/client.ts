import {startRun} from '../../lab/client.ts';
import type {LiveRun} from '../../lab/client.ts';
import type {RunRequest} from '../../lab/run.ts';
import type {State} from '../tool.ts';
import {readState, writeState} from '../tool.ts';
import {csvOf, rowsOf, sayResult} from './live.ts';
import type {Ending, Place} from './live.ts';
import {pathOf} from './scale.ts';
import type {Scale} from './scale.ts';
import {defaults, learnerLabels, readRequest} from './setting.ts';

/** Steps a second of a run that is to be watched. */
const WATCHED = 25;
/** Milliseconds for which a file stays there to be saved. */
const KEPT = 10_000;

/** The parts of the instrument that change. */
interface Face {
  root: HTMLElement;
  form: HTMLFormElement;
  said: HTMLElement;
  counted: HTMLElement;
  progress: HTMLProgressElement;
  body: HTMLElement;
  download: HTMLElement;
  scale: Scale;
  endings: readonly Ending[];
}

/** The run on the page. */
interface Current {
  live: LiveRun | undefined;
  paused: boolean;
  request: RunRequest;
  address: string;
  places: Place[];
}

const face = findFace();
let current: Current | undefined;
let frame = 0;

function findFace(): Face | undefined {
  const root = document.querySelector<HTMLElement>('[data-lab]');
  const form = root?.querySelector('form');
  const said = root?.querySelector<HTMLElement>('[data-lab-said]');
  const counted = root?.querySelector<HTMLElement>('[data-lab-counted]');
  const progress = root?.querySelector('progress');
  const body = root?.querySelector<HTMLElement>('[data-lab-rows]');
  const download = root?.querySelector<HTMLElement>('[data-lab-csv]');
  if (!root || !form || !said || !counted || !progress || !body || !download) return undefined;
  const {scale, endings} = JSON.parse(root.dataset['lab'] ?? '{}');
  return {root, form, said, counted, progress, body, download, scale, endings};
}

function readForm(form: HTMLFormElement): State {
  return Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim()]));
}

function writeForm(form: HTMLFormElement, state: State): void {
  for (const [key, value] of Object.entries(state)) {
    const control = form.elements.namedItem(key);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

/** Those who asked for less motion see the line where it has come to, not on its way. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function begin(parts: Face, paused: boolean): void {
  const state = readForm(parts.form);
  stop();
  try {
    const request = readRequest(state, parts.scale.samples);
    const address = writeState(state, defaults);
    history.replaceState(null, '', `?${address}${location.hash}`);
    const before = pathOf(current?.places ?? [], parts.scale);
    for (const path of parts.root.querySelectorAll('[data-run="before"]')) path.setAttribute('d', before);
    const stepsPerSecond = state['p'] === 'f' || isStill() ? Infinity : WATCHED;
    const run: Current = {live: undefined, paused, request, address, places: []};
    current = run;
    run.live = startRun(request, {stepsPerSecond, paused}, (message) => {
      if (current !== run) return;
      if (message.message === 'progress') {
        for (const {step, samples, reward, groups, deadGroups} of message.points)
          run.places.push({step, samples, reward, groups, deadGroups});
        count(parts, run, message.seconds);
        if (run.paused || !isStill()) draw(parts);
        if (run.paused) conclude(parts, run, false);
        return;
      }
      run.live = undefined;
      if (message.message === 'end') conclude(parts, run, true);
      else say(parts, message.sentence);
      arrange(parts);
    });
    if (!paused) say(parts, `${nameOf(request)} is training.`);
  } catch (error) {
    say(parts, error instanceof Error ? error.message : String(error));
  }
  arrange(parts);
}

function stop(): void {
  current?.live?.cancel();
  if (current) current.live = undefined;
}

function nameOf({learner}: RunRequest): string {
  return learnerLabels[learner] ?? learner;
}

function say({said}: Face, words: string): void {
  said.textContent = words;
}

function count({progress, counted}: Face, {places}: Current, seconds: number): void {
  const samples = places.at(-1)?.samples ?? 0;
  progress.value = samples;
  const rate = seconds > 0 ? `, ${Math.round(samples / seconds).toLocaleString('en-GB')} a second` : '';
  counted.textContent = `${samples.toLocaleString('en-GB')} of ${progress.max.toLocaleString('en-GB')} answers${rate}`;
}

/** At most once a frame, however many steps have come in. */
function draw({root, scale}: Face): void {
  if (frame !== 0) return;
  frame = requestAnimationFrame(() => {
    frame = 0;
    const line = pathOf(current?.places ?? [], scale);
    for (const path of root.querySelectorAll('[data-run="now"]')) path.setAttribute('d', line);
  });
}

/** Words, table and file for a run that stands still. */
function conclude(parts: Face, run: Current, ended: boolean): void {
  const {learner, learningRate, clip, normalise, klWeight, groupSize} = run.request;
  const plain = clip === undefined && normalise === undefined && klWeight === 0 && (groupSize ?? 16) === 16;
  const ending = plain
    ? parts.endings.find((one) => one.learner === learner && one.rate === learningRate)
    : undefined;
  say(parts, sayResult(run.places, nameOf(run.request), ending, ended));
  draw(parts);
  // in a task of its own, so that none is long
  setTimeout(() => {
    if (current !== run) return;
    parts.body.replaceChildren(...rowsOf(run.places).map(showRow));
    parts.download.hidden = false;
  });
}

/** Hands the run to the reader as a file; nothing leaves the device. */
function save(): void {
  if (!current) return;
  const address = URL.createObjectURL(new Blob([csvOf(current.places, current.address)], {type: 'text/csv'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'grpo-laboratory.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

function showRow({samples, reward, groups, deadGroups}: Place): HTMLElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = samples.toLocaleString('en-GB');
  const cells = [reward.toFixed(3), groups === 0 ? '–' : (deadGroups / groups).toFixed(3)].map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  row.append(head, ...cells);
  return row;
}

/** Which buttons make sense, and what the first of them does. */
function arrange({root}: Face): void {
  const running = current?.live !== undefined;
  const moving = running && current?.paused === false;
  const set = (name: string, disabled: boolean) =>
    root.querySelector(`[data-lab-${name}]`)?.toggleAttribute('disabled', disabled);
  set('step', moving);
  set('pause', !running);
  set('cancel', !running);
  const pause = root.querySelector('[data-lab-pause]');
  if (pause) pause.textContent = running && !moving ? 'Go on' : 'Pause';
}

function pause(parts: Face): void {
  const run = current;
  if (!run?.live) return;
  run.paused = !run.paused;
  if (run.paused) {
    run.live.pause();
    conclude(parts, run, false);
  } else {
    run.live.resume();
    say(parts, `${nameOf(run.request)} goes on.`);
  }
  arrange(parts);
}

function step(parts: Face): void {
  if (!current?.live) begin(parts, true);
  current?.live?.step();
}

function cancel(parts: Face): void {
  stop();
  if (current) conclude(parts, current, false);
  arrange(parts);
}

if (face) {
  const on = (name: string, act: (parts: Face) => void) =>
    face.root.querySelector(`[data-lab-${name}]`)?.addEventListener('click', () => act(face));
  for (const hidden of face.root.querySelectorAll<HTMLElement>('[data-lab-live]')) hidden.hidden = false;
  face.form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(face, false);
  });
  on('pause', pause);
  on('step', step);
  on('cancel', cancel);
  on('csv', save);
  for (const button of face.root.querySelectorAll<HTMLElement>('[data-preset]')) {
    button.addEventListener('click', () => {
      writeForm(face.form, readState(button.dataset['preset'] ?? '', defaults));
      begin(face, false);
    });
  }
  if (new URLSearchParams(location.search).has('v')) {
    writeForm(face.form, readState(location.search, defaults));
    say(face, 'The setting of this address is in the form. Press Run to train it.');
  }
  arrange(face);
}
