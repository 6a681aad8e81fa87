/**
 * Estimates the operations of a training run as six for each active parameter and token.
 *
 * Attention and restarts are left out, so it is a lower estimate for long contexts.
 *
 * @param activeParameters parameters used for one token
 * @param tokens           training tokens
 * @returns floating-point operations, or `undefined` if an input is missing
 * @source kaplan sec. 2.1; gpai-guidelines annex A
 */
export function sixNd(activeParameters: number | undefined, tokens: number | undefined): number | undefined {
  return activeParameters === undefined || tokens === undefined ? undefined : 6 * activeParameters * tokens; // kaplan: 2 forward, 4 backward
}
