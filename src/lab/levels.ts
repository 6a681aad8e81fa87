import type {Batch} from './batch.ts';
import type {GroupLearner} from './learner.ts';
import {power} from './math.ts';
import type {Run} from './run.ts';

/** Beyond this many ways to fill a group the enumeration is refused. */
const MOST_COMPOSITIONS = 100_000;

/** The listed answers of one prompt, sorted by their return: answers with the same return are graded alike. */
export interface Levels {
  /** return of each level */
  returns: number[];
  /** chance of each level */
  chances: number[];
  /** level of each listed answer, from the first one on */
  levelOf: number[];
}

/**
 * Sorts listed answers into levels of equal return.
 *
 * @param batch shaped
 * @param from  first answer of the prompt
 * @param share what the weights of a prompt's answers add up to
 */
export function findLevels(batch: Batch, from: number, share: number): Levels {
  const levels: Levels = {returns: [], chances: [], levelOf: []};
  const places = new Map<number, number>();
  for (let answer = from; answer < batch.answers; answer += 1) {
    const value = batch.returns[answer] ?? 0;
    const level = places.get(value) ?? levels.returns.length;
    places.set(value, level);
    levels.returns[level] = value;
    levels.chances[level] = (levels.chances[level] ?? 0) + (batch.weights[answer] ?? 0) / share;
    levels.levelOf.push(level);
  }
  return levels;
}

/**
 * Says in how many ways a group can be made up of levels, order aside.
 *
 * @param levels how many
 * @param size   answers of a group
 */
export function countCompositions(levels: number, size: number): number {
  return choose(size + levels - 1, levels - 1);
}

/** One way a group may turn out. */
export interface Composition {
  /** answers at each level */
  counts: readonly number[];
  chance: number;
  /** advantage of an answer at each level; of no meaning where the count is 0 */
  grades: readonly number[];
  /** all advantages are exactly 0 */
  dead: boolean;
}

/**
 * Visits every way a group may turn out, graded by the learner itself.
 *
 * With dynamic sampling the groups of equal answers are left out and the chances of the others made to add up to 1.
 *
 * @param levels  of one prompt
 * @param learner grades
 * @param run     group size, normaliser and dynamic sampling
 * @param visit   receives one composition at a time
 * @returns the chance of a dead group among all that are drawn, or `undefined` if there are too many compositions
 */
export function visitGroups(
  levels: Levels,
  learner: GroupLearner,
  run: Run,
  visit: (composition: Composition) => void,
): number | undefined {
  const {returns, chances} = levels;
  if (countCompositions(returns.length, run.groupSize) > MOST_COMPOSITIONS) return undefined;
  const uniform = run.dynamicSampling
    ? chances.reduce((sum, chance) => sum + power(chance, run.groupSize), 0)
    : 0;
  const group = new Float64Array(run.groupSize);
  const graded = new Float64Array(run.groupSize);
  const counts = returns.map(() => 0);
  let deadChance = 0;
  fill(0, run.groupSize, 1);
  return deadChance;

  function fill(level: number, left: number, chance: number): void {
    if (chance === 0) return;
    if (level === returns.length - 1) {
      counts[level] = left;
      close(chance * power(chances[level] ?? 0, left));
      return;
    }
    for (let count = 0; count <= left; count += 1) {
      counts[level] = count;
      fill(level + 1, left - count, chance * choose(left, count) * power(chances[level] ?? 0, count));
    }
  }

  function close(chance: number): void {
    const grades = grade();
    const dead = counts.every((count, level) => count === 0 || grades[level] === 0);
    if (dead) deadChance += chance;
    if (!run.dynamicSampling) visit({counts, chance, grades, dead});
    else if (!counts.includes(run.groupSize)) visit({counts, chance: chance / (1 - uniform), grades, dead});
  }

  function grade(): number[] {
    let place = 0;
    const firsts = counts.map((count, level) => {
      const first = place;
      group.fill(returns[level] ?? 0, place, place + count);
      place += count;
      return first;
    });
    learner.compare(group, 0, run.groupSize, run, graded);
    return firsts.map((first) => graded[first] ?? 0);
  }
}

/** Ways to choose `few` out of `many`, as a real number: exact while it is below 2⁵³. */
function choose(many: number, few: number): number {
  const least = Math.min(few, many - few);
  let ways = 1;
  for (let index = 1; index <= least; index += 1) ways = (ways * (many - least + index)) / index;
  return ways;
}
