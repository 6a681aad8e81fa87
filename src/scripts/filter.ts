/** Makes words comparable: lower case, accents dropped, dashes as spaces. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015-]/g, ' ')
    .toLowerCase();
}

/** Filters a list while the reader types; without script the whole list stands there. */
function start(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset['filter'] ?? '');
  const field = form.querySelector('input');
  const status = form.querySelector('[role="status"]');
  if (!list || !field || !status) return;
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')].map((element) => ({
    element,
    words: plain(`${element.textContent} ${element.dataset['names'] ?? ''}`),
  }));
  const choices = [...form.querySelectorAll('select')];
  const update = () => {
    const wanted = plain(field.value)
      .split(/\s+/)
      .filter((word) => word !== '');
    let count = 0;
    for (const {element, words} of items) {
      const chosen = choices.every(
        ({value, dataset}) => value === '' || has(element.dataset[dataset['choice'] ?? ''], value),
      );
      element.hidden = !(chosen && wanted.every((word) => words.includes(word)));
      if (!element.hidden) count += 1;
    }
    for (const group of list.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
    }
    status.textContent = count === items.length ? '' : `${count} of ${items.length} shown`;
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', update);
  update();
}

/** One value, or one of several set apart by spaces. */
function has(value: string | undefined, wanted: string): boolean {
  return value === wanted || (value ?? '').split(' ').includes(wanted);
}

document.querySelectorAll<HTMLFormElement>('form[data-filter]').forEach(start);
