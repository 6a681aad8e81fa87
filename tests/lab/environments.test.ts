import {describe, expect, it} from 'vitest';
import {createBatch} from '../../src/lab/batch.ts';
import {coverageAt} from '../../src/lab/environments/coverage.ts';
import {followPushOnStop, pushOnStop} from '../../src/lab/environments/length.ts';
import {copyPolicy, createPolicy, listProbabilities, probabilityOf} from '../../src/lab/policy.ts';
import type {Policy} from '../../src/lab/policy.ts';
import {drawUniform, seedRandom} from '../../src/lab/random.ts';
import {taskNames} from '../../src/lab/run.ts';
import {createTask} from '../../src/lab/tasks.ts';

/** A start that is like no other, so that nothing holds by symmetry. */
function disturbed(policy: Policy): Policy {
  const other = copyPolicy(policy);
  const random = seedRandom(3);
  other.offsets.forEach((offset, row) => {
    for (let place = 0; place < (other.free[row] ?? 0); place += 1) {
      other.logits[offset + place] = (other.logits[offset + place] ?? 0) + drawUniform(random) - 0.5;
    }
  });
  other.stale.fill(1);
  return other;
}

describe.each(taskNames)('the task %s', (task) => {
  const environment = createTask({task, arms: 10});
  const start = createPolicy(environment.rows);

  it('has drawn rewards that average to its expected reward, within four standard errors', () => {
    const policy = disturbed(start);
    const random = seedRandom(5);
    const batch = createBatch(20_000, 20_000 * environment.mostChoices);
    for (let answer = 0; answer < 20_000; answer += 1)
      environment.answer(policy, answer % environment.prompts, random, batch);
    const mean = batch.rewards.reduce((sum, reward) => sum + reward, 0) / 20_000;
    const variance = batch.rewards.reduce((sum, reward) => sum + (reward - mean) ** 2, 0) / 20_000;
    expect(Math.abs(mean - environment.expectReward(policy))).toBeLessThan(4 * Math.sqrt(variance / 20_000));
  });

  it('has a teacher that is rewarded every time, and shows what a prompt needs', () => {
    const batch = createBatch(100, 100 * environment.mostChoices);
    const random = seedRandom(1);
    for (let answer = 0; answer < 100; answer += 1) {
      const prompt = answer % environment.prompts;
      environment.answer(environment.teacher(prompt), prompt, random, batch);
    }
    expect(batch.rewards.every((reward) => reward === 1)).toBe(true);
  });
});

describe.each(taskNames.filter((task) => task !== 'gridworld'))(
  'the listed answers of the task %s',
  (task) => {
    const environment = createTask({task, arms: 10});
    const policy = disturbed(createPolicy(environment.rows));

    it('have chances that add up to 1 and rewards that average to the expected reward', () => {
      const {answers, choices} = environment.listed;
      const batch = createBatch(environment.prompts * answers, environment.prompts * choices);
      for (let prompt = 0; prompt < environment.prompts; prompt += 1)
        environment.list(policy, prompt, 1 / environment.prompts, batch);
      const share = batch.weights.reduce((sum, weight) => sum + weight, 0);
      const reward = batch.weights.reduce(
        (sum, weight, index) => sum + weight * (batch.rewards[index] ?? 0),
        0,
      );
      expect(batch.answers).toBe(environment.prompts * answers);
      expect(batch.choices).toBeLessThanOrEqual(environment.prompts * choices);
      expect(share).toBeCloseTo(1, 12);
      expect(reward).toBeCloseTo(environment.expectReward(policy), 12);
    });

    it('have the chance that their choices multiply to', () => {
      const batch = createBatch(environment.listed.answers, environment.listed.choices);
      environment.list(policy, 0, 1, batch);
      for (let answer = 0; answer < batch.answers; answer += 1) {
        const drawn = batch.drawn.subarray(batch.starts[answer], batch.starts[answer + 1]);
        expect(batch.weights[answer]).toBeCloseTo(
          drawn.reduce((product, chance) => product * chance, 1),
          12,
        );
      }
    });
  },
);

describe('the start of a task', () => {
  it.each([
    ['bernoulli', 2, 0.5],
    ['bernoulli', 10, 0.1],
    ['bernoulli', 10_000, 0.0001],
    ['bandit', 10, 0.1],
    ['addition', 10, 0.01],
    ['length', 10, 0.5],
    ['proxy', 10, 0.112],
    ['coverage', 10, 0.53],
  ] as const)('%s with %d arms has the expected reward %d', (task, arms, reward) => {
    const environment = createTask({task, arms});
    expect(environment.expectReward(createPolicy(environment.rows))).toBeCloseTo(reward, 12);
  });

  it('of the proxy task is its reference: 0.89 wrong, 0.10 correct, 0.01 exploit', () => {
    const probabilities = listProbabilities(createPolicy(createTask({task: 'proxy', arms: 10}).rows), 0);
    [0.89, 0.1, 0.01].forEach((value, arm) => expect(probabilities[arm]).toBeCloseTo(value, 14));
  });
});

