import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {makeRunFigures} from '../../src/runs/figures.ts';
import {Run} from '../../src/library/schemas/run.ts';

/** Makes figures whose results are kept in a folder that goes when the test ends. */
function makeFigures() {
  const folder = mkdtempSync(join(tmpdir(), 'runs-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return {figures: makeRunFigures({code: 'src/lab', folder}), kept: () => readdirSync(folder)};
}

function makeRun(request: Run['request'], more: Partial<Run> = {}): Run {
  return Run.parse({label: 'A run', topics: ['any'], request, ...more});
}

function print(run: Run, name: string): string | undefined {
  return makeFigures().figures.find(run, name)?.text;
}

const silent = (groupSize: number) =>
  makeRun({task: 'addition', learner: 'grpo', groupSize, exact: true, samples: 0});
const update = (learner: string) =>
  makeRun({task: 'bernoulli', learner, arms: 10, groupSize: 4, exact: true, samples: 0});
const leash = (klWeight: number) =>
  makeRun({task: 'proxy', learner: 'reinforce', klWeight, exact: true, samples: 640});
const short = makeRun({task: 'bandit', learner: 'rloo', samples: 1280}, {seeds: 6});

describe('find', () => {
  it.each([
    [4, '96.1%'],
    [16, '85.1%'],
    [64, '52.6%'],
  ])('prints the share of silent groups of %i where one answer in a hundred is right', (size, text) => {
    expect(print(silent(size), 'dead-groups')).toBe(text);
  });

  it.each([
    ['rloo', '0.09'],
    ['dr-grpo', '0.0675'],
    ['grpo', '0.1521'],
  ])('prints the mean first update of %s at one in ten', (learner, text) => {
    expect(print(update(learner), 'gradient-mean-1')).toBe(text);
  });

  it.each([
    [1, '0.2275'],
    [0.3, '0.6613'],
    [0.1, '0.5749'],
    [0.05, '0.1548'],
  ])('prints the best true reward on a leash of %f', (weight, text) => {
    expect(print(leash(weight), 'best-true-reward')).toBe(text);
  });

  it('rounds to the digits that the run asks for', () => {
    expect(print(makeRun(leash(1).request, {decimals: {'best-true-reward': 2}}), 'best-true-reward')).toBe(
      '0.23',
    );
  });

  it('reads a measure after so many answers, at the last step that is not beyond', () => {
    const {figures} = makeFigures();
    const run = makeRun({task: 'coverage', learner: 'rloo', groupSize: 8, samples: 640});
    expect(figures.find(run, 'pass-at-16-at-0')?.text).toBe('99.998%');
    expect(figures.find(run, 'reward-at-0')?.text).toBe('53%');
    expect(figures.find(run, 'reward-at-127')?.value).toBe(figures.find(run, 'reward-at-64')?.value);
    expect(figures.find(run, 'reward-at-640')?.value).toBe(figures.find(run, 'final')?.value);
  });

  it('orders low, median and high, and needs more answers where fewer runs must have arrived', () => {
    const {figures} = makeFigures();
    const [low = 1, median = 0, high = 0] = ['low', 'median', 'high'].map(
      (name) => figures.find(short, `final-${name}`)?.value ?? Number.NaN,
    );
    expect(low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(high);
    const [few = 1, half = 0, many = 0] = ['low', 'median', 'high'].map(
      (name) => figures.find(short, `answers-to-30-${name}`)?.value ?? Number.NaN,
    );
    expect(few).toBeLessThanOrEqual(half);
    expect(half).toBeLessThanOrEqual(many);
  });

  it('has no number of answers for what was never reached', () => {
    expect(print(makeRun({task: 'bandit', learner: 'rloo', samples: 64}), 'answers-to-99')).toBeUndefined();
  });

  it('gives settings that the request leaves to the task', () => {
    expect(print(makeRun({task: 'addition', learner: 'grpo', samples: 0}), 'group-size')).toBe('16');
  });

  it('trains once for all figures of a run', () => {
    const {figures, kept} = makeFigures();
    for (const name of figures.names(short)) figures.find(short, name);
    expect(kept()).toHaveLength(1);
  });
});

describe('has', () => {
  it('knows every listed name, and others with other numbers, without training', () => {
    const {figures, kept} = makeFigures();
    expect(figures.names(short).filter((name) => !figures.has(short, name))).toEqual(['seeds'].slice(1));
    for (const name of [
      'reward-at-100',
      'answers-to-50',
      'gradient-mean-2',
      'best-arm-at-640',
      'answers-to-90-high',
    ])
      expect(figures.has(short, name), name).toBe(true);
    expect(kept()).toEqual([]);
  });

  it.each([
    'finale',
    'reward',
    'reward-at-',
    'answers-to-100',
    'gradient-mean-0',
    'constructor',
    'exploit',
    '',
  ])('knows no figure "%s"', (name) => {
    expect(makeFigures().figures.has(short, name)).toBe(false);
  });

  it('knows a median only where there are seeds', () => {
    expect(makeFigures().figures.has(makeRun(short.request), 'final-median')).toBe(false);
  });
});

describe('findFault', () => {
  const fault = (run: Run) => makeFigures().figures.findFault(run);

  it('finds none in a run that can be trained', () => {
    expect(fault(short)).toBeUndefined();
  });

  it('says what is wrong with a request, as the command does', () => {
    expect(fault(makeRun({task: 'bandit', learner: 'reinforce', sampels: 1}))).toBe(
      'There is no field "sampels"; did you mean "samples"?',
    );
    expect(fault(makeRun({task: 'bandit'}))).toMatch(/^The field "learner" is missing/);
    expect(fault(makeRun({task: 'bandit', learner: 'rloo', groupSize: 1}))).toMatch(
      /groupSize must be at least 2/,
    );
    expect(fault(makeRun({task: 'gridworld', learner: 'rloo', exact: true}))).toMatch(/exact must be false/);
  });

  it('refuses seeds for an exact run, and digits for a figure that the run has not', () => {
    expect(fault(makeRun(silent(4).request, {seeds: 5}))).toBe(
      'An exact run draws nothing, so seeds would change nothing.',
    );
    expect(fault(makeRun(short.request, {decimals: {finale: 1}}))).toBe(
      'The field "decimals" names "finale", which is no figure of this run.',
    );
  });
});
