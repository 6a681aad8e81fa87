import {baselineVariance} from '../experiments/baseline-variance.ts';
import {clipping} from '../experiments/clipping.ts';
import {grpoLab} from '../experiments/grpo-lab.ts';
import {leash} from '../experiments/leash.ts';
import {lengthBias} from '../experiments/length-bias.ts';
import {methodRace} from '../experiments/method-race.ts';
import {passAtK} from '../experiments/pass-at-k.ts';
import {sampleEfficiency} from '../experiments/sample-efficiency.ts';
import type {Experiment} from './experiment.ts';

/** All experiments, for the build; the browser loads one at a time, by the table in `loaders.ts`. */
export const definitions: readonly Experiment[] = [
  baselineVariance,
  clipping,
  grpoLab,
  leash,
  lengthBias,
  methodRace,
  passAtK,
  sampleEfficiency,
];
