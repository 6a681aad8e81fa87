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
  if (!form) return;
  const asked = new URLSearchParams(location.search);
  const isAsked =
    asked.has('v') &&
    (asked.get('x') ?? (isFirst ? root.dataset['experiment'] : '')) === root.dataset['experiment'];
  let isOpen = false;
  let opening: Promise<void> | undefined;
  const open = () =>
    (opening ??= import('./loaders.ts')
      .then(({loadExperiment}) => loadExperiment(root, isAsked ? location.search : ''))
      .then(() => void (isOpen = true)));
  // what to repeat once everything is there; without a connection a sentence says so, and the next touch tries again
  const after = (act: () => void) =>
    open().then(act, () => {
      opening = undefined;
      const said = root.querySelector('[data-said]');
      if (said)
        said.textContent = 'The experiment could not be loaded. The picture and its table stand without it.';
    });
  for (const part of root.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
  form.addEventListener('focusin', () => void after(() => undefined), {once: true});
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isOpen) void after(() => form.requestSubmit());
  });
  form.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!isOpen && button && button.type !== 'submit') void after(() => button.click());
  });
  if (isAsked) void after(() => undefined);
}
