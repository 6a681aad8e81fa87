/** Instruments that are no calculators, by the id that authors and addresses use; their faces stand in `Instrument.astro`. */
export const instrumentNames: readonly string[] = [
  'baseline-variance',
  'clipping',
  'grpo-lab',
  'leash',
  'length-bias',
  'method-race',
  'pass-at-k',
  'sample-efficiency',
];
