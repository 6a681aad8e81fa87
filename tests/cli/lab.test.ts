import {spawnSync} from 'node:child_process';
import {execPath} from 'node:process';
import {describe, expect, it} from 'vitest';
import {lab} from '../../src/cli/lab.ts';
import {reportRun} from '../../src/lab/report.ts';
import {completeRun} from '../../src/lab/run.ts';

/** Asks the command and takes down what it prints. */
function ask(...args: string[]): {code: number; printed: string[]} {
  const printed: string[] = [];
  const code = lab(args, (text) => printed.push(text));
  return {code, printed};
}

describe('lab', () => {
  it('prints the report of a run as one line of JSON', () => {
    const {code, printed} = ask(
      '{"task": "bandit", "learner": "rloo", "samples": 640, "arms": 4, "exact": true}',
    );
    const run = completeRun({task: 'bandit', learner: 'rloo', samples: 640, arms: 4, exact: true});
    expect(code).toBe(0);
    expect(printed).toEqual([JSON.stringify(reportRun(run))]);
    expect(Object.keys(JSON.parse(printed[0] ?? ''))).toEqual([
      'curve',
      'final',
      'deadGroups',
      'gradientMean',
      'gradientVariance',
      'bestArm',
    ]);
  });

  it('hands every field to the run', () => {
    const all = {
      task: 'proxy',
      learner: 'grpo',
      seed: 7,
      samples: 1280,
      groupSize: 8,
      arms: 3,
      clip: 0.1,
      clipHigh: 0.3,
      normalise: 'sample',
      dynamicSampling: true,
      klWeight: 0.2,
      klEstimator: 'k3',
      learningRate: 0.25,
      rewardOffset: -1,
      exact: false,
    } as const;
    expect(ask(JSON.stringify(all)).printed).toEqual([JSON.stringify(reportRun(completeRun(all)))]);
  });

  it.each([
    [true, 'population'],
    [false, 'none'],
    ['population', 'population'],
    ['sample', 'sample'],
  ] as const)('reads normalise: %j as %s', (normalise, normaliser) => {
    const given = {task: 'bandit', learner: 'grpo', samples: 64} as const;
    const report = reportRun(completeRun({...given, normalise: normaliser}));
    expect(ask(JSON.stringify({...given, normalise})).printed).toEqual([JSON.stringify(report)]);
  });

  it('accepts fields that a task or learner has no use for', () => {
    const plain = ask('{"task": "addition", "learner": "sft", "samples": 512}');
    const more = ask(
      '{"task": "addition", "learner": "sft", "samples": 512, "arms": 3, "clip": 0.1, "klWeight": 1}',
    );
    expect(more).toEqual(plain);
    expect(plain.code).toBe(0);
  });

  it.each([
    [
      'an unknown field',
      '{"task": "bandit", "learner": "rloo", "colour": 1}',
      'There is no field "colour"; npm run lab -- --help lists the fields.',
    ],
    [
      'a misspelt field',
      '{"task": "bandit", "lerner": "rloo"}',
      'There is no field "lerner"; did you mean "learner"?',
    ],
    [
      'a missing field',
      '{"learner": "rloo"}',
      'The field "task" is missing; it must be one of "bernoulli", "bandit", "addition", "gridworld", "length", "proxy", "coverage".',
    ],
    [
      'an unknown task',
      '{"task": "chess", "learner": "rloo"}',
      'The field "task" must be one of "bernoulli", "bandit", "addition", "gridworld", "length", "proxy", "coverage", but it is "chess".',
    ],
    [
      'a text for a number',
      '{"task": "bandit", "learner": "rloo", "groupSize": "4"}',
      'The field "groupSize" must be a whole number from 1 to 1024, but it is "4".',
    ],
    [
      'a fraction for a whole number',
      '{"task": "bandit", "learner": "rloo", "samples": 1.5}',
      'The field "samples" must be a whole number from 0 to 10000000, but it is 1.5.',
    ],
    [
      'a number beyond its range',
      '{"task": "bandit", "learner": "rloo", "seed": 4294967296}',
      'The field "seed" must be a whole number from 0 to 4294967295, but it is 4294967296.',
    ],
    [
      'a negative number',
      '{"task": "bandit", "learner": "rloo", "klWeight": -0.1}',
      'The field "klWeight" must be a number, 0 or more, but it is -0.1.',
    ],
    [
      'a number for a switch',
      '{"task": "bandit", "learner": "rloo", "exact": 1}',
      'The field "exact" must be true or false, but it is 1.',
    ],
    [
      'another word for a deviation',
      '{"task": "bandit", "learner": "grpo", "normalise": "yes"}',
      'The field "normalise" must be true, false, "population" or "sample", but it is "yes".',
    ],
    [
      'null',
      '{"task": "bandit", "learner": "grpo", "clip": null}',
      'The field "clip" must be a number, 0 or more, but it is null.',
    ],
    [
      'groups of one where answers are compared',
      '{"task": "bandit", "learner": "grpo", "groupSize": 1}',
      'The learner "grpo" compares answers, so groupSize must be at least 2.',
    ],
    [
      'what cannot be enumerated',
      '{"task": "gridworld", "learner": "rloo", "exact": true}',
      'The gridworld has too many paths to enumerate, so exact must be false.',
    ],
    [
      'a list',
      '[]',
      `The run must be JSON, an object in braces such as '{"task": "bandit", "learner": "rloo"}'.`,
    ],
    [
      'what is not JSON',
      '{task: bandit}',
      `The run must be JSON, an object in braces such as '{"task": "bandit", "learner": "rloo"}'.`,
    ],
  ])('answers %s with one sentence and the code 1', (_, text, sentence) => {
    expect(ask(text)).toEqual({code: 1, printed: [sentence]});
  });

  it('asks for one run where there is none or more than one', () => {
    const sentence = `The lab takes one run in quotes, such as '{"task": "bandit", "learner": "rloo"}'.`;
    expect(ask()).toEqual({code: 1, printed: [sentence]});
    expect(ask('{}', '{}')).toEqual({code: 1, printed: [sentence]});
  });

  it('explains every field on request', () => {
    const {code, printed} = ask('--help');
    const listed = [...(printed[0] ?? '').matchAll(/^ {2}(\w+): /gm)].map(([, field]) => field);
    expect(code).toBe(0);
    expect(listed).toEqual([
      'task',
      'learner',
      'seed',
      'samples',
      'groupSize',
      'arms',
      'clip',
      'clipHigh',
      'normalise',
      'dynamicSampling',
      'klWeight',
      'klEstimator',
      'learningRate',
      'rewardOffset',
      'exact',
    ]);
  });

  it('is reached from the terminal', () => {
    const call = (text: string) => spawnSync(execPath, ['src/cli/main.ts', 'lab', text], {encoding: 'utf8'});
    const good = call('{"task": "addition", "learner": "grpo", "samples": 1024}');
    expect(good.status).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({curve: [{samples: 0}, {samples: 512}, {samples: 1024}]});
    expect(call('{}').status).toBe(1);
  });
});
