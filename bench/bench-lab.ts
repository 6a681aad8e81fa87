import {memoryUsage, stdout} from 'node:process';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {bands} from '../src/lab/bands.ts';
import {completeRun, learnerNames} from '../src/lab/run.ts';
import {train} from '../src/lab/train.ts';
import {trainPlainly} from './plain-addition.ts';
import {median, time} from './measure.ts';

const GROUP = 16;
const ANSWERS = 512;
const STEPS = 100;
const RATE = 128;
const ROUNDS = 41;
const SEEDS = 50;

const run = completeRun({
  task: 'addition',
  learner: 'grpo',
  groupSize: GROUP,
  samples: ANSWERS * STEPS,
  samplesPerStep: ANSWERS,
  learningRate: RATE,
});

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Trains as the site does, reading every step, and gives the reward at the end. */
function trainHere(seed: number): number {
  let reward = 0;
  for (const progress of train({...run, seed})) reward = progress.reward;
  return reward;
}

/** Heap that is held after the steps beside what was held before them, and the most that was in use in between. */
function measureHeap(): {held: number; most: number} {
  const steps = train(run);
  steps.next();
  collect();
  const before = memoryUsage().heapUsed;
  let most = before;
  for (let next = steps.next(); next.done !== true; next = steps.next())
    most = Math.max(most, memoryUsage().heapUsed);
  collect();
  return {held: memoryUsage().heapUsed - before, most: most - before};
}

/** Turn by turn, so that a busy machine slows both alike. */
function compare(): void {
  const ours: number[] = [];
  const plain: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const here = time(() => trainHere(round));
    const there = time(() => trainPlainly(round, GROUP, ANSWERS, STEPS, RATE));
    ours.push(here);
    plain.push(there);
    ratios.push(here / there);
  }
  const [one, other] = [trainHere(1), trainPlainly(1, GROUP, ANSWERS, STEPS, RATE)];
  print(`digit addition, GRPO, ${STEPS} steps of ${ANSWERS} answers, medians of ${ROUNDS} turns`);
  print(
    `  here ${median(ours).toFixed(1)} ms, plain ${median(plain).toFixed(1)} ms, ratio ${median(ratios).toFixed(2)}`,
  );
  print(`  reward at the end: here ${one}, plain ${other}`);
}

function print(line: string): void {
  stdout.write(`${line}\n`);
}

compare();
const {held, most} = measureHeap();
print(
  `heap over ${STEPS} steps: ${(held / 1024).toFixed(0)} kB held at the end, ${(most / 1024).toFixed(0)} kB at most`,
);
let whole = 0;
for (const learner of learnerNames) {
  const request = completeRun({task: 'addition', learner});
  const spent = time(() => bands(request, SEEDS));
  whole += spent;
  print(`bands of ${SEEDS} seeds, addition, ${learner}: ${spent.toFixed(0)} ms`);
}
print(`bands, all ${learnerNames.length} learners: ${(whole / 1000).toFixed(1)} s`);
