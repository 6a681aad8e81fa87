import {readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {builds} from './builds.ts';
import {addWeights, weigh} from './compressed.ts';
import type {Weight} from './compressed.ts';
import {findFile, readPages} from './pages.ts';
import type {BuiltPage} from './pages.ts';

/** Bytes over the wire. Some hosts send gzip only, so the larger of the two must fit. */
const budget = {
  firstVisit: 50_000,
  toolPage: 60_000,
  toolStarted: 120_000,
  css: 8_000,
  script: 8_000,
  nextPage: 22_000,
  firstScreen: 14_000,
  names: 25_000,
  searchScript: 12_000,
  definition: 1_000,
  /** a path in one document holds a dozen pages, and is fetched once to be printed */
  wholePath: 130_000,
};

const build = builds.real;
const pages = readPages(build);

interface Load {
  url: string;
  html: Weight;
  css: Weight;
  script: Weight;
  all: Weight;
}

function weighAddress(url: string): Weight {
  const bytes = findFile(build, url);
  if (!bytes) throw new Error(`${url} is not built`);
  return weigh(url, bytes);
}

/** The scripts of a page and whatever they import at once. */
function scriptsOf({document}: BuiltPage): string[] {
  const seen = new Set(
    [...document.querySelectorAll('script[src]')].map((element) => element.getAttribute('src') ?? ''),
  );
  for (const url of seen) {
    const code = String(findFile(build, url) ?? '');
    for (const [, address = ''] of code.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g))
      seen.add(new URL(address, `https://host${url}`).pathname);
  }
  return [...seen];
}

function loadOf(page: BuiltPage): Load {
  const {url, html, document} = page;
  const styles = [...document.querySelectorAll('link[rel="stylesheet"]')].map(
    (element) => element.getAttribute('href') ?? '',
  );
  const icon = [...document.querySelectorAll('link[rel="icon"]')].map(
    (element) => element.getAttribute('href') ?? '',
  );
  const fonts = [...document.querySelectorAll('link[rel="preload"]')].map(
    (element) => element.getAttribute('href') ?? '',
  );
  const parts = {
    html: weigh(url, Buffer.from(html)),
    css: addWeights(styles.map(weighAddress)),
    script: addWeights(scriptsOf(page).map(weighAddress)),
  };
  return {
    url,
    ...parts,
    all: addWeights([...Object.values(parts), ...[...icon, ...fonts].map(weighAddress)]),
  };
}

/** All that is read on the way; a path in one document is weighed apart. */
const isWholePath = ({url}: {url: string}) => url.endsWith('/print/');
const allLoads = pages.map(loadOf);
const loads = allLoads.filter((load) => !isWholePath(load));
const isTool = ({url}: {url: string}) => url.startsWith(`${build.base}tools/`);
/** A page of prose may hold an instrument; then something is worked out on it. */
const holdsTool = ({url}: {url: string}) =>
  pages.find((page) => page.url === url)?.document.querySelector('[data-tool], [data-experiment]') !== null;
const isEntry = ({url}: {url: string}) =>
  pages.find((page) => page.url === url)?.document.querySelector('article.entry') !== null;
const over = (list: readonly Load[], part: 'html' | 'css' | 'script' | 'all', most: number) =>
  list.filter((load) => load[part].gzip > most).map((load) => `${load.url} ${part} ${load[part].gzip}`);

