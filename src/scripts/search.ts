import {findPages} from '../search/find-pages.ts';
import type {PageHit} from '../search/find-pages.ts';
import {indexNames} from '../search/find-names.ts';
import type {FindNames, NameHit} from '../search/find-names.ts';
import {unpackNames} from '../search/pack-names.ts';
import type {PackedNames} from '../search/pack-names.ts';

/** So many of each layer are shown. */
const most = {names: 6, pages: 10};

const root = document.querySelector<HTMLElement>('[data-search]');
const base = root?.dataset['base'] ?? '/';
let names: Promise<FindNames> | undefined;
let latest = 0;

function loadNames(): Promise<FindNames> {
  names ??= fetch(`${base}names.json`)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
    .then((packed: PackedNames) => indexNames(unpackNames(packed)));
  return names;
}

/** Makes an element that holds text only: nothing from a query or from content is read as HTML. */
function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function anchor(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

async function showName({name, exact}: NameHit, first: boolean): Promise<HTMLElement> {
  const item = element(
    'li',
    exact ? 'exact' : '',
    anchor(base + name.u, name.b === undefined ? name.t : `${name.t} (${name.b})`),
    ' ',
    element('span', 'kind', name.k),
  );
  if (name.k === 'term' && first) {
    const id = /([^/]+)\/$/.exec(name.u)?.[1] ?? '';
    const response = await fetch(`${base}definitions/${id}.json`).catch(() => undefined);
    const {short}: {short?: string} = response?.ok ? await response.json() : {};
    if (short) item.append(element('p', 'definition', short));
  }
  return item;
}

function showPage({url, title, kind, excerpt, sections}: PageHit): HTMLElement {
  const item = element('li', '', anchor(url, title), ' ', element('span', 'kind', kind));
  item.append(
    element('p', 'excerpt', ...excerpt.map(({text, hit}) => (hit ? element('mark', '', text) : text))),
  );
  if (sections.length > 0) {
    item.append(
      element(
        'ul',
        'sections',
        ...sections.map((section) => element('li', '', anchor(section.url, section.title))),
      ),
    );
  }
  return item;
}

async function search(list: HTMLElement, status: HTMLElement, form: HTMLFormElement): Promise<void> {
  const data = new FormData(form);
  const [query, kind, topic] = ['q', 'kind', 'topic'].map((field) => String(data.get(field) ?? '').trim());
  latest += 1;
  const mine = latest;
  const address = new URLSearchParams(
    [...data].flatMap(([key, value]) => (value === '' ? [] : [[key, String(value)]])),
  );
  history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
  if (!query) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  status.textContent = 'Searching …';
  try {
    const found = await loadNames();
    const hits = found(query).filter(
      ({name}) => (!kind || name.k === kind) && (!topic || (name.p ?? []).includes(topic)),
    );
    const named = await Promise.all(
      hits.slice(0, most.names).map((hit, index) => showName(hit, index === 0)),
    );
    const known = new Set(hits.slice(0, most.names).map(({name}) => base + name.u));
    const pages = await findPages(base, query, {kind: kind ?? '', topic: topic ?? ''}, most.pages);
    if (mine !== latest) return;
    const others = pages.filter(({url}) => !known.has(url)).map(showPage);
    list.replaceChildren(...named, ...others);
    const count = named.length + others.length;
    status.textContent =
      count === 0
        ? `Nothing found for “${query}”. The glossary from A to Z lists every word explained here.`
        : `${count} ${count === 1 ? 'result' : 'results'}`;
  } catch {
    if (mine !== latest) return;
    list.replaceChildren();
    status.textContent =
      'The search could not be loaded. The glossary from A to Z lists every word explained here.';
  }
}

function start(): void {
  const form = root?.querySelector<HTMLFormElement>('.search-form');
  const list = root?.querySelector<HTMLElement>('[data-results]');
  const status = root?.querySelector<HTMLElement>('[role="status"]');
  if (!form || !list || !status) return;
  const asked = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    field.value = asked.get(field.name) ?? '';
  }
  let timer = 0;
  const run = () => void search(list, status, form);
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    run();
  });
  run();
}

start();
