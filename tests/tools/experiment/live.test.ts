import {describe, expect, it} from 'vitest';
import type {Progress} from '../../../src/lab/train.ts';
import {valueOf} from '../../../src/tools/experiment/experiment.ts';
import {
  addressOf,
  csvOf,
  endingsOf,
  rowsOf,
  sayResult,
  saySetting,
  settingOf,
} from '../../../src/tools/experiment/live.ts';
import {readState} from '../../../src/tools/tool.ts';
import {plain, plainStudy} from './plain.ts';

const place = (step: number, reward: number, deadGroups = 0): Progress => ({
  step,
  samples: 64 * step,
  reward,
  groups: 4 * step,
  deadGroups,
  flop: 100 * step,
  measures: {bestArm: reward},
});
const standing = (points: readonly Progress[], ended: boolean, change = {}) => ({
  points,
  ended,
  state: {...plain.defaults, ...change},
});

describe('sayResult', () => {
  const endings = endingsOf(plain, plainStudy);

  it('says where a run stands', () => {
    expect(sayResult(plain, standing([place(0, 0.1), place(1, 0.2)], false, {l: 'rloo'}), endings)).toBe(
      'RLOO, after 64 answers: 20.0% right, 0.0% of its groups silent.',
    );
  });

  it('compares a run that has ended with those of the same setting at build, whatever its seed and pace', () => {
    const run = standing([place(10, 0.5, 10)], true, {s: '7', p: 'f'});
    expect(sayResult(plain, run, endings)).toBe(
      'GRPO, after 640 answers: 50.0% right, 25.0% of its groups silent. Of 3 runs at build, half ended above 100.0% and nine in ten between 90.0% and 100.0%.',
    );
  });

  it('compares nothing while a run goes on, or where the setting is another', () => {
    const going = sayResult(plain, standing([place(1, 0.5)], false), endings);
    const other = sayResult(plain, standing([place(1, 0.5)], true, {r: '1'}), endings);
    expect([going, other].filter((said) => said.includes('at build'))).toEqual([]);
  });

  it('leaves out a figure that there is not yet, and says nothing of a run that has not begun', () => {
    expect(sayResult(plain, standing([place(0, 0.1)], false), [])).toBe(
      'GRPO, after 0 answers: 10.0% right.',
    );
    expect(sayResult(plain, standing([], false), [])).toBe('');
  });
});

describe('valueOf', () => {
  it('reads reward, silent groups and what the task tells', () => {
    const at = place(2, 0.3, 2);
    expect([valueOf(at, 'reward'), valueOf(at, 'silent'), valueOf(at, 'bestArm')]).toEqual([0.3, 0.25, 0.3]);
    expect([valueOf(place(0, 1), 'silent'), valueOf(at, 'other')]).toEqual([NaN, NaN]);
  });
});

describe('addressOf', () => {
  it('names the experiment, holds the seed, and brings the setting back', () => {
    const state = {l: 'rloo', r: '2', s: '9', d: 'yes', p: 'f'};
    const address = addressOf(plain, state);
    expect(address).toBe('v=1&x=plain&l=rloo&r=2&s=9&d=yes&p=f');
    expect(readState(address, plain.defaults)).toEqual(state);
  });

  it('leaves out what is as it was', () => {
    expect(addressOf(plain, plain.defaults)).toBe('v=1&x=plain');
  });
});

describe('settingOf', () => {
  it('is the same whatever the seed and the pace', () => {
    const one = settingOf(plain, {...plain.defaults, s: '5', p: 'f'});
    expect(one).toBe(settingOf(plain, plain.defaults));
    expect(one).not.toBe(settingOf(plain, {...plain.defaults, r: '1'}));
  });
});

describe('saySetting', () => {
  it('names the learner, what was changed, and the seed', () => {
    expect(saySetting(plain, plain.defaults)).toBe('GRPO, seed 1');
    expect(saySetting(plain, {...plain.defaults, r: '2', d: 'yes', s: '3'})).toBe(
      'GRPO, learning rate 2, seed 3, dynamic sampling',
    );
  });
});

describe('rowsOf', () => {
  it('keeps the start, evenly spaced steps and the last', () => {
    expect(rowsOf(Array.from({length: 26}, (_, step) => place(step, 0))).map(({step}) => step)).toEqual([
      0, 3, 6, 9, 12, 15, 18, 21, 24, 25,
    ]);
    expect(rowsOf([place(0, 0), place(1, 0)])).toHaveLength(2);
  });
});

describe('csvOf', () => {
  it('writes one row a step and repeats the setting in each', () => {
    expect(csvOf(plain, [place(0, 0.1), place(1, 0.25, 1)], 'v=1&x=plain')).toBe(
      'step,answers,reward,silent,toy_flop,setting\r\n0,0,0.1,,0,v=1&x=plain\r\n1,64,0.25,0.25,100,v=1&x=plain\r\n',
    );
  });
});