describe('a first visit', () => {
  it('costs at most 50 kB, 60 kB where there is a tool', () => {
    const rows = [...loads].sort((a, b) => b.all.gzip - a.all.gzip).slice(0, 12);
    console.log(
      [
        'heaviest pages, bytes (gzip: all, html, css, script; brotli: all)',
        ...rows.map(
          ({url, all, html, css, script}) =>
            `${all.gzip}  ${html.gzip}  ${css.gzip}  ${script.gzip}  ${all.brotli}  ${url}`,
        ),
      ].join('\n'),
    );
    expect(
      over(
        loads.filter((load) => !isTool(load)),
        'all',
        budget.firstVisit,
      ),
    ).toEqual([]);
    expect(over(loads.filter(isTool), 'all', budget.toolPage)).toEqual([]);
  });

  it('has at most 8 kB of style, and of script where nothing is looked up or worked out', () => {
    expect(over(loads, 'css', budget.css)).toEqual([]);
    expect(
      over(
        loads.filter((load) => !isTool(load) && !holdsTool(load) && load.url !== `${build.base}search/`),
        'script',
        budget.script,
      ),
    ).toEqual([]);
  });

  it('waits for one file before it shows, and loads no font', () => {
    const waiting = pages.flatMap(({url, document}) => {
      const blocking = document.querySelectorAll(
        'link[rel="stylesheet"]:not([media="print"]), head script[src]:not([async]):not([defer]):not([type="module"])',
      ).length;
      return blocking <= 1 ? [] : [`${url}: ${blocking}`];
    });
    expect(waiting).toEqual([]);
    expect(
      readdirSync(build.folder, {recursive: true, encoding: 'utf8'}).filter((file) =>
        /\.(?:woff2?|ttf|otf)$/.test(file),
      ),
    ).toEqual([]);
  });

  it('has its first screen within 14 kB: the style and the page up to the end of the short answer', () => {
    const large = pages.flatMap(({url, html}) => {
      const end = html.indexOf('</section>');
      const screen = html.slice(0, end < 0 ? 12_000 : Math.min(end, 12_000));
      const bytes =
        (loads.find((load) => load.url === url)?.css.gzip ?? 0) +
        weigh(`${url} first screen`, Buffer.from(screen)).gzip;
      return bytes <= budget.firstScreen ? [] : [`${url} ${bytes}`];
    });
    expect(large).toEqual([]);
  });
});

describe('a path in one document', () => {
  it('costs at most 130 kB, and has no script but that of every page', () => {
    const whole = allLoads.filter(isWholePath);
    console.log(whole.map(({url, html, all}) => `${all.gzip}  ${html.gzip}  ${url}`).join('\n'));
    expect(whole.length).toBeGreaterThanOrEqual(4);
    expect(over(whole, 'all', budget.wholePath)).toEqual([]);
    expect(over(whole, 'script', budget.script)).toEqual([]);
    expect(over(whole, 'css', budget.css)).toEqual([]);
  });
});

describe('a tool', () => {
  it('costs at most 120 kB once it is started: the page and the data of its tools', () => {
    const started = pages.flatMap(({url, document}) => {
      const ids = [...document.querySelectorAll('[data-tool]')].map((root) => root.getAttribute('data-tool'));
      const load = loads.find((one) => one.url === url);
      if (!load || !isTool(load) || ids.length === 0) return [];
      const data = addWeights(ids.map((id) => weighAddress(`${build.base}tools/${id}.json`)));
      return [{url, script: load.script.gzip, before: load.all.gzip, after: load.all.gzip + data.gzip}];
    });
    console.log(
      [
        'tools, bytes (gzip: script, page, page with data)',
        ...started.map(({url, script, before, after}) => `${script}  ${before}  ${after}  ${url}`),
      ].join('\n'),
    );
    expect(started.length).toBeGreaterThanOrEqual(6);
    expect(started.filter(({after}) => after > budget.toolStarted)).toEqual([]);
  });
});

describe('the next page', () => {
  it('costs at most 22 kB, an entry of any kind', () => {
    expect(
      over(
        loads.filter((load) => isEntry(load) && !isTool(load)),
        'html',
        budget.nextPage,
      ),
    ).toEqual([]);
  });
});

describe('the search', () => {
  it('loads names of at most 25 kB and scripts of at most 12 kB', () => {
    const page = loads.find(({url}) => url === `${build.base}search/`);
    const names = weighAddress(`${build.base}names.json`);
    console.log(
      `names ${names.gzip} (brotli ${names.brotli}), scripts of the search page ${page?.script.gzip} (brotli ${page?.script.brotli})`,
    );
    expect(names.gzip).toBeLessThanOrEqual(budget.names);
    expect(page?.script.gzip).toBeLessThanOrEqual(budget.searchScript);
  });

  it('costs nothing on a page where nobody searches', () => {
    const early = pages.filter(({html}) => /pagefind\.js|names\.json/.test(html)).map(({url}) => url);
    const scripts = pages.filter(({url}) => url !== `${build.base}search/`).flatMap(scriptsOf);
    expect([
      ...early,
      ...new Set(scripts.filter((url) => /names\.json/.test(String(findFile(build, url))))),
    ]).toEqual([]);
  });

  it('shows a definition from a file of at most 1 kB', () => {
    const files = readdirSync(`${build.folder}/definitions`);
    expect(files.length).toBeGreaterThanOrEqual(120);
    expect(
      files.filter((file) => weighAddress(`${build.base}definitions/${file}`).gzip > budget.definition),
    ).toEqual([]);
  });
});
