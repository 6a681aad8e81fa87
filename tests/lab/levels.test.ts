import {describe, expect, it} from 'vitest';
import {drGrpo} from '../../src/lab/learners/dr-grpo.ts';
import {grpo} from '../../src/lab/learners/grpo.ts';
import {countCompositions, visitGroups} from '../../src/lab/levels.ts';
import type {Composition, Levels} from '../../src/lab/levels.ts';
import {completeRun} from '../../src/lab/run.ts';

const three: Levels = {returns: [0, 0.5, 1], chances: [0.5, 0.3, 0.2], levelOf: [0, 1, 2]};

function listGroups(
  levels: Levels,
  groupSize: number,
  dynamicSampling = false,
): {groups: Composition[]; dead: number | undefined} {
  const groups: Composition[] = [];
  const run = completeRun({task: 'bandit', learner: 'grpo', groupSize, dynamicSampling});
  const dead = visitGroups(levels, grpo, run, (group) => groups.push({...group, counts: [...group.counts]}));
  return {groups, dead};
}

describe('countCompositions', () => {
  it.each([
    [1, 16, 1],
    [2, 16, 17],
    [3, 2, 6],
    [3, 16, 153],
    [10, 4, 715],
  ])('of %d levels over groups of %d is %d', (levels, size, count) => {
    expect(countCompositions(levels, size)).toBe(count);
  });
});

describe('visitGroups', () => {
  it('visits every way to fill a group once, with chances that add up to 1', () => {
    const {groups} = listGroups(three, 4);
    expect(groups).toHaveLength(countCompositions(3, 4));
    expect(new Set(groups.map(({counts}) => counts.join())).size).toBe(groups.length);
    expect(groups.reduce((sum, {chance}) => sum + chance, 0)).toBeCloseTo(1, 14);
    expect(groups.find(({counts}) => counts.join() === '2,1,1')?.chance).toBeCloseTo(
      12 * 0.25 * 0.3 * 0.2,
      14,
    );
  });

  it('has grades that add up to zero in each', () => {
    for (const {counts, grades} of listGroups(three, 5).groups) {
      expect(
        counts.reduce((sum, count, level) => sum + (count === 0 ? 0 : count * (grades[level] ?? 0)), 0),
      ).toBeCloseTo(0, 9);
    }
  });

  it('finds dead exactly the groups of one level', () => {
    const {groups, dead} = listGroups(three, 4);
    expect(groups.filter((group) => group.dead).map(({counts}) => counts.join())).toEqual([
      '0,0,4',
      '0,4,0',
      '4,0,0',
    ]);
    expect(dead).toBeCloseTo(0.5 ** 4 + 0.3 ** 4 + 0.2 ** 4, 14);
  });

  it('leaves those out with dynamic sampling, and the rest still add up to 1', () => {
    const {groups, dead} = listGroups(three, 4, true);
    expect(groups.some((group) => group.dead)).toBe(false);
    expect(groups.reduce((sum, {chance}) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(dead).toBeCloseTo(0.5 ** 4 + 0.3 ** 4 + 0.2 ** 4, 14);
  });

  it('visits nothing with dynamic sampling where all answers are alike', () => {
    const {groups, dead} = listGroups({returns: [1], chances: [1], levelOf: [0]}, 4, true);
    expect({groups, dead}).toEqual({groups: [], dead: 1});
  });

  it('refuses what would take too long', () => {
    const many: Levels = {
      returns: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      chances: new Array<number>(10).fill(0.1),
      levelOf: [],
    };
    const run = completeRun({task: 'bandit', learner: 'dr-grpo', groupSize: 16});
    expect(visitGroups(many, drGrpo, run, () => undefined)).toBeUndefined();
    expect(visitGroups(many, drGrpo, {...run, groupSize: 4}, () => undefined)).toBeCloseTo(10 * 0.1 ** 4, 12);
  });
});
