import {describe, expect, it} from 'vitest';
import {readLibrary} from '../../src/library/read.ts';
import {builds} from './builds.ts';
import {findFile, readPages} from './pages.ts';

const build = builds.real;
const {library} = readLibrary(build.content);

/** Fewest entries of each kind that make this site worth a visit. */
const floors = {
  page: 15,
  term: 120,
  source: 60,
  fact: 60,
  event: 60,
  actor: 25,
  chip: 15,
  model: 10,
  claim: 64,
  run: 40,
} as const;

/** Pages that others lead to from outside: they keep their addresses. */
const promised = [
  'questions/what-happened-in-january-2025',
  'questions/how-did-reinforcement-learning-make-r1-reason',
  'questions/what-did-it-cost-to-train',
  'questions/which-chips-did-deepseek-use',
  'questions/what-must-deepseek-do-under-eu-law',
  'rl/reinforcement-learning-in-five-pictures',
  'rl/learning-from-groups-of-answers',
  'rl/counting-compute',
  'export-controls/how-us-export-controls-work',
  'export-controls/what-performance-numbers-mean',
  'export-controls/eccn-3a090',
  'eu/the-ai-act-in-one-page',
  'eu/when-each-ai-act-rule-applies',
  'crossroads/what-compute-limits-still-catch',
  'crossroads/rate-and-total',
];

describe('the library', () => {
  it('holds at least what it promises of each kind', () => {
    const counts = Object.entries(floors).map(([kind, floor]) => ({
      kind,
      count: Number(Reflect.get(Object(Reflect.get(library, kind)), 'size')),
      floor,
    }));
    console.log(counts.map(({kind, count, floor}) => `${kind} ${count} (at least ${floor})`).join(', '));
    expect(counts.filter(({count, floor}) => !(count >= floor))).toEqual([]);
  });

  it('has its first fifteen pages at their addresses', () => {
    expect(promised.filter((path) => findFile(build, `${build.base}${path}/`) === undefined)).toEqual([]);
  });

  it('judges all 64 claims of the article, each with a verdict and its reasoning', () => {
    const claims = [...library.claim.values()];
    const numbers = claims.flatMap(({data}) => data.number ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({length: 64}, (_, index) => index + 1));
    expect(claims.filter(({body}) => body.trim().split(/\s+/).length < 20).map(({file}) => file)).toEqual([]);
  });

  it('ranks ten claims to read first', () => {
    const ranks = [...library.claim.values()].flatMap(({data}) => data.rank ?? []).sort((a, b) => a - b);
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('retells the article in about 200 words, each sentence with its claims, and leaves no claim of it out', () => {
    const sentences = library.article?.data.sentences ?? [];
    const words = sentences
      .map(({text}) => text)
      .join(' ')
      .split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(160);
    expect(words).toBeLessThanOrEqual(300);
    const told = new Set(sentences.flatMap(({claims}) => claims));
    const left = [...library.claim.values()].filter(
      ({id, data}) => data.origin === 'article' && !told.has(id),
    );
    expect(left.map(({id}) => id)).toEqual([]);
  });
});

describe('the lists', () => {
  const pages = readPages(build);
  const idsOn = (start: string) =>
    new Set(
      pages
        .filter(({url}) => url.startsWith(build.base + start))
        .flatMap(({document}) => [...document.querySelectorAll('[id]')].map(({id}) => id)),
    );

  it.each([
    ['sources/', 'source'],
    ['facts/', 'fact'],
    ['timeline/', 'event'],
    ['runs/', 'run'],
  ] as const)('%s show every entry', (start, kind) => {
    const ids = idsOn(start);
    expect([...library[kind].keys()].filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['glossary/', 'term'],
    ['claims/', 'claim'],
    ['chips/', 'chip'],
    ['models/', 'model'],
    ['actors/', 'actor'],
  ] as const)('%s name every entry', (start, kind) => {
    const html = String(findFile(build, build.base + start) ?? '');
    expect(
      [...library[kind].keys()].filter(
        (id) => !html.includes(`href="${build.base}${start}${id}/"`) && !html.includes(`id="${id}"`),
      ),
    ).toEqual([]);
  });
});
