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
 * Shows the forms of the experiments on a page, and loads what brings one to life when a reader first touches it.
 *
 * The touch itself is not lost: it is repeated when everything is there. An address that holds a setting wakes its
 * experiment at once; without a name in it, the first of the page.
 */
export function wakeExperiments(): void {
  const roots = [...document.querySelectorAll<HTMLElement>('[data-experiment]')];
  roots.forEach((root, index) => wake(root, index === 0));
}

function wake(root: HTMLElement, isFirst: boolean): void {
  const form = root.querySelector('form');
  const load = loaders[root.dataset['experiment'] ?? ''];
  if (!form || !load) return;
  let isOpen = false;
  let opening: Promise<void> | undefined;
  const open = () =>
    (opening ??= Promise.all([load(), import('./client.ts')]).then(([experiment, {openExperiment}]) => {
      isOpen = true;
      openExperiment(root, experiment, location.search);
    }));
  for (const part of root.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
  form.addEventListener('focusin', () => void open(), {once: true});
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isOpen) void open().then(() => form.requestSubmit());
  });
  form.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (isOpen || !button || button.type === 'submit') return;
    void open().then(() => button.click());
  });
  const asked = new URLSearchParams(location.search);
  const named = asked.get('x');
  if (asked.has('v') && (named === null ? isFirst : named === root.dataset['experiment'])) void open();
}
