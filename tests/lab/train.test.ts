import {describe, expect, it} from 'vitest';
import {RunFault} from '../../src/lab/laboratory.ts';
import {completeRun, learnerNames, taskNames} from '../../src/lab/run.ts';
import type {Run} from '../../src/lab/run.ts';
import {train} from '../../src/lab/train.ts';
import type {Progress} from '../../src/lab/train.ts';

/** The whole run and the parameters at its end. */
function follow(run: Run): {points: Progress[]; logits: number[]; last: Progress} {
  const steps = train(run);
  const points: Progress[] = [];
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) points.push(next.value);
  const last = points.at(-1);
  if (last === undefined) throw new Error('no start');
  return {points, logits: [...next.value.policy.logits], last};
}

function stepsTo(reward: number, run: Run): number {
  for (const progress of train(run)) if (progress.reward >= reward) return progress.step;
  return Infinity;
}

describe.each(taskNames)('train on the task %s', (task) => {
  it.each(learnerNames)('learns under %s what is rewarded within its usual budget', (learner) => {
    const {points, last} = follow(completeRun({task, learner}));
    // the teacher of the coverage task shows both strategies, so its pupil stops between them
    const enough = task === 'coverage' ? (learner === 'sft' ? 0.66 : 0.78) : task === 'addition' ? 0.7 : 0.9;
    expect(points[0]?.samples).toBe(0);
    expect(last.reward).toBeGreaterThan(enough);
  });

  it.each(learnerNames)('gives under %s the same bits for the same seed', (learner) => {
    const run = completeRun({task, learner, samples: 640, samplesPerStep: 64});
    expect(follow(run)).toEqual(follow(run));
  });

  it.each(learnerNames.filter((name) => name !== 'sft'))(
    'gives under %s other figures for another seed',
    (learner) => {
      const run = completeRun({task, learner, samples: 1280, samplesPerStep: 128});
      expect(follow({...run, seed: 2}).logits).not.toEqual(follow(run).logits);
    },
  );

  it.each(learnerNames)('under %s draws its budget in equal steps and no more', (learner) => {
    const run = completeRun({task, learner, groupSize: 8, samples: 200, samplesPerStep: 64});
    expect(follow(run).points.map(({samples}) => samples)).toEqual([0, 64, 128, 192, 200]);
    expect(follow({...run, samples: 199}).last.samples).toBe(192);
    expect(follow({...run, samples: 7}).last.samples).toBe(0);
  });

  it.each(['rloo', 'grpo', 'dr-grpo'] as const)(
    'under %s does not notice a constant in all rewards, to the last bit',
    (learner) => {
      const run = completeRun({task, learner, samples: 1280, samplesPerStep: 128});
      const plain = follow(run).logits;
      const offset = follow({...run, rewardOffset: 5}).logits;
      // 1.2 + 5 is rounded, so the proxy task agrees only as far as that
      if (task === 'proxy')
        offset.forEach((value, index) => expect(value).toBeCloseTo(plain[index] ?? Number.NaN, 9));
      else expect(offset).toEqual(plain);
    },
  );
});

