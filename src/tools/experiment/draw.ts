import {drawSvg, label, measure, tag} from '../../charts/svg.ts';
import type {Experiment, Panel, Point, Series} from './experiment.ts';
import {frameOf, panelHeight, pathOf, placeX, placeY} from './frame.ts';
import type {Frame} from './frame.ts';
import {placeLabels} from './labels.ts';
import type {Curve, Study} from './curve.ts';

/** Units of the drawing by which a line may be straightened; less than its own width. */
const STRAIGHT = 0.6;
/** The same for the edge of a band, which is pale. */
const STRAIGHT_EDGE = 1.2;

/** A line with how it looks. */
interface Drawn {
  curve: Curve;
  look: Series;
}

/**
 * Draws the opening picture: in each panel a line for each series, with a band where chance had a part, and its name.
 *
 * Each panel holds an empty path for each trace of a run under way, and a place for those of the runs before.
 *
 * @param experiment the definition
 * @param study      its numbers
 * @param title      the finding
 */
export function drawStudy(experiment: Experiment, study: Study, title: string): string {
  const drawn = study.curves.flatMap((curve, index) => {
    const look = experiment.series[index];
    return look ? [{curve, look}] : [];
  });
  const panels = experiment.panels.map((panel, index) =>
    tag(
      'g',
      {transform: `translate(0 ${index * panelHeight})`, 'data-panel': String(index)},
      drawPanel(
        panel,
        drawn.filter(({curve}) => curve.panel === index),
      ),
    ),
  );
  const height = experiment.panels.length * panelHeight - 10;
  return drawSvg({title, description: describe(experiment, drawn), height, body: panels.join('')});
}

function drawPanel(panel: Panel, lines: readonly Drawn[]): string {
  const frame = frameOf(panel);
  const bands = lines
    .filter(({curve}) => curve.banded)
    .map(({curve, look}) =>
      tag('path', {d: bandOf(curve, frame), class: `soft-${look.colour}`, 'fill-opacity': 0.7}),
    );
  const medians = lines.map(({curve, look}) =>
    tag('path', {
      d: pathOf(straighten(pointsOf(curve, curve.median, frame), frame), frame),
      class: look.colour,
      'stroke-width': 2,
      ...(look.dashes !== undefined && {'stroke-dasharray': look.dashes}),
    }),
  );
  const runs =
    tag('g', {'data-before': ''}) +
    panel.traces
      .map(() =>
        tag('path', {d: '', class: 'ink', 'stroke-width': 2.5, 'stroke-linecap': 'round', 'data-now': ''}),
      )
      .join('');
  const heading = label(panel.heading, 0, 16, {bold: true});
  // names last, so that a run does not cover them
  return heading + axes(frame) + bands.join('') + medians.join('') + runs + names(lines, frame);
}

function names(lines: readonly Drawn[], frame: Frame): string {
  const named = lines.map(({curve, look}) => ({
    label: look.label,
    points: pointsOf(curve, curve.median, frame)
      .filter(({y}) => y <= frame.y.to && y >= frame.y.from)
      .map(({x, y}) => ({x: placeX(x, frame), y: placeY(y, frame)})),
  }));
  const room = {left: frame.left + 2, right: frame.right, top: frame.top - 8, bottom: frame.bottom - 1};
  return placeLabels(named, room)
    .map(({label: words, x, y}, index) =>
      label(words, x, y, {className: `${lines[index]?.look.colour ?? 'ink'} on-mark`, bold: true}),
    )
    .join('');
}

/** The places of a line between the left and the right end of its panel. */
function pointsOf({at}: Curve, values: readonly number[], {x: span}: Frame): Point[] {
  return at
    .map((x, index) => ({x, y: values[index] ?? NaN}))
    .filter(({x}) => x >= span.from && x <= span.to * 1.000001);
}

/** Leaves out the places that a straight line between their neighbours shows as well. */
function straighten(points: readonly Point[], frame: Frame, stray = STRAIGHT): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  const [left, right] = [placeX(first.x, frame), placeX(last.x, frame)];
  const [start, end] = [placeY(first.y, frame), placeY(last.y, frame)];
  const strays = points.map(({x, y}, index) => {
    if (index === 0 || index === points.length - 1) return 0;
    const share = right === left ? 0 : (placeX(x, frame) - left) / (right - left);
    return Math.abs(placeY(y, frame) - start - share * (end - start));
  });
  const most = Math.max(...strays);
  if (most <= stray) return [first, last];
  const at = strays.indexOf(most);
  return [
    ...straighten(points.slice(0, at + 1), frame, stray),
    ...straighten(points.slice(at), frame, stray).slice(1),
  ];
}

function bandOf(curve: Curve, frame: Frame): string {
  const upper = pathOf(straighten(pointsOf(curve, curve.high, frame), frame, STRAIGHT_EDGE), frame, 0);
  const lower = pathOf(
    straighten(pointsOf(curve, curve.low, frame), frame, STRAIGHT_EDGE).toReversed(),
    frame,
    0,
  );
  return `${upper}${lower.replace('M', 'L')}Z`;
}

function axes(frame: Frame): string {
  const {left, right, bottom} = frame;
  const rows = frame.y.ticks.map(({at, label: words}) => {
    const y = placeY(at, frame);
    return (
      tag('line', {x1: left, x2: right, y1: y, y2: y, class: 'grid'}) +
      label(words, left - 6, y + 4, {anchor: 'end', className: 'muted'})
    );
  });
  const last = frame.x.ticks.at(-1);
  // the last mark carries the unit; one that would run into it is left out
  const free = right + 10 - measure(last?.label ?? '') - 6;
  const shown = frame.x.ticks.filter(
    (tick) => tick === last || placeX(tick.at, frame) + measure(tick.label) / 2 <= free,
  );
  const columns = shown.map((tick) =>
    label(tick.label, tick === last ? right + 10 : placeX(tick.at, frame), bottom + 17, {
      anchor: tick === last ? 'end' : 'middle',
      className: 'muted',
    }),
  );
  return rows.join('') + columns.join('');
}

/** The ends of the lines, in words. */
function describe({panels}: Experiment, lines: readonly Drawn[]): string {
  return panels
    .map(({heading, print}, index) => {
      const ends = lines
        .filter(({curve}) => curve.panel === index)
        .map(
          ({curve: {label: words, median}}) =>
            `${words} from ${print(median[0] ?? NaN)} to ${print(median.at(-1) ?? NaN)}`,
        );
      return `${heading}: ${ends.join('; ')}.`;
    })
    .join(' ');
}
