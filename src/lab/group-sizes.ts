import {measureMoments} from './measure.ts';
import {completeRun} from './run.ts';
import type {RunRequest} from './run.ts';
import type {Progress} from './train.ts';

/** Draws at one group size after another. */
export interface SizesRun {
  /** its group size is not used */
  request: RunRequest;
  /** sizes of group, in order */
  sizes: readonly number[];
  /** answers drawn at each size, in whole groups */
  answers: number;
}

/**
 * Measures by drawing how far the first update of a group strays, for one group size after another.
 *
 * The first yield is the start, before anything was drawn. Measures: `groupSize`, `variance`, the trace for one group,
 * and `perAnswer`, the variance times the group size: what remains at equal numbers of answers.
 *
 * @param run what to draw
 * @throws RunFault if the run is impossible
 */
export function* measureSizes({request, sizes, answers}: SizesRun): Generator<Progress> {
  let now: Progress = {step: 0, samples: 0, reward: 0, groups: 0, deadGroups: 0, flop: 0, measures: {}};
  yield now;
  for (const groupSize of sizes) {
    const groups = Math.max(2, Math.floor(answers / groupSize));
    const {mean, variance, deadGroups} = measureMoments(completeRun({...request, groupSize}), groups);
    now = {
      step: now.step + 1,
      samples: now.samples + groups * groupSize,
      reward: mean[0] ?? 0,
      groups: now.groups + groups,
      deadGroups: now.deadGroups + deadGroups * groups,
      flop: 0,
      measures: {groupSize, variance, perAnswer: variance * groupSize},
    };
    yield now;
  }
}
