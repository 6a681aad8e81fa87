import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {learnerNames, taskNames} from '../../src/lab/run.ts';
import {traceRuns} from '../../src/lab/trace.ts';

const golden = join(import.meta.dirname, 'trace.json');

/** One run a line, so that a difference shows which. JSON writes every number so that reading gives back its bits. */
function format(): string {
  return `[\n${traceRuns()
    .map((trace) => JSON.stringify(trace))
    .join(',\n')}\n]\n`;
}

describe('traceRuns', () => {
  it('writes the same bits as ever', () => {
    const actual = format();
    const expected = readFileSync(golden, 'utf8');
    if (actual !== expected) writeFileSync(golden.replace('.json', '.actual.json'), actual);
    expect(actual.split('\n')).toEqual(expected.split('\n'));
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
