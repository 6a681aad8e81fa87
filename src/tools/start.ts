import {readState, writeState} from './tool.ts';
import type {Result, State, Tool} from './tool.ts';

/** Letters shown of a value that cannot be read. */
const longest = 40;

/** What the browser needs beside the form: the tool's data and the addresses of the sources that it names. */
export interface ToolData<Data> {
  data: Data;
  /** address by source id */
  sources: Readonly<Record<string, string>>;
}

/**
 * Brings a tool's form to life: every change is worked out at once, stands in the address, and is announced politely.
 *
 * The opening result is already on the page; the data is fetched when the reader first touches the form or opens a
 * shared address.
 *
 * @param tool the tool
 */
export function startTool<Data>(tool: Tool<Data>): void {
  const root = document.querySelector<HTMLElement>(`[data-tool="${tool.id}"]`);
  const form = root?.querySelector<HTMLFormElement>('form');
  const box = root?.querySelector<HTMLElement>('[data-result]');
  const said = root?.querySelector<HTMLElement>('[data-said]');
  const announced = root?.querySelector<HTMLElement>('[data-announced]');
  if (!root || !form || !box || !said || !announced) return;
  const opening = readForm(form);
  // of several instruments on a page the address holds one, and says which
  const others = document.querySelectorAll('[data-tool]').length > 1 ? `&x=${tool.id}` : '';
  const queryOf = (state: State) => `?${writeState(state, opening)}${others}`;
  let loaded: Promise<ToolData<Data>> | undefined;
  const load = () => {
    loaded ??= fetch(`${root.dataset['base'] ?? '/'}tools/${tool.id}.json`).then((response) => {
      if (!response.ok)
        throw new Error('The data of this tool could not be loaded. The table below holds its examples.');
      return response.json();
    });
    return loaded;
  };
  // the whole result would be read out at every key, so only its headline is announced
  const show = (headline: string, parts: readonly HTMLElement[]) => {
    box.replaceChildren(...parts);
    announced.textContent = headline;
  };
  const refuse = (sentence: string) => show(sentence, [element('p', 'tool-headline refused', sentence)]);
  const update = async (): Promise<void> => {
    const state = readForm(form);
    said.textContent = '';
    history.replaceState(null, '', queryOf(state) + location.hash);
    try {
      const {data, sources} = await load();
      const result = tool.answer(state, data);
      show(result.headline, showResult(tool.title, result, sources));
      moveMark(root, result);
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    }
  };
  form.hidden = false;
  form.addEventListener('input', () => void update());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    writeForm(form, opening);
    void update();
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-preset]')) {
    button.addEventListener('click', () => {
      writeForm(form, readState(button.dataset['preset'] ?? '', opening));
      void update();
    });
  }
  root.querySelector('[data-copy]')?.addEventListener('click', () => {
    const address = new URL(queryOf(readForm(form)), location.href).href;
    navigator.clipboard.writeText(address).then(
      () => (said.textContent = 'Link copied.'),
      () => (said.textContent = address),
    );
  });
  const today = root.querySelectorAll<HTMLElement>('[data-today]');
  today.forEach((button) =>
    button.addEventListener('click', () => setToday(form, button.dataset['today'] ?? '', update)),
  );
  // an address that names another instrument of the page is not ours
  const asked = new URLSearchParams(location.search);
  if (asked.has('v') && (asked.get('x') ?? tool.id) === tool.id) {
    const [refused] = writeForm(form, readState(location.search, opening));
    if (refused === undefined) void update();
    else refuse(`${refused} Change the form, or reset it.`);
  }
}

/** Moves the point in the tool's picture, where it has one, to where the result lies. */
function moveMark(root: HTMLElement, {mark}: Result): void {
  const circle = root.parentElement?.querySelector<SVGElement>(
    `[data-picture="${root.dataset['tool']}"] [data-mark]`,
  );
  if (!circle || !mark) return;
  const [left = 0, right = 0, top = 0, bottom = 0] = circle.dataset['mark']?.split(' ').map(Number) ?? [];
  circle.setAttribute('cx', String(left + (right - left) * Math.min(1, Math.max(0, mark[0]))));
  circle.setAttribute('cy', String(bottom - (bottom - top) * Math.min(1, Math.max(0, mark[1]))));
}

/** The one place that asks what day it is, and only when the reader does. */
function setToday(form: HTMLFormElement, key: string, update: () => Promise<void>): void {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  writeForm(form, {...readForm(form), [key]: day});
  void update();
}

type Control = HTMLInputElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input[name], select[name]')];
}

function readForm(form: HTMLFormElement): State {
  return Object.fromEntries(
    controlsOf(form).map((control) => [
      control.name,
      control instanceof HTMLInputElement && control.type === 'checkbox'
        ? control.checked
          ? 'yes'
          : ''
        : control.value.trim(),
    ]),
  );
}

/**
 * Fills the form in.
 *
 * @returns one sentence for each value that its field cannot hold; the browser leaves such a field empty
 */
function writeForm(form: HTMLFormElement, state: State): string[] {
  return controlsOf(form).flatMap((control) => {
    const value = state[control.name] ?? '';
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = value === 'yes';
      return [];
    }
    control.value = value;
    return control.value.trim() === value.trim()
      ? []
      : [
          `${control.labels?.[0]?.textContent ?? control.name}: “${value.slice(0, longest)}” in this address cannot be read.`,
        ];
  });
}

/** Makes an element that holds text only: nothing that a reader typed is read as HTML. */
function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function showResult(title: string, result: Result, sources: Readonly<Record<string, string>>): HTMLElement[] {
  const answers = result.answers.map(({label, value, detail}) =>
    element(
      'div',
      '',
      element('dt', '', label),
      element('dd', '', element('strong', '', value), detail === undefined ? '' : ` ${detail}`),
    ),
  );
  return [
    element('p', 'tool-headline', result.headline),
    element('dl', 'tool-answers', ...answers),
    element('p', 'tool-sentence', result.sentence),
    element('h3', '', 'Why'),
    showSteps(title, result, sources),
    ...showList('What would flip this', '', result.flips),
    ...showList('Limits', 'tool-limits', result.limits),
  ];
}

function showSteps(title: string, {steps}: Result, sources: Readonly<Record<string, string>>): HTMLElement {
  const head = element(
    'tr',
    '',
    ...['Step', 'Given', 'Needed', 'Holds', 'Clause'].map((label) => header('col', label)),
  );
  const rows = steps.map((step) => {
    const address = step.source === undefined ? undefined : sources[step.source];
    const clause = element('td', '', address === undefined ? step.clause : linkTo(address, step.clause));
    const holds = step.holds === undefined ? 'cannot tell' : step.holds ? 'yes' : 'no';
    return element(
      'tr',
      '',
      header('row', step.label),
      element('td', '', step.given),
      element('td', '', step.needed),
      element('td', '', holds),
      clause,
    );
  });
  const box = element(
    'div',
    'table',
    element('table', '', element('thead', '', head), element('tbody', '', ...rows)),
  );
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', `${title}: the steps`);
  return box;
}

function showList(title: string, className: string, items: readonly string[]): HTMLElement[] {
  return items.length === 0
    ? []
    : [element('h3', '', title), element('ul', className, ...items.map((item) => element('li', '', item)))];
}

function header(scope: 'col' | 'row', text: string): HTMLElement {
  const cell = element('th', '', text);
  cell.setAttribute('scope', scope);
  return cell;
}

function linkTo(address: string, text: string): HTMLElement {
  const link = element('a', '', text);
  link.setAttribute('href', address);
  return link;
}
