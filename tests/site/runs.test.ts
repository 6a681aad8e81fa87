import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import {findReferences} from '../../src/library/references.ts';
import {listUrlOf, urlOf} from '../../src/library/urls.ts';
import {makeRunFigures} from '../../src/runs/figures.ts';
import {builds} from './builds.ts';
import {readPages, readText} from './pages.ts';

const build = builds.real;
const {library} = readLibrary(build.content);
const pages = new Map(readPages(build).map((page) => [page.url, page]));
// nothing that the build kept may help
const folder = mkdtempSync(join(tmpdir(), 'fresh-runs-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const figures = makeRunFigures({code: 'src/lab', folder});

const asked = [...library.page.values()].flatMap((page) => {
  const url = urlOf(library, 'page', page.id, build.base);
  return findReferences(page).flatMap(({kind, id, field, words}) =>
    kind === 'run' && field !== undefined ? [{url, id, field, words}] : [],
  );
});

/** The figures that a page prints in front of the links to a card. */
function printedAt(url: string, card: string): string[] {
  const links = [...(pages.get(url)?.document.querySelectorAll(`.figure-link[href="#${card}"]`) ?? [])];
  return links.map((link) => link.parentElement?.textContent?.trim() ?? '');
}

describe('each figure of a run in a sentence', () => {
  it('is printed from the run, as training it anew gives it', () => {
    const faults = asked.flatMap(({url, id, field, words}) => {
      const run = library.run.get(id)?.data;
      const fresh = run && figures.find(run, field)?.text;
      const printed = printedAt(url, `run-${id}-${field}`);
      const right = printed.length > 0 && (words !== '' || printed.every((text) => text === fresh));
      return right ? [] : [`${url} ${id}#${field}: ${printed.join(', ')} is not ${fresh}`];
    });
    console.log(`${asked.length} figures of runs on ${new Set(asked.map(({url}) => url)).size} pages`);
    expect(faults).toEqual([]);
    expect(asked.length).toBeGreaterThan(60);
  });

  it('leads to a card that names the toy and the run', () => {
    const faults = asked.filter(({url, id, field}) => {
      const card = pages.get(url)?.document.getElementById(`run-${id}-${field}`);
      const text = card?.textContent ?? '';
      const link = card?.querySelector(`a[href="${urlOf(library, 'run', id, build.base)}"]`);
      return !link || !(text.includes('not a language model') || text.includes('Set by the run'));
    });
    expect(faults).toEqual([]);
  });
});

describe('the list of runs', () => {
  const list = pages.get(listUrlOf('run', build.base));

  it('shows each run with a command that the laboratory takes as it stands', () => {
    const faults = [...library.run.values()].filter(({id, data}) => {
      const text = list?.document.getElementById(id)?.querySelector('pre')?.textContent ?? '';
      const request: unknown = JSON.parse(/^npm run -s lab -- '(.*)'$/.exec(text)?.[1] ?? 'null');
      return JSON.stringify(request) !== JSON.stringify(data.request);
    });
    expect(faults.map(({id}) => id)).toEqual([]);
  });

  it('names every page that prints one of its figures', () => {
    const faults = asked.filter(
      ({url, id}) => !list?.document.getElementById(id)?.querySelector(`a[href="${url}"]`),
    );
    expect(faults).toEqual([]);
  });

  it('is data too: a line a figure, and the same values as JSON', () => {
    const lines = readText(build, 'runs.csv').trimEnd().split('\r\n');
    const data: unknown = JSON.parse(readText(build, 'runs.json'));
    const runs: unknown = Reflect.get(Object(data), 'runs');
    if (!Array.isArray(runs)) throw new Error('runs.json has no list');
    const values = runs.flatMap((run: unknown) => Object.keys(Object(Reflect.get(Object(run), 'figures'))));
    expect(lines[0]).toBe('run,figure,meaning,value,request,seeds');
    expect(lines.length - 1).toBe(values.length);
  });
});
