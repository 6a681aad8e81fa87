import type {Trial} from './trial.ts';
import type {Message, Order} from './worker.ts';

/** A run under way in its own thread. */
export interface LiveRun {
  pause: () => void;
  resume: () => void;
  /** takes one step; meant for a run that is paused */
  step: () => void;
  /** ends the thread at once */
  cancel: () => void;
}

/** How a run is to be started. */
export interface Pace {
  /** `Infinity` trains as fast as the machine can */
  stepsPerSecond: number;
  /** waits after the start, to be taken step by step */
  paused: boolean;
}

/**
 * Works in a thread of its own; the laboratory's code is loaded by this call and not before.
 *
 * While the page is hidden the run rests, and goes on afterwards unless the reader had paused it.
 *
 * @param trial what to do
 * @param pace  how fast
 * @param hear  is told of progress, and at last of the end or of a fault
 */
export function startRun(trial: Trial, pace: Pace, hear: (message: Message) => void): LiveRun {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
  let {paused} = pace;
  const send = (order: Order) => worker.postMessage(order);
  const rest = () => {
    if (!paused) send({order: document.hidden ? 'pause' : 'resume'});
  };
  const end = () => {
    worker.terminate();
    document.removeEventListener('visibilitychange', rest);
  };
  worker.addEventListener('message', ({data}: MessageEvent<Message>) => {
    if (data.message !== 'progress') end();
    hear(data);
  });
  worker.addEventListener('error', () => {
    end();
    hear({
      message: 'fault',
      sentence: 'The laboratory could not be loaded. The picture and its table stand without it.',
    });
  });
  document.addEventListener('visibilitychange', rest);
  send({order: 'start', trial, ...pace});
  return {
    pause: () => {
      paused = true;
      send({order: 'pause'});
    },
    resume: () => {
      paused = false;
      send({order: 'resume'});
    },
    step: () => send({order: 'step'}),
    cancel: end,
  };
}
