/** What the tokens of an answer are divided by: its own length, the length of all answers, or a constant. */
export type TokenDivisor = 'length' | 'all' | 'constant';

/**
 * Gives the weight of one token of each answer in a group's loss.
 *
 * By its own length (GRPO) a token counts the less the longer its answer is; over all tokens (DAPO) and by a constant
 * (Dr. GRPO) every token counts the same, and then long answers count for more.
 *
 * @param lengths tokens of each answer
 * @param divisor what to divide by
 * @param longest the constant: the longest answer allowed, in tokens
 * @source deepseekmath sec. 4.1; dapo sec. 3.3; dr-grpo sec. 3
 */
export function weighTokens(lengths: readonly number[], divisor: TokenDivisor, longest: number): number[] {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => {
    if (divisor === 'all') return 1 / all;
    return 1 / (lengths.length * (divisor === 'length' ? length : longest));
  });
}

/**
 * Penalises answers that come close to the longest allowed: nothing until the buffer begins, then evenly down to −1.
 *
 * @param length  tokens
 * @param longest tokens after which an answer is cut
 * @param buffer  tokens before that over which the penalty grows
 * @source dapo sec. 3.4
 */
export function penaliseLength(length: number, longest: number, buffer: number): number {
  return Math.max(-1, Math.min(0, (longest - buffer - length) / buffer));
}
