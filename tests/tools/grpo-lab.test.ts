import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {findFault, completeRun} from '../../src/lab/run.ts';
import {drawStudy, scaleOf} from '../../src/tools/grpo-lab/draw.ts';
import {csvOf, rowsOf, sayResult} from '../../src/tools/grpo-lab/live.ts';
import type {Place} from '../../src/tools/grpo-lab/live.ts';
import {pathOf, placeX, placeY} from '../../src/tools/grpo-lab/scale.ts';
import {defaults, fields, presets, readRequest} from '../../src/tools/grpo-lab/setting.ts';
import {answersUntil, curveOf, keepStudy, makeStudy, openingPlan} from '../../src/tools/grpo-lab/study.ts';
import type {Plan, Study} from '../../src/tools/grpo-lab/study.ts';
import {readState, writeState} from '../../src/tools/tool.ts';

const small: Plan = {learners: ['grpo', 'rloo'], rates: [128, 2048], seeds: 3, samples: 5120};
const folder = mkdtempSync(join(tmpdir(), 'study-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** A study that a reader of this file can follow: straight lines up to one half and to one. */
const plain: Study = {
  seeds: 3,
  samples: 100,
  rates: [1],
  curves: [
    {learner: 'grpo', rate: 1, at: [0, 50, 100], low: [0, 0.4, 0.9], median: [0, 0.5, 1], high: [0, 0.6, 1]},
    {
      learner: 'rloo',
      rate: 1,
      at: [0, 50, 100],
      low: [0, 0.2, 0.4],
      median: [0, 0.25, 0.5],
      high: [0, 0.3, 0.6],
    },
  ],
};

const place = (step: number, reward: number, deadGroups = 0): Place => ({
  step,
  samples: 512 * step,
  reward,
  groups: 32 * step,
  deadGroups,
});

describe('drawStudy', () => {
  it('draws the pair beside this file', () => {
    const pair = join(import.meta.dirname, 'grpo-lab/plain.svg');
    const drawn = `${drawStudy(plain, 'GRPO reaches one, RLOO one half').replaceAll('><', '>\n<')}\n`;
    if (!existsSync(pair)) writeFileSync(pair, drawn);
    expect(drawn).toBe(readFileSync(pair, 'utf8'));
  });

  it('leaves room in every panel for two runs', () => {
    const drawn = drawStudy(
      {
        ...plain,
        rates: [1, 2],
        curves: [...plain.curves, ...plain.curves.map((curve) => ({...curve, rate: 2}))],
      },
      'x',
    );
    expect(drawn.match(/data-run="now"/g)).toHaveLength(2);
    expect(drawn.match(/data-run="before"/g)).toHaveLength(2);
  });

  it('refuses a learner that it cannot tell apart', () => {
    expect(() =>
      drawStudy(
        {
          ...plain,
          curves: [
            {...plain.curves[0], learner: 'other', rate: 1, at: [0], low: [0], median: [0], high: [0]},
          ],
        },
        'x',
      ),
    ).toThrow('other');
  });
});

describe('scaleOf', () => {
  const scale = scaleOf(100);

  it('places the corners of the panel, and keeps what lies beyond on its edge', () => {
    expect([0, 50, 100, 101].map((samples) => placeX(samples, scale))).toEqual([30, 190, 350, 350]);
    expect([0, 0.5, 1].map((reward) => placeY(reward, scale))).toEqual([168, 98, 28]);
  });

  it('travels as data and comes back the same', () => {
    expect(JSON.parse(JSON.stringify(scale))).toEqual(scale);
  });

  it('writes a path from the start to the end, and none where there is nothing', () => {
    expect(
      pathOf(
        [
          {samples: 0, reward: 0},
          {samples: 100, reward: 1},
        ],
        scale,
      ),
    ).toBe('M30.0 168.0L350.0 28.0');
    expect(pathOf([], scale)).toBe('');
  });
});

describe('makeStudy', () => {
  const study = makeStudy(small);

  it('is the same every time', () => {
    expect(makeStudy(small)).toEqual(study);
  });

  it('holds every learner at every rate, low below median below high', () => {
    expect(study.curves.map(({learner, rate}) => `${learner} ${rate}`)).toEqual([
      'grpo 128',
      'rloo 128',
      'grpo 2048',
      'rloo 2048',
    ]);
    const crossed = study.curves.filter(({low, median, high}) =>
      median.some((value, index) => value < (low[index] ?? 0) || value > (high[index] ?? 0)),
    );
    expect(crossed).toEqual([]);
  });

  it('starts at one right answer in a hundred', () => {
    expect(study.curves.map(({median}) => median[0]?.toFixed(6))).toEqual([
      '0.010000',
      '0.010000',
      '0.010000',
      '0.010000',
    ]);
  });
});

describe('keepStudy', () => {
  const code = join(folder, 'code');
  const kept = join(folder, 'kept');
  mkdirSync(code);
  writeFileSync(join(code, 'one.ts'), '1');
  const tiny: Plan = {...small, rates: [128], samples: 1024};

  it('reads back what the same code has made, makes it anew for other code and where the file is cut short', () => {
    const study = keepStudy(tiny, code, kept);
    const [file = ''] = readdirSync(kept);
    writeFileSync(join(kept, file), JSON.stringify({...study, seeds: 99}));
    expect(keepStudy(tiny, code, kept).seeds).toBe(99);
    writeFileSync(join(kept, file), '{"seeds":');
    expect(keepStudy(tiny, code, kept)).toEqual(study);
    writeFileSync(join(code, 'one.ts'), '2');
    expect(keepStudy(tiny, code, kept)).toEqual(study);
    expect(readdirSync(kept)).toHaveLength(2);
  });
});

describe('the opening picture', () => {
  const study = keepStudy(openingPlan, 'src/lab', '.cache/lab');
  const answers = (learner: string, rate: number) =>
    answersUntil(curveOf(study, learner, rate), 0.9) ?? Infinity;

  it('shows what its title says: GRPO leads at the low rate and is level with REINFORCE at the high one', () => {
    expect(study.seeds).toBe(50);
    expect(answers('grpo', 128)).toBeLessThan(answers('rloo', 128));
    expect(answers('grpo', 128)).toBeLessThan(answers('reinforce-baseline', 128));
    expect(answers('reinforce-baseline', 2048)).toBeLessThanOrEqual(answers('grpo', 2048));
  });

  it('names a setting that it does not hold', () => {
    expect(() => curveOf(study, 'sft', 128)).toThrow('sft');
    expect(answersUntil(curveOf(study, 'rloo', 128), 0.9)).toBeUndefined();
  });
});

describe('readRequest', () => {
  it.each(presets.map(({label, state}) => [label, state] as const))(
    'can train the preset: %s',
    (_, state) => {
      expect(findFault(completeRun(readRequest({...defaults, ...state}, 512)))).toBeUndefined();
    },
  );

  it.each(fields.flatMap(({key, options = []}) => options.map(({value}) => [key, value] as const)))(
    'can train %s=%s',
    (key, value) => {
      expect(findFault(completeRun(readRequest({...defaults, [key]: value}, 512)))).toBeUndefined();
    },
  );

  it('passes on what was asked for', () => {
    const state = {...defaults, g: '4', n: 'none', c: '0.3', k: '0.1', r: '64', s: '7'};
    expect(readRequest(state, 512)).toEqual({
      task: 'addition',
      learner: 'grpo',
      samples: 512,
      seed: 7,
      learningRate: 64,
      klWeight: 0.1,
      klEstimator: 'k3',
      groupSize: 4,
      clip: 0.3,
      normalise: 'none',
    });
  });

  it('accepts groups of 2 to 512 and seeds below 2 to the 32nd', () => {
    const grouped = (g: string) => () => readRequest({...defaults, g}, 512);
    const seeded = (s: string) => () => readRequest({...defaults, s}, 512);
    expect([
      grouped('2')().groupSize,
      grouped('512')().groupSize,
      seeded('0')().seed,
      seeded('4294967295')().seed,
    ]).toEqual([2, 512, 0, 4294967295]);
    for (const bad of ['1', '513', '2.5', '', '<b>']) expect(grouped(bad)).toThrow(/^Group size: .+\.$/);
    for (const bad of ['4294967296', '0.5', '', '-1']) expect(seeded(bad)).toThrow(/^Seed: .+\.$/);
  });

  it('leaves the group out for learners that compare nothing', () => {
    expect(readRequest({...defaults, l: 'ppo', g: '1'}, 512).groupSize).toBeUndefined();
  });

  it.each([
    ['l', 'other', 'Learner'],
    ['n', 'other', 'Rewards are divided by'],
    ['r', '0', 'Learning rate'],
    ['c', 'x', 'Clip range'],
    ['k', '-1', 'KL weight'],
  ])('refuses %s=%s in a sentence that names the field', (key, value, label) => {
    expect(() => readRequest({...defaults, [key]: value}, 512)).toThrow(new RegExp(`^${label}: .+\\.$`));
  });
});

describe('the address', () => {
  it.each(presets.map(({label, state}) => [label, {...defaults, ...state}] as const))(
    'brings back: %s',
    (_, state) => {
      expect(readState(writeState(state, defaults), defaults)).toEqual(state);
    },
  );

  it('has a value for every field and no key that the version needs', () => {
    expect(Object.keys(defaults).toSorted()).toEqual(fields.map(({key}) => key).toSorted());
    expect(Object.keys(defaults)).not.toContain('v');
  });
});

describe('sayResult', () => {
  const ending = {learner: 'grpo', rate: 128, seeds: 50, low: 0.9, median: 0.95, high: 0.99};

  it('says where a run stands', () => {
    expect(sayResult([place(0, 0.01), place(1, 0.02)], 'RLOO', ending, false)).toBe(
      'RLOO: 2.0% right after 512 answers. It has not reached half.',
    );
  });

  it('compares a run that has ended with those of the build', () => {
    expect(sayResult([place(0, 0.01), place(3, 0.5, 24)], 'GRPO', ending, true)).toBe(
      'GRPO: 50.0% right after 1,536 answers. It reached half after 1,536. 25.0% of its groups moved nothing. Of 50 runs at build, half ended above 95.0% and nine in ten between 90.0% and 99.0%.',
    );
  });

  it('says nothing of a run that has not begun', () => {
    expect(sayResult([], 'GRPO', undefined, false)).toBe('');
  });
});

describe('rowsOf', () => {
  it('keeps the start, every tenth step and the last', () => {
    expect(rowsOf(Array.from({length: 25}, (_, step) => place(step, 0))).map(({step}) => step)).toEqual([
      0, 10, 20, 24,
    ]);
  });
});

describe('csvOf', () => {
  it('writes one row a step and repeats the setting in each', () => {
    expect(csvOf([place(0, 0.01), place(1, 0.25, 8)], 'v=1&l=rloo')).toBe(
      'step,answers,reward,groups,dead_groups,setting\r\n0,0,0.01,0,0,v=1&l=rloo\r\n1,512,0.25,32,8,v=1&l=rloo\r\n',
    );
  });
});
