import type {Normaliser} from './run.ts';

/**
 * Compares each answer of a group with the mean of the others, as RLOO does.
 *
 * Equal returns give exactly 0, and so does a group of one. The first return is taken off before anything is added
 * up: a constant in all returns then cancels to the last bit wherever adding it was exact.
 *
 * @param returns the group stands from `from` to before `until`
 * @param from    first answer
 * @param until   after the last answer
 * @param grades  receives one advantage an answer
 * @source rloo sec. 3
 */
export function compareWithOthers(
  returns: Float64Array,
  from: number,
  until: number,
  grades: Float64Array,
): void {
  centre(returns, from, until, grades);
  const size = until - from;
  const factor = size > 1 ? size / (size - 1) : 0;
  for (let index = from; index < until; index += 1) grades[index] = (grades[index] ?? 0) * factor;
}

/**
 * Compares each answer of a group with the group's mean, and divides by the group's standard deviation if asked to.
 *
 * Equal returns give exactly 0: a group without differences teaches nothing. DeepSeek's papers do not say which
 * standard deviation is meant; `population` divides by the number of answers, `sample` by one less.
 *
 * @param returns    the group stands from `from` to before `until`
 * @param from       first answer
 * @param until      after the last answer
 * @param normaliser what to divide by
 * @param grades     receives one advantage an answer
 * @source deepseek-r1 eq. 3; dr-grpo sec. 3
 */
export function compareWithGroup(
  returns: Float64Array,
  from: number,
  until: number,
  normaliser: Normaliser,
  grades: Float64Array,
): void {
  const squares = centre(returns, from, until, grades);
  if (normaliser === 'none' || squares === 0) return;
  const deviation = Math.sqrt(squares / (until - from - (normaliser === 'sample' ? 1 : 0)));
  for (let index = from; index < until; index += 1) grades[index] = (grades[index] ?? 0) / deviation;
}

/** Writes the returns less their mean, and gives the sum of their squares. */
function centre(returns: Float64Array, from: number, until: number, grades: Float64Array): number {
  const first = returns[from] ?? 0;
  let sum = 0;
  for (let index = from; index < until; index += 1) sum += (returns[index] ?? 0) - first;
  const mean = sum / (until - from);
  let squares = 0;
  for (let index = from; index < until; index += 1) {
    const grade = (returns[index] ?? 0) - first - mean;
    grades[index] = grade;
    squares += grade * grade;
  }
  return squares;
}