describe('train', () => {
  it.each(['rloo', 'grpo', 'dr-grpo'] as const)(
    'moves nothing under %s where every group is all right or all wrong',
    (learner) => {
      const run = completeRun({task: 'bernoulli', learner, arms: 10_000, samples: 64, seed: 4});
      const {points, logits} = follow(run);
      expect(points.at(-1)).toMatchObject({groups: 4, deadGroups: 4});
      expect(logits).toEqual(follow({...run, samples: 0}).logits);
    },
  );

  it('does not move at a rate of 0', () => {
    const run = completeRun({task: 'bandit', learner: 'grpo', learningRate: 0});
    expect(follow(run).logits).toEqual(new Array<number>(10).fill(0));
  });

  it.each(learnerNames)('under %s comes near its own expectation when steps are large', (learner) => {
    const run = completeRun({
      task: 'bandit',
      learner,
      samplesPerStep: 16_384,
      samples: 16_384 * 20,
      groupSize: 16,
    });
    expect(follow(run).last.reward).toBeCloseTo(follow({...run, exact: true}).last.reward, 2);
  });

  it('pays for the groups that dynamic sampling throws away and trains on full steps', () => {
    const run = completeRun({
      task: 'bandit',
      learner: 'grpo',
      groupSize: 4,
      samplesPerStep: 64,
      samples: 6400,
      learningRate: 0,
    });
    const usual = follow(run).last;
    const dynamic = follow({...run, dynamicSampling: true}).last;
    expect(usual.step).toBe(100);
    expect(dynamic.samples).toBe(6400);
    expect(dynamic.step).toBeLessThan(45); // two groups in three are thrown away
    expect(dynamic.deadGroups / dynamic.groups).toBeCloseTo(0.6562, 1);
  });

  it('gives up drawing after eight times the usual groups where nothing differs any more', () => {
    const run = completeRun({
      task: 'bernoulli',
      learner: 'grpo',
      arms: 10_000,
      groupSize: 4,
      samplesPerStep: 64,
      dynamicSampling: true,
      samples: 10_000,
      seed: 8,
    });
    expect(follow(run).points[1]?.samples).toBeLessThanOrEqual(8 * 64);
  });

  it('leaves dynamic sampling to learners that compare answers', () => {
    const run = completeRun({task: 'bandit', learner: 'reinforce', samples: 640});
    expect(follow({...run, dynamicSampling: true})).toEqual(follow(run));
  });

  it('has no leash for labels', () => {
    expect(completeRun({task: 'bandit', learner: 'sft', klWeight: 1}).klWeight).toBe(0);
  });

  it('raises the clip range above alone when asked to, which lets rare answers rise faster', () => {
    const run = completeRun({
      task: 'bernoulli',
      learner: 'ppo',
      clip: 0.05,
      learningRate: 1,
      samples: 640,
      samplesPerStep: 64,
      exact: true,
    });
    expect(follow({...run, clipHigh: 0.3}).last.reward).toBeGreaterThan(follow(run).last.reward);
  });

  it('stops with one sentence where the numbers run away', () => {
    const run = completeRun({task: 'bandit', learner: 'reinforce', learningRate: 1e308, rewardOffset: 1e10});
    expect(() => follow(run)).toThrow(RunFault);
    expect(() => follow(run)).toThrow(
      /^The parameters left the range of numbers at step \d+, so learningRate, klWeight or rewardOffset must be smaller\.$/,
    );
  });

  it.each([
    [
      {task: 'bandit', learner: 'rloo', groupSize: 1},
      'The learner "rloo" compares answers, so groupSize must be at least 2.',
    ],
    [
      {task: 'gridworld', learner: 'rloo', exact: true},
      'The gridworld has too many paths to enumerate, so exact must be false.',
    ],
    [
      {task: 'bandit', learner: 'sft', epochs: 2},
      'Labels have no ratio to clip, so epochs must be 1 for the learner "sft".',
    ],
    [
      {task: 'bandit', learner: 'rloo', exact: true, groupSize: 513},
      'Larger groups than 512 cannot be enumerated, so groupSize must be smaller or exact false.',
    ],
    [
      {task: 'length', learner: 'rloo', exact: true, klWeight: 1},
      'The groups of this run are too many to enumerate, so exact must be false.',
    ],
  ] as const)('refuses %j', (request, sentence) => {
    expect(() => follow(completeRun(request))).toThrow(new RunFault(sentence));
  });

  it('takes the smallest groups that can be compared and the largest that can be enumerated', () => {
    expect(follow(completeRun({task: 'bandit', learner: 'rloo', groupSize: 2, samples: 64})).last.step).toBe(
      1,
    );
    const {last} = follow(
      completeRun({task: 'bandit', learner: 'rloo', groupSize: 512, samples: 512, exact: true}),
    );
    expect(last.deadGroups).toBeCloseTo(0.9 ** 512, 12);
  });
});

