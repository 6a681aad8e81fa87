const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/**
 * Lists the powers of ten from one number to another, both included, at most eight of them.
 *
 * @param low  above zero
 * @param high not below `low`
 * @returns exponents, lowest first; every second, third … one where there would be more than eight
 */
export function findPowers(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const step = Math.ceil((last - first + 1) / 8);
  return Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index).filter(
    (exponent) => (exponent - first) % step === 0,
  );
}

/**
 * Writes a power of ten as readers know it: 0.1, 100 and 10,000 in digits, larger and smaller ones raised.
 *
 * @param exponent a whole number
 */
export function formatPower(exponent: number): string {
  if (exponent >= -3 && exponent <= 5) return (10 ** exponent).toLocaleString('en-GB');
  const digits = [...String(Math.abs(exponent))].map((digit) => raised[Number(digit)] ?? '').join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}
