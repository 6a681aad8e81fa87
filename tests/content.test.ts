import {describe, expect, test} from 'vitest';
import {derived} from '../src/derived.ts';
import {checkContent} from '../src/library/check.ts';
import {formatProblem} from '../src/library/problem.ts';

describe('the content of this site', () => {
  test('has no problems', () => {
    const {problems} = checkContent('content', derived);
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('has no path on which a page stands before one that it needs, and each asks a question with a short route', () => {
    const {library} = checkContent('content', derived);
    const paths = [...library.page.values()].filter(({data}) => data.steps.length > 0);
    expect(paths.length).toBeGreaterThanOrEqual(4);
    const early = paths.flatMap(({id, data}) => {
      const order = data.steps.map(({read}) => read);
      return order.flatMap((read, index) =>
        (library.page.get(read.replace('page:', ''))?.data.prerequisites ?? [])
          .filter((needed) => order.indexOf(needed) > index)
          .map((needed) => `${id}: ${read} stands before ${needed}`),
      );
    });
    expect(early).toEqual([]);
    expect(
      paths
        .filter(({data}) => !data.gate || !data.steps.some(({shortRoute}) => shortRoute))
        .map(({id}) => id),
    ).toEqual([]);
  });
});
