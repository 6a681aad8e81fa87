/**
 * Computes generalised advantages of one episode, backwards from its end.
 *
 * The surprise of a step is its reward plus the discounted value after it less the value before it; the advantage is
 * the sum of all surprises from there on, each weighed by (discount · lambda) once more. The value after the last
 * step is 0. With lambda 1 it is the return less the value; with 0 it is the next surprise alone.
 *
 * @param rewards    one a step
 * @param values     the critic's, one a step, before it
 * @param discount   0 to 1
 * @param lambda     0 to 1
 * @param from       first step
 * @param until      after the last step
 * @param advantages receives one a step
 * @source gae sec. 3
 */
export function generaliseAdvantages(
  rewards: Float64Array,
  values: Float64Array,
  discount: number,
  lambda: number,
  from: number,
  until: number,
  advantages: Float64Array,
): void {
  let advantage = 0;
  let valueAfter = 0;
  for (let step = until - 1; step >= from; step -= 1) {
    const value = values[step] ?? 0;
    const surprise = (rewards[step] ?? 0) + discount * valueAfter - value;
    advantage = surprise + discount * lambda * advantage;
    advantages[step] = advantage;
    valueAfter = value;
  }
}
