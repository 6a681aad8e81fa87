import {resourceUsage, stdout} from 'node:process';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {fileMutation, judge, lineMutation, makeGround} from './mutations.ts';
import type {Outcome} from './mutations.ts';

const seed = 20_261_123;
const ground = makeGround();
afterAll(() => ground.remove());

describe('checkContent', () => {
  test('reports at least 95 of 100 changed lines on their line, or they are still valid', () => {
    const outcomes = fc
      .sample(lineMutation, {seed, numRuns: 700})
      .map((mutation) => judge(mutation, ground.check(mutation)));
    const count = (outcome: Outcome) => outcomes.filter((found) => found === outcome).length;
    const right = (count('right line') + count('still valid')) / outcomes.length;
    stdout.write(
      `  ${outcomes.length} changed lines: ${count('right line')} reported on their line, ${count('still valid')} still valid, ` +
        `${count('right file')} on another line, ${count('other file')} in another file: ${(right * 100).toFixed(1)}% right\n`,
    );
    expect(right).toBeGreaterThanOrEqual(0.95);
    expect(count('right line') / (outcomes.length - count('still valid'))).toBeGreaterThanOrEqual(0.95);
  });

  test('neither throws nor passes 1 GB, whatever a file holds', () => {
    fc.assert(
      fc.property(fileMutation, (mutation) => {
        judge(mutation, ground.check(mutation));
        // in kilobytes, the test runner included
        return resourceUsage().maxRSS < 1_000_000;
      }),
      {seed, numRuns: 300},
    );
  });
});
