import {describe, expect, test} from 'vitest';
import {derived} from '../src/derived.ts';
import {checkContent} from '../src/library/check.ts';
import {formatProblem} from '../src/library/problem.ts';

describe('the content of this site', () => {
  test('has no problems', () => {
    const {problems} = checkContent('content', derived);
    expect(problems.map(formatProblem)).toEqual([]);
  });
});
