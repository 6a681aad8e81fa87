import {askAgain} from './best-of.ts';
import {measureSizes} from './group-sizes.ts';
import type {SizesRun} from './group-sizes.ts';
import {stepInside} from './inner.ts';
import type {InnerRun} from './inner.ts';
import {completeRun} from './run.ts';
import type {RunRequest} from './run.ts';
import {train} from './train.ts';
import type {Progress} from './train.ts';

/** What can be watched step by step: training, drawing at several group sizes, inner steps, or asking again. */
export type Trial =
  | {trial: 'train'; request: RunRequest}
  | {trial: 'sizes'; run: SizesRun}
  | {trial: 'inner'; run: InnerRun}
  | {trial: 'best-of'; request: RunRequest};

/** A trial under way. */
export interface OpenTrial {
  /** what `samples` counts up to */
  budget: number;
  steps: Iterator<Progress, unknown>;
}

/**
 * Begins a trial; nothing is computed before the first step is asked for.
 *
 * @param trial what to do
 */
export function openTrial(trial: Trial): OpenTrial {
  switch (trial.trial) {
    case 'train': {
      const run = completeRun(trial.request);
      return {budget: run.samples, steps: train(run)};
    }
    case 'best-of': {
      const run = completeRun(trial.request);
      return {budget: run.samples, steps: askAgain(run)};
    }
    case 'sizes':
      return {budget: trial.run.sizes.length * trial.run.answers, steps: measureSizes(trial.run)};
    case 'inner':
      return {budget: trial.run.steps, steps: stepInside(trial.run)};
  }
}
