import {describe, expect, it} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import {formatDay} from '../../src/library/values.ts';
import {statusOn, statusWords} from '../../src/tools/chip-map/status.ts';
import {chipStatusData} from '../../src/tools/chip-status/data.ts';
import {figureFrom} from '../../src/tools/facts.ts';
import {toolViews} from '../../src/tools/table.ts';
import type {Result} from '../../src/tools/tool.ts';
import {builds} from './builds.ts';
import {readPages} from './pages.ts';

const {library} = readLibrary(builds.real.content);
const pages = readPages(builds.real);
const views = new Map(Object.entries(toolViews).map(([id, view]) => [id, view(library)]));

const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const list = (root: Element, selector: string) => [...root.querySelectorAll(selector)].map(words);

/** The rows of a table, header cells included. */
function rowsOf(table: Element | null | undefined): string[][] {
  return [...(table?.querySelectorAll('tr') ?? [])].map((row) => list(row, 'th, td'));
}

/** The table without script whose summary begins so. */
function tableUnder(root: Element, summary: string): Element | null | undefined {
  return [...root.querySelectorAll('details.tool-table')]
    .find((details) => words(details.querySelector('summary')).startsWith(summary))
    ?.querySelector('table');
}

function holds({holds: value}: {holds?: boolean | undefined}): string {
  return value === undefined ? 'cannot tell' : value ? 'yes' : 'no';
}

const answersOf = ({answers}: Result) =>
  answers.map(({label, value, detail}) => [label, detail === undefined ? value : `${value} ${detail}`]);

/** Every copy of a tool on the site, with the page on which it stands. */
const copies = pages.flatMap(({url, document}) =>
  [...document.querySelectorAll('[data-tool]')].map((root) => ({
    url,
    id: root.getAttribute('data-tool') ?? '',
    root,
  })),
);

describe('a tool without script', () => {
  it('stands on at least one page each', () => {
    const built = new Set(copies.map(({id}) => id));
    expect([...views.keys()].filter((id) => !built.has(id))).toEqual([]);
  });

  it.each(copies)('opens on what its functions give: $id on $url', ({id, root}) => {
    const view = views.get(id);
    const result = view?.result;
    expect(words(root.querySelector('.tool-headline'))).toBe(result?.headline);
    expect([...root.querySelectorAll('.tool-answers > div')].map((line) => list(line, 'dt, dd'))).toEqual(
      result && answersOf(result),
    );
    expect(words(root.querySelector('.tool-sentence'))).toBe(result?.sentence);
    expect(rowsOf(root.querySelector('[data-result] table')).slice(1)).toEqual(
      result?.steps.map((step) =>
        [step.label, step.given, step.needed, holds(step), step.clause].map((text) => text.trim()),
      ),
    );
    expect(list(root, '.tool-limits > li')).toEqual(result?.limits);
  });

  it.each(copies)('lists every example with its finding: $id on $url', ({id, root}) => {
    const view = views.get(id);
    const rows = view?.table.map(({preset, result}) => [preset.label, result.sentence]) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rowsOf(tableUnder(root, 'All examples')).slice(1)).toEqual(rows);
  });

  it.each(copies.filter(({id}) => views.get(id)?.byRegime !== undefined))(
    'lists its examples under every version of the law: $id on $url',
    ({id, root}) => {
      const table = views.get(id)?.byRegime;
      expect(rowsOf(tableUnder(root, table?.caption ?? '?'))).toEqual(
        table && [['Example', ...table.columns], ...table.rows.map(({label, cells}) => [label, ...cells])],
      );
    },
  );

  it('has versions of the law for each tool of law', () => {
    const versioned = [...views].filter(([, {byRegime}]) => byRegime !== undefined).map(([id]) => id);
    expect(versioned).toEqual(
      expect.arrayContaining([
        'act-calendar',
        'chip-status',
        'chip-to-law',
        'duty-finder',
        'penalty',
        'system-routes',
      ]),
    );
  });

  it('does not pretend to work: its form is hidden', () => {
    const shown = copies.filter(({root}) => root.querySelector('form:not([hidden])') !== null);
    expect(shown.map(({url, id}) => `${id} on ${url}`)).toEqual([]);
  });
});

describe('the map of chips', () => {
  const root = pages
    .find(({url}) => url === `${builds.real.base}tools/chip-map/`)
    ?.document.querySelector('[data-tool-map]');
  const {chips, facts, checkedUntil} = chipStatusData(library);
  const figure = figureFrom(facts);

  it('lists every chip under every version as the rules classify it', () => {
    const rows = rowsOf(root?.querySelector('table'));
    const days = ['2022-10-20', '2022-10-21', '2023-11-17', checkedUntil];
    expect(rows[0]).toEqual(['Chip', ...days.map((day) => formatDay(day))]);
    expect(rows.slice(1)).toEqual(
      chips.map((chip) => [chip.name, ...days.map((day) => statusWords[statusOn(chip, day, figure)])]),
    );
  });

  it('colours every point as the rules classify its chip', () => {
    const points = [...(root?.querySelectorAll('[data-chip]') ?? [])];
    expect(points.length).toBeGreaterThan(40);
    const wrong = points.flatMap((point) => {
      const chip = chips.find(({id}) => id === point.getAttribute('data-chip'));
      const status = chip && statusOn(chip, checkedUntil, figure);
      return point.getAttribute('class') === `chip chip-${status}` ? [] : [point.getAttribute('data-chip')];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the home page', () => {
  const teaser = pages.find(({url}) => url === builds.real.base)?.document.querySelector('.teaser');
  const view = views.get(library.site.home?.tool?.name ?? '');

  it('shows what its tool opens on, word by word', () => {
    expect([...(teaser?.querySelectorAll('dl > div') ?? [])].map((line) => list(line, 'dt, dd'))).toEqual(
      view && answersOf(view.result),
    );
    expect(words(teaser?.querySelector('.card-note'))).toBe(view?.result.sentence);
  });
});