describe('the gridworld', () => {
  const environment = createTask({task: 'gridworld', arms: 10});
  const policy = createPolicy(environment.rows);

  it('arrives by chance in 20 moves about one time in five', () => {
    expect(environment.expectReward(policy)).toBeCloseTo(0.1977, 4);
  });

  it('takes six moves by the shortest way, and every move counts', () => {
    const teacher = environment.teacher(0);
    expect(environment.expectReward(teacher)).toBeCloseTo(1, 12);
    expect(environment.measure(teacher, teacher)['meanMoves']).toBeCloseTo(6, 12);
  });

  it('starts a critic with the chance to arrive: that of a run at the start, one at the goal, more the nearer', () => {
    const values = new Float64Array(16);
    environment.writeValues?.(policy, values);
    expect(values[0]).toBeCloseTo(environment.expectReward(policy), 12);
    expect(values[15]).toBe(1);
    expect([0, 1, 5, 6, 10, 11, 15].map((cell) => values[cell] ?? 0)).toEqual(
      [0, 1, 5, 6, 10, 11, 15].map((cell) => values[cell] ?? 0).toSorted(),
    );
  });
});

describe('pushOnStop', () => {
  it.each([
    [0.5, 0.193147],
    [0.1, 0.155843],
  ])('at a chance of %d is %d when divided by the length and 0 by a constant', (stop, push) => {
    expect(pushOnStop(stop, 'length')).toBeCloseTo(push, 6);
    expect(pushOnStop(stop, 'constant')).toBe(0);
  });

  it('is the slope that the definition gives, summed over lengths', () => {
    let sum = 0;
    for (let length = 1; length < 2000; length += 1) sum += 0.1 * 0.9 ** (length - 1) * (1 / length - 0.1);
    expect(pushOnStop(0.1, 'length')).toBeCloseTo(sum, 12);
  });

  it('is what 300,000 drawn lengths average to, within four standard errors', () => {
    const random = seedRandom(11);
    let [sum, squares] = [0, 0];
    for (let draw = 0; draw < 300_000; draw += 1) {
      let length = 1;
      while (drawUniform(random) >= 0.1) length += 1;
      const push = 1 / length - 0.1;
      sum += push;
      squares += push * push;
    }
    const mean = sum / 300_000;
    expect(Math.abs(mean - 0.155843)).toBeLessThan(
      4 * Math.sqrt((squares / 300_000 - mean * mean) / 300_000),
    );
  });
});

describe('followPushOnStop', () => {
  it('makes wrong answers of ten tokens about 1,570 tokens long in 300 steps when divided by the length', () => {
    expect(followPushOnStop(0.1, -1, 1, 300, 'length')).toBeCloseTo(1567.5, 1);
  });

  it('leaves them at ten tokens when divided by a constant', () => {
    expect(followPushOnStop(0.1, -1, 1, 300, 'constant')).toBeCloseTo(10, 12);
  });

  it('makes right answers short', () => {
    expect(followPushOnStop(0.1, 1, 1, 300, 'length')).toBeLessThan(1.05);
  });
});

describe('coverageAt', () => {
  it.each([
    [1, 0.53],
    [2, 0.7775],
    [3, 0.8938],
    [16, 1],
  ])('of the start with %d tries is %d', (k, share) => {
    expect(coverageAt(0.55, k)).toBeCloseTo(share, 4);
  });

  it('of the best policy for one try is 0.8 for every number of tries', () => {
    for (const k of [1, 2, 3, 16]) expect(coverageAt(1, k)).toBeCloseTo(0.8, 12);
  });

  it('crosses between two tries and three: the start is behind with two and ahead with three', () => {
    expect(coverageAt(0.55, 2)).toBeLessThan(coverageAt(1, 2));
    expect(coverageAt(0.55, 3)).toBeGreaterThan(coverageAt(1, 3));
  });

  it('is what the task reports', () => {
    const environment = createTask({task: 'coverage', arms: 10});
    const policy = createPolicy(environment.rows);
    expect(probabilityOf(policy, 0, 0)).toBeCloseTo(0.55, 14);
    expect(environment.measure(policy, policy)['passAt16']).toBeCloseTo(coverageAt(0.55, 16), 12);
  });
});
