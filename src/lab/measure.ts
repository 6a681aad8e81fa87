import {clearBatch} from './batch.ts';
import {drawGroup} from './draw.ts';
import {addToVector, clearGradient, multiplyGradients, settleGradient} from './gradient.ts';
import {addSurrogate} from './improve.ts';
import {openLaboratory} from './laboratory.ts';
import {listShown, normOf} from './moments.ts';
import type {Moments} from './moments.ts';
import type {Run} from './run.ts';
import {countDeadGroups, weighBatch} from './weigh.ts';

/** Stream of the generator, so that measuring takes no numbers from training. */
const MEASURING = 1;

/** Moments that were measured on draws. */
export interface Measurement extends Moments {
  groups: number;
}

/**
 * Measures by drawing what `enumerateMoments` enumerates: the first step's update of one group.
 *
 * With dynamic sampling, groups of equal rewards are drawn and counted as dead but not used.
 *
 * @param run    complete
 * @param groups how many to draw, two or more
 */
export function measureMoments(run: Run, groups: number): Measurement {
  const laboratory = openLaboratory(
    {...run, exact: false, samplesPerStep: run.groupSize},
    undefined,
    MEASURING,
  );
  const {policy, reference, batch, gradient, learner} = laboratory;
  const firstStep = {...run, epochs: 1};
  const sum = new Float64Array(policy.logits.length);
  const selective = run.dynamicSampling && learner.kind === 'group';
  let squares = 0;
  let dead = 0;
  for (let group = 0; group < groups; group += 1) {
    clearBatch(batch);
    drawGroup(laboratory);
    weighBatch(laboratory);
    dead += countDeadGroups(laboratory);
    addSurrogate(batch, policy, reference, gradient, firstStep);
    settleGradient(gradient, policy);
    squares += multiplyGradients(gradient, gradient, policy);
    addToVector(gradient, policy, 1, sum);
    clearGradient(gradient, policy);
  }
  const used = selective ? groups - dead : groups;
  const mean = sum.map((value) => (used > 0 ? value / used : 0));
  return {
    groups,
    mean: listShown(laboratory, mean),
    variance: used > 1 ? Math.max(0, (squares - used * normOf(mean, policy)) / (used - 1)) : 0,
    deadGroups: dead / groups,
  };
}
