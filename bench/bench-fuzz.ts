import {exit, resourceUsage, stdout} from 'node:process';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import fc from 'fast-check';
import {fileMutation, judge, lineMutation, makeGround} from '../tests/library/mutations.ts';
import type {Mutation, Outcome} from '../tests/library/mutations.ts';

const seed = 1;
const cases = {line: 7000, file: 3000};
const ground = makeGround();
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
let slowest = {ms: 0, what: ''};
let crashes = 0;

/** What earlier cases left behind is cleared away, so that the most memory is that of a single one. */
function run(mutation: Mutation, nth: number): Outcome | undefined {
  if (nth % 50 === 0) collect();
  const start = performance.now();
  try {
    return judge(mutation, ground.check(mutation));
  } catch (error) {
    crashes += 1;
    stdout.write(
      `crash in ${mutation.file} after ${mutation.what.slice(0, 200)}\n${String(error).slice(0, 300)}\n`,
    );
    return undefined;
  } finally {
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = {ms, what: `${mutation.file}: ${mutation.what.slice(0, 80)}`};
  }
}

const lines = fc.sample(lineMutation, {seed, numRuns: cases.line}).map(run);
fc.sample(fileMutation, {seed, numRuns: cases.file}).forEach(run);
ground.remove();

const count = (outcome: Outcome) => lines.filter((found) => found === outcome).length;
const reported = lines.length - count('still valid');
stdout.write(
  `${cases.line} changed lines and ${cases.file} changed files: ${crashes} crashes\n` +
    `changed lines: ${count('still valid')} still valid; of ${reported} others ${((count('right line') / reported) * 100).toFixed(1)}% reported on their line, ` +
    `${count('right file')} on another line, ${count('other file')} in another file (goal: 95%)\n` +
    `slowest check ${slowest.ms.toFixed(0)} ms (${slowest.what}); most memory ${(resourceUsage().maxRSS / 1e6).toFixed(2)} GB (goal: below 1)\n`,
);
exit(crashes === 0 ? 0 : 1);
