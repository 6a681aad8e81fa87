import type {Learner} from './learner.ts';
import {actorCritic} from './learners/actor-critic.ts';
import {drGrpo} from './learners/dr-grpo.ts';
import {grpo} from './learners/grpo.ts';
import {ppo} from './learners/ppo.ts';
import {reinforceBaseline} from './learners/reinforce-baseline.ts';
import {reinforce} from './learners/reinforce.ts';
import {rloo} from './learners/rloo.ts';
import {sft} from './learners/sft.ts';
import type {LearnerName} from './run.ts';

/** The learners by name. */
export const learners: Readonly<Record<LearnerName, Learner>> = {
  sft,
  reinforce,
  'reinforce-baseline': reinforceBaseline,
  'actor-critic': actorCritic,
  ppo,
  rloo,
  grpo,
  'dr-grpo': drGrpo,
};
