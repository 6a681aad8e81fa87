import type {Experiment} from './experiment.ts';
import type {Face, Shown} from './face.ts';
import {frameOf, pathOf, placeX, placeY} from './frame.ts';
import type {Frame} from './frame.ts';

/** Runs before the last one that stay in the picture. */
const MOST_BEFORE = 3;
/** Places of a line; more would not show. */
const MOST_PLACES = 240;
const svg = 'http://www.w3.org/2000/svg';

/** A line of a run in a panel, and where it ends. */
interface Line {
  d: string;
  end: {x: number; y: number} | undefined;
}

/**
 * Draws the run under way over the picture.
 *
 * @param face       of the experiment
 * @param experiment its definition
 * @param run        the run
 */
export function redraw({root}: Face, experiment: Experiment, run: Shown): void {
  experiment.panels.forEach((_, index) => {
    const paths = root.querySelectorAll(`[data-panel="${index}"] > [data-now]`);
    linesOf(experiment, index, run).forEach(({d}, trace) => paths[trace]?.setAttribute('d', d));
  });
}

/**
 * Turns the lines of a run into those of a run before, grey and with its number; the oldest make room.
 *
 * @param face       of the experiment
 * @param experiment its definition
 * @param run        the run that is over
 */
export function keepLine({root}: Face, experiment: Experiment, run: Shown): void {
  experiment.panels.forEach((_, index) => {
    const before = root.querySelector(`[data-panel="${index}"] > [data-before]`);
    if (!before) return;
    const group = document.createElementNS(svg, 'g');
    for (const {d, end} of linesOf(experiment, index, run)) {
      if (d === '' || !end) continue;
      const path = document.createElementNS(svg, 'path');
      for (const [name, value] of Object.entries({
        d,
        class: 'muted',
        'stroke-width': '2',
        'stroke-linecap': 'round',
      }))
        path.setAttribute(name, value);
      const number = document.createElementNS(svg, 'text');
      const place = {
        x: String(end.x - 3),
        y: String(end.y - 5),
        class: 'muted on-mark',
        'font-size': '13',
        'text-anchor': 'end',
      };
      for (const [name, value] of Object.entries(place)) number.setAttribute(name, value);
      number.textContent = String(run.number);
      group.append(path, number);
    }
    before.append(group);
    while (before.childElementCount > MOST_BEFORE) before.firstElementChild?.remove();
  });
}

function linesOf({panels}: Experiment, index: number, {points, state}: Shown): Line[] {
  const panel = panels[index];
  if (!panel) return [];
  const frame = frameOf(panel);
  const every = Math.ceil(points.length / MOST_PLACES);
  const thin = points.filter((_, place) => place % every === 0 || place === points.length - 1);
  return panel.traces.map((trace) => {
    const line = trace(thin, state);
    return {d: pathOf(line, frame), end: endOf(line, frame)};
  });
}

function endOf(line: ReturnType<Experiment['panels'][number]['traces'][number]>, frame: Frame): Line['end'] {
  const last = line.findLast(({x, y}) => Number.isFinite(y) && x <= frame.x.to * 1.000001);
  return last && {x: placeX(last.x, frame), y: placeY(last.y, frame)};
}
