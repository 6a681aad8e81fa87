import fc from 'fast-check';
import {addDays} from '../../src/rules/eu-law.ts';
import {euFinedArticles} from '../../src/rules/eu-penalty.ts';
import {euProvisionIds} from '../../src/rules/eu-provisions.ts';
import {euAnnexIII, euPractices, euRoles} from '../../src/rules/eu-system-question.ts';

/** Every run of a property draws the same questions. */
export const runs = {seed: 20250120, numRuns: 200};
const flag = fc.option(fc.boolean(), {nil: undefined});
/**
 * Draws a day.
 *
 * @param first `YYYY-MM-DD`
 * @param days  how many days later at most
 */
export const between = (first: string, days: number) =>
  fc.integer({min: 0, max: days}).map((count) => addDays(first, count));
/** Days from June 2024 to the end of 2030. */
export const day = between('2024-06-01', 2400);
const maybeDay = fc.option(day, {nil: undefined});
/** Compute with up to four digits, from 10^18 to 10^26 FLOP. */
export const flop = fc
  .tuple(fc.integer({min: 1, max: 9999}), fc.integer({min: 18, max: 22}))
  .map(([digits, power]) => Number(`${digits}e${power}`));
const compute = fc.option(
  fc.oneof(
    flop,
    fc.tuple(flop, flop).map(([a, b]) => ({low: Math.min(a, b), high: Math.max(a, b)})),
  ),
  {nil: undefined},
);

/** Questions about models. */
export const model = fc.record({
  day,
  role: fc.constantFrom('provider' as const, 'downstream-modifier' as const),
  trainingFlop: compute,
  modificationFlop: compute,
  originalSystemicRisk: flag,
  output: fc.constantFrom('text' as const, 'image' as const, 'other' as const),
  general: flag,
  freeLicence: flag,
  weightsPublic: flag,
  architecturePublic: flag,
  monetised: flag,
  researchOnly: flag,
  designated: flag,
  rebuttalAccepted: flag,
  placedOn: maybeDay,
  thresholdKnownOn: maybeDay,
  providerEstablished: fc.constantFrom('eu' as const, 'third-country' as const),
});
/** Questions to the calendar. */
export const calendar = fc.record({
  provision: fc.constantFrom(...euProvisionIds),
  day,
  asOf: maybeDay,
  mode: fc.constantFrom('in-force' as const, 'published' as const),
  placedOn: maybeDay,
  changedOn: maybeDay,
  forPublicAuthority: flag,
  track: fc.option(fc.constantFrom('annex1' as const, 'annex3' as const), {nil: undefined}),
});
/** Questions about systems. */
export const system = fc.record({
  day,
  role: fc.subarray([...euRoles], {minLength: 1}),
  excluded: fc.option(fc.constantFrom('military' as const, 'personal-use' as const), {nil: undefined}),
  freeLicence: flag,
  practices: fc.subarray([...euPractices], {maxLength: 1}),
  practiceExcepted: flag,
  product: fc.option(fc.constantFrom('annex-i-a' as const, 'machinery' as const), {nil: undefined}),
  safetyComponent: flag,
  thirdPartyAssessment: flag,
  assistanceOnly: flag,
  uses: fc.subarray([...euAnnexIII], {maxLength: 2}),
  filter: fc.option(fc.constant('narrow-task' as const), {nil: undefined}),
  significantRisk: flag,
  profiling: flag,
  talksToPeople: flag,
  syntheticContent: flag,
  deepFake: flag,
  placedOn: maybeDay,
  changedOn: maybeDay,
  forPublicAuthority: flag,
});
/** Questions about fines. */
export const penalty = fc.record({
  article: fc.constantFrom(...euFinedArticles),
  turnoverEur: fc.option(fc.integer({min: 0, max: 2_000_000_000}), {nil: undefined}),
  size: fc.constantFrom('large' as const, 'small-mid-cap' as const, 'sme' as const),
  undertaking: flag,
  decidedOn: day,
});
