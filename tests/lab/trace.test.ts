import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {learnerNames, taskNames} from '../../src/lab/run.ts';
import {traceRuns} from '../../src/lab/trace.ts';

const golden = join(import.meta.dirname, 'trace.json');

/** What reading the written runs gives back: every number with all its bits, infinity as null. */
function readBack(): unknown[] {
  return traceRuns().map((trace): unknown => JSON.parse(JSON.stringify(trace)));
}

describe('traceRuns', () => {
  it('writes the same bits as ever', () => {
    const actual = readBack();
    const expected: unknown = JSON.parse(readFileSync(golden, 'utf8'));
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
      const lines = actual.map((trace) => JSON.stringify(trace)).join(',\n');
      writeFileSync(golden.replace('.json', '.actual.json'), `[\n${lines}\n]\n`);
    }
    expect(actual).toEqual(expected);
  });

  it('reaches every learner on every task', () => {
    const pairs = new Set(traceRuns().map(({run}) => `${run.task} ${run.learner}`));
    expect(pairs.size).toBe(taskNames.length * learnerNames.length);
  });

  it('tells all runs apart but a critic and a baseline where there is one state and one prompt', () => {
    const names = new Map<string, string[]>();
    for (const {run, fingerprint} of traceRuns()) {
      names.set(fingerprint, [...(names.get(fingerprint) ?? []), `${run.task} ${run.learner}`]);
    }
    expect([...names.values()].filter((same) => same.length > 1)).toEqual([
      ['bernoulli reinforce-baseline', 'bernoulli actor-critic'],
      ['bandit reinforce-baseline', 'bandit actor-critic'],
      ['proxy reinforce-baseline', 'proxy actor-critic'],
    ]);
  });
});
