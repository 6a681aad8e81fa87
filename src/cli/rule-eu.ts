import {z} from 'astro/zod';
import {euCalendar} from '../rules/eu-calendar.ts';
import {euModel} from '../rules/eu-model.ts';
import {euFinedArticles, euPenalty} from '../rules/eu-penalty.ts';
import {euProvisionIds} from '../rules/eu-provisions.ts';
import {choice, day, flag, makeRule, quantity} from './rule-shape.ts';

/** Compute: a number, or both ends of what is known. */
function compute(doc: string) {
  const amount = z.number().min(0);
  const range = z.strictObject({low: amount, high: amount}).refine(({low, high}) => low <= high);
  return z
    .union([amount, range])
    .optional()
    .meta({shape: 'a number of FLOP, 0 or more, or {"low": …, "high": …}', doc});
}

const dayDoc = 'the day until which the law was checked, if left out.';

/** `eu-model`: what the AI Act asks of the one who provides or changes a general-purpose model. */
export const euModelRule = makeRule({
  sentence: 'What the AI Act asks on a day of the one who provides or changes a general-purpose AI model.',
  fields: z.strictObject({
    role: choice(
      ['provider', 'downstream-modifier'],
      'Who asks: the maker (the default) or another who changes the model.',
    ),
    trainingFlop: compute(
      'Training compute before any later change; for a modifier that of the original model.',
    ),
    modificationFlop: compute(
      'Compute of the change, or of the maker’s own later training, which counts as the same model.',
    ),
    originalSystemicRisk: flag(
      'For a modifier: the original has systemic risk; drawn from its compute if left out.',
    ),
    output: z
      .union([z.enum(outputs()), z.array(z.enum(outputs())).min(1)])
      .optional()
      .meta({
        shape: `one or a list of: ${outputs().join(', ')}`,
        doc: 'What the model gives out; text, which includes code, if left out.',
      }),
    general: flag(
      'Able to do a wide range of distinct tasks; if left out, the indicative test of compute and output decides.',
    ),
    freeLicence: flag('Free to access, use, change and pass on; false if left out.'),
    weightsPublic: flag('The weights are public; false if left out.'),
    architecturePublic: flag('Information on the architecture is public; as weightsPublic if left out.'),
    usageInfoPublic: flag('Information on the use of the model is public; as weightsPublic if left out.'),
    monetised: flag('Money or personal data is asked for access; false if left out.'),
    researchOnly: flag('Used for research, development or prototyping alone; false if left out.'),
    designated: flag('Designated by the Commission as a model with systemic risk; false if left out.'),
    rebuttalAccepted: flag('The Commission accepted arguments against the presumption; false if left out.'),
    placedOn: day('First day on the Union market; there is no default.'),
    thresholdKnownOn: day(
      'Day on which the provider knew that the threshold is or will be passed; there is no default.',
    ),
    providerEstablished: choice(
      ['eu', 'third-country'],
      'Where the provider is established; eu if left out.',
    ),
    day: day(`The day whose law is asked for; ${dayDoc}`),
  }),
  answers: {
    generalPurpose: 'true, false, undetermined',
    systemicRisk: 'presumed, designated, no, undetermined',
    provider: 'true, false, undetermined: the one who asks is a provider under Chapter V',
    scope: 'whole-model, modification, none, undetermined: what the duties cover',
    openSourceExemption: 'true, false, undetermined: the duties of documentation fall away',
    legacyUntil: 'a day, or null: by it a model placed before 2 August 2025 must comply',
    duties: 'duties that bind on the day, such as 53(1)(c), or undetermined',
    dutiesLater: 'a list of {duty, from}: duties that will bind, or undetermined',
    notifyBy: 'a day, or null: last day for telling the Commission',
    finesFrom: 'a day, or null: from then on the Commission can fine for these duties',
  },
  example: {
    trainingFlop: 3.2856e24,
    output: 'text',
    freeLicence: true,
    weightsPublic: true,
    placedOn: '2024-12-26',
    providerEstablished: 'third-country',
    day: '2026-09-01',
  },
  answer: (input, {figure}) => euModel(input, figure),
});

/** What a model can give out. */
function outputs() {
  return ['text', 'speech', 'image', 'video', 'other'] as const;
}

/** `eu-calendar`: whether a part of the AI Act applies on a day, as the law stood on that or another day. */
export const euCalendarRule = makeRule({
  sentence: 'Whether a part of the AI Act applies on a day, by the law of that or another day.',
  fields: z.strictObject({
    provision: z.enum(euProvisionIds).meta({
      shape: `one of: ${euProvisionIds.join(', ')}`,
      doc: 'The part of the Act; this field is needed.',
    }),
    day: day(`The day asked about; ${dayDoc}`),
    asOf: day('The day whose law is applied; the day asked about if left out.'),
    mode: choice(
      ['in-force', 'published'],
      'in-force (the default) carries the law of asOf forward; published also uses an amendment already published then.',
    ),
    placedOn: day(
      'First day of the model or system on the Union market; if left out, none in particular is meant.',
    ),
    changedOn: day('Day of a significant change in the design of a high-risk system; never, if left out.'),
    forPublicAuthority: flag('The high-risk system is meant for public authorities; false if left out.'),
    track: choice(
      ['annex1', 'annex3'],
      'High-risk by a product of Annex I or by a use of Annex III; needed where a part has both.',
    ),
  }),
  answers: {
    applies: 'true, false, undetermined',
    from: 'the first day, null for never, or undetermined',
    version: 'V0 before the Act, V1 as enacted, V2 as amended on 27 July 2026',
  },
  example: {provision: 'ch3-s1-3-annex3', day: '2026-08-02', asOf: '2025-06-01'},
  answer: (input, {figure}) => euCalendar(input, figure),
});

/** `eu-penalty`: the ceiling of a fine under the AI Act. */
export const euPenaltyRule = makeRule({
  sentence: 'How high a fine under the AI Act can be, and whether it can be imposed on a day.',
  fields: z.strictObject({
    article: z
      .union([z.string(), z.number()])
      .transform(String)
      .pipe(z.enum(euFinedArticles))
      .meta({
        shape: `one of: ${euFinedArticles.join(', ')}`,
        doc: 'The article whose breach is fined: 5 bans, 99(5) wrong information, 101 model providers; this field is needed.',
      }),
    turnoverEur: quantity(
      'EUR',
      'Total worldwide turnover of the preceding financial year; there is no default.',
    ),
    size: choice(['large', 'small-mid-cap', 'sme'], 'Size of the firm; large if left out.'),
    undertaking: flag(
      'False for one who is no undertaking: then the fixed amount is the ceiling; true if left out.',
    ),
    decidedOn: day(`Day of the decision; ${dayDoc}`),
  }),
  answers: {
    maximumEur: 'the ceiling in euro, or undetermined',
    possible: 'true or false: the power to fine applies on that day',
    dutyApplies:
      'true or false: the article itself applies on that day, for high-risk duties to the first systems they reach',
  },
  example: {article: '101', turnoverEur: 40_000_000_000, decidedOn: '2026-08-02'},
  answer: (input, {figure}) => euPenalty(input, figure),
});
