/** Instruments that are no calculators, by the id that authors and addresses use; their faces stand in `Instrument.astro`. */
export const instrumentNames: readonly string[] = ['grpo-lab'];
