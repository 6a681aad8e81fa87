import type {Experiment} from '../experiment/experiment.ts';
import {learnerOf, percent, readTraining} from '../experiment/settings.ts';

/** Answers that one run on digit addition may draw. */
export const additionBudget = 51_200;

/** What every experiment that trains on digit addition has in common: how a run starts and what of it is measured. */
export const additionRuns: Pick<Experiment, 'trial' | 'nameOf' | 'named' | 'unit' | 'watched' | 'measures'> =
  {
    trial: (state) => ({
      trial: 'train',
      request: {...readTraining(state), task: 'addition', samples: additionBudget},
    }),
    nameOf: learnerOf,
    named: ['l'],
    unit: 'answers',
    watched: 25,
    measures: [
      {key: 'reward', label: 'Share right', print: percent, say: (value) => `${percent(value)} right`},
      {
        key: 'silent',
        label: 'Groups that moved nothing',
        print: percent,
        say: (value) => `${percent(value)} of its groups moved nothing`,
      },
    ],
  };
