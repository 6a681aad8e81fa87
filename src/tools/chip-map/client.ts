import {isDay} from '../../rules/regime.ts';
import {formatDay} from '../../library/values.ts';
import type {ChipStatusData} from '../chip-status/tool.ts';
import {figureFrom} from '../facts.ts';
import {readState, writeState} from '../tool.ts';
import {statusOn} from './status.ts';

const root = document.querySelector<HTMLElement>('[data-tool-map]');
const form = root?.querySelector('form');
const field = form?.querySelector('input');
const said = root?.querySelector<HTMLElement>('[data-map-said]');
const map = root?.querySelector<HTMLElement>('[data-map]');
let loaded: Promise<ChipStatusData> | undefined;

function load(base: string): Promise<ChipStatusData> {
  loaded ??= fetch(`${base}tools/chip-status.json`)
    .then((response) =>
      response.ok
        ? response.json()
        : Promise.reject(
            new Error('The data of the map could not be loaded; the table below holds its states.'),
          ),
    )
    .then(({data}) => data);
  return loaded;
}

/** Only classes change: a point is where the build put it. */
async function show(day: string): Promise<void> {
  if (!root || !said || !map) return;
  if (!isDay(day)) {
    said.textContent = `“${day.slice(0, 40)}” is not a day. Write it like 2023-11-17.`;
    return;
  }
  try {
    const data = await load(root.dataset['base'] ?? '/');
    const figure = figureFrom(data.facts);
    const counts: Record<string, number> = {};
    for (const dot of map.querySelectorAll<SVGElement>('[data-chip]')) {
      const chip = data.chips.find(({id}) => id === dot.dataset['chip']);
      if (!chip) continue;
      const status = statusOn(chip, day, figure);
      counts[status] = (counts[status] ?? 0) + 1;
      dot.setAttribute('class', `chip chip-${status}`);
    }
    // the plane of speed and density has no regions before the rule that drew them
    map.className = typeof figure('us-3a090a-density', day) === 'number' ? 'map-2023' : 'map-before';
    const listed = (counts['a'] ?? 0) + (counts['listed'] ?? 0);
    said.textContent = `${listed} of ${map.querySelectorAll('[data-chip]').length} chips fall under ${counts['listed'] ? '3A090' : '3A090.a'}, ${counts['b'] ?? 0} under .b, ${counts['open'] ?? 0} cannot be told, on ${formatDay(day)}`;
    const opening = {d: root.dataset['checked'] ?? ''};
    history.replaceState(null, '', `?${writeState({d: day}, opening)}`);
  } catch (error) {
    said.textContent = error instanceof Error ? error.message : String(error);
  }
}

function choose(day: string): void {
  if (field) field.value = day;
  void show(day);
}

if (root && form && field) {
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => void show(field.value));
  for (const button of form.querySelectorAll<HTMLElement>('[data-day]')) {
    button.addEventListener('click', () => choose(button.dataset['day'] ?? ''));
  }
  form.querySelector('[data-day-today]')?.addEventListener('click', () => {
    const now = new Date();
    choose(
      [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    );
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(root.dataset['checked'] ?? '');
  });
  const copied = form.querySelector<HTMLElement>('[data-copied]');
  form.querySelector('[data-copy]')?.addEventListener('click', () => {
    const address = new URL(
      `?${writeState({d: field.value}, {d: root.dataset['checked'] ?? ''})}`,
      location.href,
    ).href;
    const say = (words: string) => copied && (copied.textContent = words);
    navigator.clipboard.writeText(address).then(
      () => say('Link copied.'),
      () => say(address),
    );
  });
  const query = new URLSearchParams(location.search);
  if (query.has('v')) choose(readState(location.search, {d: field.value})['d'] ?? field.value);
}
