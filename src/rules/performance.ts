/** Bits of the inputs of one multiplication, by precision. */
export const bitLength: Readonly<Record<string, number>> = {
  fp64: 64,
  fp32: 32,
  tf32: 19,
  fp16: 16,
  bf16: 16,
  fp8: 8,
  int8: 8,
  fp6: 6,
  fp4: 4,
  int4: 4,
}; // bis-acs-2023 3A090 technical notes 1 to 3; tf32 stores 32 bits and multiplies 19

/**
 * Computes total processing performance: the highest product of dense throughput and bit length.
 *
 * Order does not matter; sparse figures must not be passed in.
 *
 * @param denseTops dense peak by precision, in 10¹² operations per second; two operations a multiply-accumulate
 * @returns `undefined` if no precision has a figure
 * @source bis-acs-2023 3A090 technical notes
 */
export function totalProcessingPerformance(
  denseTops: Readonly<Record<string, number | undefined>>,
): number | undefined {
  const products = Object.entries(denseTops).flatMap(([precision, tops]) => {
    const bits = bitLength[precision];
    return tops === undefined || bits === undefined ? [] : [tops * bits];
  });
  return products.length === 0 ? undefined : Math.max(...products);
}

/**
 * Divides total processing performance by the applicable die area.
 *
 * Only dies made with non-planar transistors count: a planar chip has no performance density.
 *
 * @param tpp        total processing performance
 * @param dieAreaMm2 area of all logic dies of the package, square millimetres
 * @param nonPlanar  made with FinFET or gate-all-around transistors
 * @returns `undefined` if an input is missing or the area does not count
 * @source bis-acs-2023 3A090 technical note 4
 */
export function performanceDensity(
  tpp: number | undefined,
  dieAreaMm2: number | undefined,
  nonPlanar: boolean | undefined,
): number | undefined {
  return tpp === undefined || dieAreaMm2 === undefined || nonPlanar !== true ? undefined : tpp / dieAreaMm2;
}
