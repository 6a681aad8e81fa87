import {addChoice, endAnswer} from '../batch.ts';
import type {Environment} from '../environment.ts';
import {createPolicy, drawAction, openRow} from '../policy.ts';
import type {Policy, Row} from '../policy.ts';
import {CERTAIN} from './arms.ts';

const SIDE = 4;
const CELLS = SIDE * SIDE;
const GOAL = CELLS - 1;
const ACTIONS = 4;

/** Moves after which an episode ends without reward. */
const LONGEST = 20;

/** The cell after each move (up, right, down, left) from each cell; a move into the wall stays. */
const nextCells = Int32Array.from({length: CELLS * ACTIONS}, (_, index) =>
  move(Math.floor(index / ACTIONS), index % ACTIONS),
);

/**
 * Makes the gridworld: from one corner of 4 × 4 cells to the opposite one in at most 20 moves, reward 1 on arrival.
 *
 * The reward comes once, at the end, so a learner must find out which of the moves deserve it.
 */
export function createGridworld(): Environment {
  const uniform: Row = {logits: [0, 0, 0, 0], free: ACTIONS};
  const teacher = createPolicy(Array.from({length: CELLS}, (_, cell) => shortestRow(cell)));
  const spread = new Float64Array(CELLS);
  const next = new Float64Array(CELLS);
  return {
    rows: new Array<Row>(CELLS).fill(uniform),
    prompts: 1,
    mostChoices: LONGEST,
    nominalTokens: LONGEST,
    listed: {answers: 0, choices: 0},
    shownParameters: CELLS * ACTIONS,
    answer(policy, prompt, random, batch) {
      let cell = 0;
      let moves = 0;
      for (; moves < LONGEST && cell !== GOAL; moves += 1) {
        const action = drawAction(policy, cell, random);
        addChoice(batch, policy, cell, action);
        cell = nextCells[cell * ACTIONS + action] ?? 0;
      }
      endAnswer(batch, prompt, cell === GOAL ? 1 : 0, moves, 1);
    },
    list() {
      throw new Error('The paths of the gridworld are too many to list.');
    },
    teacher: () => teacher,
    expectReward: (policy) => walk(policy, spread, next).arrived,
    measure: (policy) => ({meanMoves: walk(policy, spread, next).moves}),
    writeValues: writeArrivals,
  };
}

/** Spreads one walker over the cells, move by move: who has arrived at the end, and how many moves were made. */
function walk(policy: Policy, spread: Float64Array, next: Float64Array): {arrived: number; moves: number} {
  spread.fill(0);
  spread[0] = 1;
  let moves = 0;
  for (let time = 0; time < LONGEST; time += 1) {
    next.fill(0);
    for (let cell = 0; cell < GOAL; cell += 1) {
      const share = spread[cell] ?? 0;
      moves += share;
      const offset = openRow(policy, cell);
      for (let action = 0; action < ACTIONS; action += 1) {
        const to = nextCells[cell * ACTIONS + action] ?? 0;
        next[to] = (next[to] ?? 0) + share * (policy.probabilities[offset + action] ?? 0);
      }
    }
    next[GOAL] = (next[GOAL] ?? 0) + (spread[GOAL] ?? 0);
    spread.set(next);
  }
  return {arrived: spread[GOAL] ?? 0, moves};
}

/** The chance to arrive from each cell with all moves still ahead: what a critic starts with. */
function writeArrivals(policy: Policy, values: Float64Array): void {
  let chances = new Float64Array(CELLS);
  chances[GOAL] = 1;
  for (let time = 0; time < LONGEST; time += 1) {
    const before = chances;
    chances = before.map((_, cell) => (cell === GOAL ? 1 : chanceAfterMove(policy, cell, before)));
  }
  values.set(chances);
}

function chanceAfterMove(policy: Policy, cell: number, after: Float64Array): number {
  const offset = openRow(policy, cell);
  let sum = 0;
  for (let action = 0; action < ACTIONS; action += 1) {
    sum +=
      (policy.probabilities[offset + action] ?? 0) * (after[nextCells[cell * ACTIONS + action] ?? 0] ?? 0);
  }
  return sum;
}

function move(cell: number, action: number): number {
  const row = Math.floor(cell / SIDE);
  const column = cell % SIDE;
  if (action === 0) return row === 0 ? cell : cell - SIDE;
  if (action === 1) return column === SIDE - 1 ? cell : cell + 1;
  if (action === 2) return row === SIDE - 1 ? cell : cell + SIDE;
  return column === 0 ? cell : cell - 1;
}

/** Right or down, each as likely where both lead on. */
function shortestRow(cell: number): Row {
  const right = cell % SIDE < SIDE - 1 ? CERTAIN : 0;
  const down = cell < CELLS - SIDE ? CERTAIN : 0;
  return {logits: [0, right, down, 0], free: ACTIONS};
}
