import {describe, expect, it} from 'vitest';
import {enumerateMoments} from '../../src/lab/moments.ts';
import {completeRun} from '../../src/lab/run.ts';
import {silentShare} from '../../src/tools/silent-groups/tool.ts';
import {expectedPush} from '../../src/tools/spread-weight/tool.ts';
import {answerOf, lesson, silent, weight} from './opened.ts';

describe('one group, worked through', () => {
  it('gives the advantages of the worked example: two right of eight', () => {
    const result = lesson.answer({});
    expect(answerOf(result, 'Advantage of each right answer')).toBe('1.73');
    expect(answerOf(result, 'Advantage of each wrong answer')).toBe('−0.577');
  });

  it.each([
    ['sample', '1.62', '−0.54'],
    ['dr', '0.75', '−0.25'],
    ['rloo', '0.857', '−0.286'],
  ])('gives with %s %s and %s', (m, right, wrong) => {
    const result = lesson.answer({m});
    expect(answerOf(result, 'Advantage of each right answer')).toBe(right);
    expect(answerOf(result, 'Advantage of each wrong answer')).toBe(wrong);
  });

  it.each(['grpo', 'sample', 'dr', 'rloo'])(
    'moves nothing with %s where all are right or all wrong, and something just beside',
    (m) => {
      for (const k of ['0', '8']) {
        const result = lesson.answer({m, k});
        expect(answerOf(result, 'Push on the logit')).toBe('0');
        expect(result.headline).toBe('The group is uniform: nothing moves');
      }
      for (const k of ['1', '7']) expect(answerOf(lesson.answer({m, k}), 'Push on the logit')).not.toBe('0');
    },
  );

  it('makes GRPO and RLOO the same for a pair', () => {
    const pair = {g: '2', k: '1', p: '50'};
    const push = (m: string) => answerOf(lesson.answer({...pair, m}), 'Push on the logit');
    expect(push('grpo')).toBe(push('rloo'));
  });

  it.each([
    [{g: '1'}, /^Answers in the group: /],
    [{g: '8', k: '9'}, /^Right ones among them: /],
    [{k: ''}, /^Right ones among them: /],
    [{p: '100'}, /^Chance of a right answer before: /],
    [{m: 'ppo'}, /^Method: /],
  ])('refuses %o', (state, sentence) => {
    expect(() => lesson.answer(state)).toThrow(sentence);
  });
});

describe('the share of silent groups', () => {
  it.each([
    [0.5, 4, 0.125],
    [0.1, 4, 0.6562],
    [0.01, 16, 0.851],
    [0.01, 64, 0.526],
    [0.99, 64, 0.526],
  ])('at a chance of %d in groups of %i is %d', (chance, size, share) => {
    expect(silentShare(chance, size)).toBeCloseTo(share, 3);
  });

  it('is what the laboratory enumerates at the start', () => {
    const {deadGroups} = enumerateMoments(
      completeRun({task: 'bernoulli', learner: 'grpo', arms: 10, groupSize: 4}),
    );
    expect(silentShare(0.1, 4)).toBeCloseTo(deadGroups, 12);
  });

  it('makes a rare first success a matter of 625 groups', () => {
    expect(answerOf(silent.answer({p: '0.01'}), 'Groups until the first success')).toBe('625');
  });

  it('fills a batch as the worked example says', () => {
    expect(answerOf(silent.answer({p: '90'}), 'Groups to draw for 32 that teach')).toBe('39.3');
    expect(answerOf(silent.answer({p: '99'}), 'Groups to draw for 32 that teach')).toBe('215');
  });

  it.each([
    [{p: '0'}, /^Chance of a right answer: /],
    [{p: '100'}, /^Chance of a right answer: /],
    [{p: '1e-30'}, /no group would ever differ/],
    [{g: '1'}, /^Answers in a group: /],
    [{b: ''}, /^Groups wanted that teach: /],
  ])('refuses %o', (state, sentence) => {
    expect(() => silent.answer(state)).toThrow(sentence);
  });
});

describe('the expected push', () => {
  it.each([
    [4, 'none', 0.0675],
    [4, 'population', 0.152125],
    [4, 'sample', 0.131744],
    [16, 'none', 0.084375],
    [16, 'population', 0.256303],
    [16, 'sample', 0.248164],
  ] as const)('at one right in ten, groups of %i and divisor %s, is %d', (size, spread, push) => {
    expect(expectedPush(0.1, size, spread)).toBeCloseTo(push, 6);
  });

  it('at one half, groups of 16, is 0.483531', () => {
    expect(expectedPush(0.5, 16, 'population')).toBeCloseTo(0.483531, 6);
  });

  it.each(['none', 'population', 'sample'] as const)(
    'divided by %s is what the laboratory enumerates',
    (normalise) => {
      const {mean} = enumerateMoments(
        completeRun({task: 'bernoulli', learner: 'grpo', arms: 10, groupSize: 16, normalise}),
      );
      expect(expectedPush(0.1, 16, normalise)).toBeCloseTo(mean[0] ?? 0, 12);
    },
  );

  it('is the same for rare successes and rare failures, in the largest groups too', () => {
    for (const size of [2, 16, 512])
      expect(expectedPush(0.99, size, 'population')).toBeCloseTo(expectedPush(0.01, size, 'population'), 12);
    expect(expectedPush(0.5, 512, 'population')).toBeCloseTo(0.5, 2);
  });

  it('weighs rare successes more with the division than without', () => {
    expect(weight.answer({p: '10'}).headline).toBe(
      'Such a question counts 53% as much as one solved half the time; without the division 36%',
    );
  });
});