describe('the toy operations of a run', () => {
  const spent = (learner: Run['learner'], more: Partial<Run> = {}) =>
    follow(
      completeRun({
        task: 'bandit',
        learner,
        arms: 4,
        samples: 16,
        samplesPerStep: 16,
        learningRate: 0,
        ...more,
      }),
    ).last;

  it.each([
    ['sft', 16 * 6 * 4, 'only training on it'],
    ['reinforce-baseline', 16 * (2 * 4 + 6 * 4 + 8), 'drawing, training and the baseline'],
    ['ppo', 16 * (2 * 4 + 4 * 6 * 4 + 8), 'drawing once, training four times, and the critic'],
  ] as const)('under %s are %d for sixteen answers of four arms: %s', (learner, flop, _parts) => {
    expect(spent(learner).flop).toBe(flop);
  });

  it('leave out training on groups that move nothing', () => {
    const {flop, groups, deadGroups} = spent('rloo', {groupSize: 4, samples: 16 * 8});
    expect(deadGroups).toBeGreaterThan(0);
    expect(flop).toBe(16 * 8 * 2 * 4 + (groups - deadGroups) * 4 * 6 * 4);
  });

  it('count drawing the groups that dynamic sampling throws away', () => {
    const {flop, groups, deadGroups} = spent('rloo', {groupSize: 4, samples: 16 * 8, dynamicSampling: true});
    expect(flop).toBe(16 * 8 * 2 * 4 + (groups - deadGroups) * 4 * 6 * 4);
  });

  it('are none in an exact run, which draws nothing', () => {
    expect(spent('rloo', {exact: true}).flop).toBe(0);
  });
});

describe('length under training', () => {
  const end = (learner: 'grpo' | 'dr-grpo') =>
    follow(completeRun({task: 'length', learner, exact: true, samples: 6400})).last.measures;

  it('grows for wrong answers and shrinks for right ones under GRPO', () => {
    expect(end('grpo')['meanLengthWrong']).toBeGreaterThan(40);
    expect(end('grpo')['meanLengthRight']).toBeLessThan(2);
  });

  it('stays at ten tokens under Dr. GRPO', () => {
    expect(end('dr-grpo')['meanLengthWrong']).toBeCloseTo(10, 8);
    expect(end('dr-grpo')['meanLengthRight']).toBeCloseTo(10, 8);
  });
});

describe('coverage under training', () => {
  it('falls for many tries while it rises for one', () => {
    const {points} = follow(completeRun({task: 'coverage', learner: 'rloo', groupSize: 8, seed: 2025}));
    const at = (step: number) => points[step];
    expect(at(50)?.reward).toBeCloseTo(0.747, 1);
    expect(at(300)?.reward).toBeCloseTo(0.793, 2);
    expect(at(0)?.measures['passAt16']).toBeCloseTo(1, 3);
    expect(at(50)?.measures['passAt16']).toBeCloseTo(0.955, 1);
    expect(at(300)?.measures['passAt16']).toBeCloseTo(0.837, 1);
  });
});

describe('addition under training', () => {
  const run = (learner: Run['learner'], more: Partial<Run> = {}) =>
    completeRun({task: 'addition', learner, learningRate: 256, samples: 512 * 100, ...more});

  it('takes labels seven steps to nine right in ten, and trial and error more than six times as long', () => {
    expect(stepsTo(0.9, run('sft'))).toBe(7);
    for (const learner of learnerNames.filter((name) => name !== 'sft')) {
      expect(stepsTo(0.9, run(learner))).toBeGreaterThan(6 * 7);
      expect(stepsTo(0.9, run(learner))).toBeLessThan(14 * 7);
    }
  });

  it('does not get off the ground without a baseline when five is added to every reward', () => {
    expect(follow(run('reinforce', {rewardOffset: 5, samples: 512 * 250})).last.reward).toBeLessThan(0.15);
  });

  it.each(['reinforce-baseline', 'actor-critic', 'ppo', 'rloo', 'grpo', 'dr-grpo'] as const)(
    'takes %s as many steps with five added as without',
    (learner) => {
      expect(stepsTo(0.9, run(learner, {rewardOffset: 5}))).toBe(stepsTo(0.9, run(learner)));
    },
  );
});
