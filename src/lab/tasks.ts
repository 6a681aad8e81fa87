import type {Environment} from './environment.ts';
import {createAddition} from './environments/addition.ts';
import {createBandit} from './environments/bandit.ts';
import {createBernoulli} from './environments/bernoulli.ts';
import {createCoverage} from './environments/coverage.ts';
import {createGridworld} from './environments/gridworld.ts';
import {createLength} from './environments/length.ts';
import {createProxy} from './environments/proxy.ts';
import type {Run, TaskName} from './run.ts';

const makers: Readonly<Record<TaskName, (arms: number) => Environment>> = {
  bernoulli: createBernoulli,
  bandit: createBandit,
  addition: createAddition,
  gridworld: createGridworld,
  length: createLength,
  proxy: createProxy,
  coverage: createCoverage,
};

/**
 * Makes the task of a run.
 *
 * @param run only `task` and `arms` matter
 */
export function createTask({task, arms}: Pick<Run, 'task' | 'arms'>): Environment {
  return makers[task](arms);
}
