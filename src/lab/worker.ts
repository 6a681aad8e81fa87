import {RunFault} from './laboratory.ts';
import type {Progress} from './train.ts';
import {openTrial} from './trial.ts';
import type {Trial} from './trial.ts';

/** What the page may ask of the worker; to cancel, the page ends the worker. */
export type Order =
  | {order: 'start'; trial: Trial; stepsPerSecond: number; paused: boolean}
  | {order: 'pause'}
  | {order: 'resume'}
  | {order: 'step'};

/** What the worker tells: points since the last message, the end, or one sentence on what was impossible. */
export type Message =
  | {message: 'progress'; points: Progress[]; budget: number; seconds: number}
  | {message: 'end'}
  | {message: 'fault'; sentence: string};

/** Milliseconds of training between two looks at what the page asks. */
const SLICE = 8;

/** Milliseconds of rest after a slice, so that on a small device the page can draw. */
const BREATH = 16;

let steps: Iterator<Progress, unknown> | undefined;
let budget = 0;
let wait = 0;
let paused = false;
let worked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({data}: MessageEvent<Order>) => {
  clearTimeout(timer);
  if (data.order === 'start') open(data);
  if (data.order === 'pause') paused = true;
  if (data.order === 'resume') paused = false;
  if (data.order === 'step') advance(0);
  if (!paused && steps !== undefined) timer = setTimeout(goOn, 0);
});

function open({trial, stepsPerSecond, paused: waits}: Extract<Order, {order: 'start'}>): void {
  ({steps, budget} = openTrial(trial));
  wait = 1000 / stepsPerSecond;
  paused = waits;
  advance(0);
}

/** A watched run takes a step and rests; one at full speed works for a slice. */
function goOn(): void {
  const from = performance.now();
  advance(wait > 0 ? 0 : SLICE);
  if (steps === undefined) return;
  const rest = Math.max(wait > 0 ? 0 : BREATH, wait - (performance.now() - from));
  worked += rest;
  timer = setTimeout(goOn, rest);
}

/** Takes one step, and more while the slice lasts, then tells of them together. */
function advance(slice: number): void {
  const from = performance.now();
  const points: Progress[] = [];
  let ended = false;
  try {
    do {
      const next = steps?.next();
      ended = next === undefined || next.done === true;
      if (next !== undefined && next.done !== true) points.push(next.value);
    } while (!ended && performance.now() - from < slice);
  } catch (error) {
    steps = undefined;
    if (!(error instanceof RunFault)) throw error;
    tell({message: 'fault', sentence: error.message});
    return;
  }
  worked += performance.now() - from;
  tell({message: 'progress', points, budget, seconds: worked / 1000});
  if (!ended) return;
  steps = undefined;
  tell({message: 'end'});
}

function tell(message: Message): void {
  postMessage(message);
}
