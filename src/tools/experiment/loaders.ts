import {openExperiment} from './client.ts';
import type {Experiment} from './experiment.ts';

/** Each definition is a file of its own, asked for when its experiment is first touched. */
const loaders: Readonly<Record<string, () => Promise<Experiment>>> = {
  'baseline-variance': () =>
    import('../experiments/baseline-variance.ts').then((file) => file.baselineVariance),
  clipping: () => import('../experiments/clipping.ts').then((file) => file.clipping),
  'grpo-lab': () => import('../experiments/grpo-lab.ts').then((file) => file.grpoLab),
  leash: () => import('../experiments/leash.ts').then((file) => file.leash),
  'length-bias': () => import('../experiments/length-bias.ts').then((file) => file.lengthBias),
  'method-race': () => import('../experiments/method-race.ts').then((file) => file.methodRace),
  'pass-at-k': () => import('../experiments/pass-at-k.ts').then((file) => file.passAtK),
  'sample-efficiency': () =>
    import('../experiments/sample-efficiency.ts').then((file) => file.sampleEfficiency),
};

/**
 * Loads the definition of an experiment and brings it to life.
 *
 * @param root  its section on the page, which names it
 * @param query of an address whose setting is meant for it, or nothing
 * @throws if there is no such experiment
 */
export async function loadExperiment(root: HTMLElement, query: string): Promise<void> {
  const id = root.dataset['experiment'] ?? '';
  const load = loaders[id];
  if (!load) throw new Error(`There is no experiment called "${id}".`);
  openExperiment(root, await load(), query);
}
