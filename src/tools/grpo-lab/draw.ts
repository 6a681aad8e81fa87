import {drawSvg, label, measure, tag, width} from '../../charts/svg.ts';
import {pathOf, placeX, placeY} from './scale.ts';
import type {Scale} from './scale.ts';
import type {Curve, Study} from './study.ts';

/** How a learner looks: colour, dashes, and its name for readers. */
interface Look {
  name: string;
  colour: 'a' | 'b' | 'c';
  dashes: string;
}

const looks: Readonly<Record<string, Look>> = {
  grpo: {name: 'GRPO', colour: 'a', dashes: ''},
  rloo: {name: 'RLOO', colour: 'b', dashes: '7 3'},
  'reinforce-baseline': {name: 'REINFORCE with baseline', colour: 'c', dashes: '2 3'},
};

const panelHeight = 206;
const legendHeight = 24;
/** A path needs no more places than the drawing can show. */
const EVERY = 2;

/**
 * Says where a panel lies within itself; all panels are alike, so that one path fits each of them.
 *
 * @param samples answers that it spans
 */
export function scaleOf(samples: number): Scale {
  return {samples, left: 30, right: width - 10, top: 28, bottom: 168};
}

/**
 * Draws reward against answers drawn: one panel a learning rate, in it a band and a median line for each learner.
 *
 * Each panel holds two empty paths on top, for the run under way and for the one before it.
 *
 * @param study at least one setting; every learner of it has a look
 * @param title the finding
 */
export function drawStudy(study: Study, title: string): string {
  const scale = scaleOf(study.samples);
  const panels = study.rates.map((rate, index) =>
    tag('g', {transform: `translate(0 ${legendHeight + index * panelHeight})`}, panel(study, rate, scale)),
  );
  const height = legendHeight + study.rates.length * panelHeight;
  return drawSvg({title, description: describe(study), height, body: legend(study) + panels.join('')});
}

function lookOf(learner: string): Look {
  const look = looks[learner];
  if (!look) throw new Error(`the picture has no look for ${learner}`);
  return look;
}

function legend({curves, rates}: Study): string {
  let x = 0;
  return curves
    .filter(({rate}) => rate === rates[0])
    .map(({learner}) => {
      const {name, colour} = lookOf(learner);
      const mark = line(`M${x} 11H${x + 22}`, lookOf(learner));
      const words = label(name, x + 27, 15, {className: colour, bold: true});
      x += 27 + measure(name, 13, true) + 14;
      return mark + words;
    })
    .join('');
}

function line(d: string, {colour, dashes}: Look): string {
  return tag('path', {
    d,
    class: colour,
    'stroke-width': 2,
    ...(dashes !== '' && {'stroke-dasharray': dashes}),
  });
}

function panel({curves, samples}: Study, rate: number, scale: Scale): string {
  const own = curves.filter((curve) => curve.rate === rate);
  const areas = own.map((curve) =>
    tag('path', {
      d: bandOf(curve, scale),
      class: `soft-${lookOf(curve.learner).colour}`,
      'fill-opacity': 0.7,
    }),
  );
  const medians = own.map((curve) =>
    line(pathOf(placesOf(curve, curve.median), scale), lookOf(curve.learner)),
  );
  const runs =
    tag('path', {d: '', class: 'muted', 'stroke-width': 2, 'data-run': 'before'}) +
    tag('path', {d: '', class: 'ink', 'stroke-width': 2.5, 'data-run': 'now'});
  const heading = label(`Learning rate ${rate.toLocaleString('en-GB')}`, 0, 16, {bold: true});
  return heading + axes(samples, scale) + areas.join('') + medians.join('') + runs;
}

function placesOf({at}: Curve, rewards: readonly number[]) {
  return at
    .map((samples, index) => ({samples, reward: rewards[index] ?? 0}))
    .filter((_, index) => index % EVERY === 0 || index === at.length - 1);
}

function bandOf(curve: Curve, scale: Scale): string {
  const upper = pathOf(placesOf(curve, curve.high), scale);
  const lower = pathOf(placesOf(curve, curve.low).toReversed(), scale);
  return `${upper}${lower.replace('M', 'L')}Z`;
}

function axes(samples: number, scale: Scale): string {
  const rewards = [0, 0.5, 1].map((reward) => {
    const y = placeY(reward, scale);
    return (
      tag('line', {x1: scale.left, x2: scale.right, y1: y, y2: y, class: 'grid'}) +
      label(String(reward), scale.left - 6, y + 4, {anchor: 'end', className: 'muted'})
    );
  });
  const answers = [0, 0.5].map((share) => {
    const value = share * samples;
    return label(value.toLocaleString('en-GB'), placeX(value, scale), scale.bottom + 17, {
      anchor: 'middle',
      className: 'muted',
    });
  });
  const last = label(`${samples.toLocaleString('en-GB')} answers`, width, scale.bottom + 17, {
    anchor: 'end',
    className: 'muted',
  });
  return rewards.join('') + answers.join('') + last;
}

/** The ends of the medians, in words. */
function describe({curves, seeds}: Study): string {
  const ends = curves.map(
    ({learner, rate, median}) =>
      `${lookOf(learner).name} at rate ${rate}: ${(median.at(-1) ?? 0).toFixed(2)}`,
  );
  return `Share of right answers at the end, median of ${seeds} runs. ${ends.join('; ')}.`;
}
