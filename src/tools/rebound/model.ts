/** What changes, each as a ratio of after to before unless it says otherwise. */
export interface Change {
  /** how many times cheaper a token gets */
  cheaper: number;
  /** how many times less computing a token takes */
  thriftier: number;
  /** how many times the tokens of one answer */
  longer: number;
}

/** What follows, each as a ratio of after to before. */
export interface Outcome {
  answers: number;
  tokens: number;
  spending: number;
  chips: number;
}

/**
 * Gives the price of an answer as a ratio of after to before.
 *
 * @param change what changes
 */
export function priceOfAnswer({cheaper, longer}: Change): number {
  return longer / cheaper;
}

/**
 * Works out a demand of constant elasticity: one per cent off the price of an answer draws in so many per cent more.
 *
 * Chips are meant as computing in use; how much of the time they stand idle is taken to stay the same.
 *
 * @param change     what changes
 * @param elasticity 0 or more; 1 leaves spending as it was
 */
export function respond(change: Change, elasticity: number): Outcome {
  const price = priceOfAnswer(change);
  const answers = price ** -elasticity;
  const tokens = answers * change.longer;
  return {answers, tokens, spending: answers * price, chips: tokens / change.thriftier};
}

/**
 * Finds the elasticity at which the chips in use stay as many as they were.
 *
 * @param change what changes
 * @returns `undefined` where none from 0 up does that
 */
export function breakEven(change: Change): number | undefined {
  const price = priceOfAnswer(change);
  if (price === 1) return undefined;
  const even = Math.log(change.thriftier / change.longer) / -Math.log(price);
  return even < 0 ? undefined : even;
}

/**
 * Finds the elasticity that would explain a growth of tokens by the price alone.
 *
 * Better models and new buyers also raise use, so that this is the most that cheapness can have done.
 *
 * @param change what changes
 * @param growth tokens after over tokens before
 * @returns `undefined` where the price of an answer does not fall
 */
export function impliedElasticity(change: Change, growth: number): number | undefined {
  const price = priceOfAnswer(change);
  return price >= 1 ? undefined : Math.log(growth / change.longer) / -Math.log(price);
}
