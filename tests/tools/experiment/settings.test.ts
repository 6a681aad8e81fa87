import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {completeRun, findFault} from '../../../src/lab/run.ts';
import {openTrial} from '../../../src/lab/trial.ts';
import {definitions} from '../../../src/tools/experiment/definitions.ts';
import {count, learnerOf, percent, readTraining} from '../../../src/tools/experiment/settings.ts';
import {instrumentNames} from '../../../src/tools/instruments.ts';
import {readState} from '../../../src/tools/tool.ts';
import {addressOf} from '../../../src/tools/experiment/live.ts';

const state = {
  l: 'grpo',
  r: '64',
  g: '4',
  s: '7',
  n: 'none',
  c: '0.3',
  h: '0.4',
  k: '0.1',
  e: 'k3',
  d: 'yes',
  o: '5',
};

describe('readTraining', () => {
  it('passes on what was asked for', () => {
    expect(readTraining(state)).toEqual({
      learner: 'grpo',
      seed: 7,
      learningRate: 64,
      groupSize: 4,
      normalise: 'none',
      clip: 0.3,
      clipHigh: 0.4,
      klWeight: 0.1,
      klEstimator: 'k3',
      dynamicSampling: true,
      rewardOffset: 5,
    });
  });

  it('leaves open what a form does not have or a reader left empty', () => {
    expect(readTraining({l: 'grpo', r: '1', s: '1', n: '', c: '', h: '', k: '0', d: '', o: '0'})).toEqual({
      learner: 'grpo',
      seed: 1,
      learningRate: 1,
    });
  });

  it('leaves the group out for learners that compare nothing, and the clip out for labels', () => {
    expect(readTraining({...state, l: 'ppo', g: '1'}).groupSize).toBeUndefined();
    expect(readTraining({...state, l: 'sft'}).clip).toBeUndefined();
  });

  it('accepts groups of 2 to 512 and seeds below 2 to the 32nd', () => {
    const grouped = (g: string) => () => readTraining({...state, g});
    const seeded = (s: string) => () => readTraining({...state, s});
    expect([
      grouped('2')().groupSize,
      grouped('512')().groupSize,
      seeded('0')().seed,
      seeded('4294967295')().seed,
    ]).toEqual([2, 512, 0, 4294967295]);
    for (const bad of ['1', '513', '2.5', '', '<b>']) expect(grouped(bad)).toThrow(/^Group size: .+\.$/);
    for (const bad of ['4294967296', '0.5', '', '-1']) expect(seeded(bad)).toThrow(/^Seed: .+\.$/);
  });

  it.each([
    ['l', 'other', 'Learner'],
    ['n', 'other', 'Rewards are divided by'],
    ['e', 'other', 'KL estimator'],
    ['r', '0', 'Learning rate'],
    ['c', 'x', 'Clip range'],
    ['h', 'x', 'Clip range upwards'],
    ['k', '-1', 'KL weight'],
    ['o', '-1', 'Added to every reward'],
  ])('refuses %s=%s in a sentence that names the field', (key, value, label) => {
    expect(() => readTraining({...state, [key]: value})).toThrow(new RegExp(`^${label}: .+\\.$`));
  });
});

describe('every experiment', () => {
  it('is offered to authors by its name, and to the browser by a loader of its own', () => {
    const loaders = readFileSync('src/tools/experiment/loaders.ts', 'utf8');
    expect(
      definitions.filter(({id}) => !loaders.includes(`/experiments/${id}.ts'`)).map(({id}) => id),
    ).toEqual([]);
    expect(definitions.map(({id}) => id).toSorted()).toEqual([...instrumentNames].toSorted());
  });

  it.each(definitions)(
    'has a value for every field of $id, and no key that the address needs',
    ({fields, defaults}) => {
      expect(Object.keys(defaults).toSorted()).toEqual(fields.map(({key}) => key).toSorted());
      expect(Object.keys(defaults).filter((key) => key === 'v' || key === 'x')).toEqual([]);
    },
  );

  const states = definitions.flatMap((one) => [
    ...one.presets.map((preset) => ({
      name: `${one.id}: ${preset.label}`,
      one,
      state: {...one.defaults, ...preset.state},
    })),
    ...one.fields.flatMap(({key, options = []}) =>
      options.map(({value}) => ({
        name: `${one.id}: ${key}=${value}`,
        one,
        state: {...one.defaults, [key]: value},
      })),
    ),
  ]);

  it.each(states)('can run and come back from its address: $name', ({one, state: asked}) => {
    const trial = one.trial(asked);
    if (trial.trial === 'train') expect(findFault(completeRun(trial.request))).toBeUndefined();
    const {steps, budget} = openTrial(trial);
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(budget).toBeGreaterThan(0);
    expect(one.nameOf(asked)).not.toBe('');
    expect(readState(addressOf(one, asked), one.defaults)).toEqual(asked);
  });

  it.each(definitions)('says in $id what it does not show, and lets readers choose the pace', (one) => {
    expect(one.limits.length).toBeGreaterThan(60);
    expect(one.fields.at(-1)?.key).toBe('p');
  });
});

describe('percent', () => {
  it('has one decimal place, and a dash where there is no figure', () => {
    expect([percent(0.1234), percent(1), percent(NaN)]).toEqual(['12.3%', '100.0%', '–']);
    expect([count(51_200), count(undefined)]).toEqual(['51,200', 'not within the budget']);
    expect(learnerOf({l: 'reinforce'})).toBe('plain REINFORCE');
  });
});
