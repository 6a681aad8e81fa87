import type {Flop} from './eu-span.ts';

/** What a model gives out; text includes code. */
export type EuOutput = 'text' | 'speech' | 'image' | 'video' | 'other';

/** A question about a general-purpose AI model and the one who provides or changes it. */
export interface EuModelQuestion {
  /** the day whose law is asked for, `YYYY-MM-DD`; the day until which the law was checked where left out */
  day?: string | undefined;
  /** `provider` where left out */
  role?: 'provider' | 'downstream-modifier' | undefined;
  /** training compute before any later change; for a modifier that of the original model */
  trainingFlop?: Flop | undefined;
  /** compute of the change or of later training */
  modificationFlop?: Flop | undefined;
  /** for a modifier: the original model has systemic risk; drawn from its compute where left out */
  originalSystemicRisk?: boolean | undefined;
  /** `text` where left out */
  output?: EuOutput | readonly EuOutput[] | undefined;
  /** able to do a wide range of distinct tasks; where left out the indicative test decides */
  general?: boolean | undefined;
  /** free to access, use, change and pass on; false where left out */
  freeLicence?: boolean | undefined;
  /** false where left out */
  weightsPublic?: boolean | undefined;
  /** as `weightsPublic` where left out */
  architecturePublic?: boolean | undefined;
  /** as `weightsPublic` where left out */
  usageInfoPublic?: boolean | undefined;
  /** money or personal data is asked for access; false where left out */
  monetised?: boolean | undefined;
  /** used for research, development or prototyping alone; false where left out */
  researchOnly?: boolean | undefined;
  /** designated by the Commission; false where left out */
  designated?: boolean | undefined;
  /** the Commission accepted arguments against the presumption; false where left out */
  rebuttalAccepted?: boolean | undefined;
  /** first day on the Union market */
  placedOn?: string | undefined;
  /** the day on which the provider knew that the threshold is or will be passed */
  thresholdKnownOn?: string | undefined;
  /** `eu` where left out */
  providerEstablished?: 'eu' | 'third-country' | undefined;
}
