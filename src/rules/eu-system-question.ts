/** The roles of the AI Act towards a system; one firm can hold several. */
export const euRoles = [
  'provider',
  'deployer',
  'importer',
  'distributor',
  'authorised-representative',
] as const;

/** A role towards a system. */
export type EuRole = (typeof euRoles)[number];

/** The practices of Article 5(1), named by what they do. */
export const euPractices = [
  'manipulation',
  'exploitation',
  'intimate-images',
  'child-abuse-material',
  'social-scoring',
  'crime-prediction',
  'face-scraping',
  'emotion-inference',
  'biometric-categorisation',
  'live-identification',
] as const;

/** A practice of Article 5(1). */
export type EuPractice = (typeof euPractices)[number];

/** A ground of Article 2 on which the Act leaves a system or its user alone. */
export type EuExclusion = 'military' | 'scientific-research' | 'before-market' | 'personal-use';

/** The kind of product that a system is or belongs to. */
export type EuProduct = 'annex-i-a' | 'annex-i-b' | 'machinery';

/** A condition of Article 6(3) on which a use of Annex III may be let off. */
export type EuFilter = 'narrow-task' | 'improves-human-work' | 'detects-patterns' | 'preparatory-task';

/** A question about an AI system and those who make, sell or use it. Yes-or-no fields are false where left out. */
export interface EuSystemQuestion {
  /** the day whose law is asked for, `YYYY-MM-DD`; the day until which the law was checked where left out */
  day?: string | undefined;
  /** `provider` where left out */
  role?: EuRole | readonly EuRole[] | undefined;
  excluded?: EuExclusion | undefined;
  /** released under a free and open-source licence */
  freeLicence?: boolean | undefined;
  practices?: EuPractice | readonly EuPractice[] | undefined;
  /** an exception that Article 5 itself makes covers the practice, such as medical or safety reasons */
  practiceExcepted?: boolean | undefined;
  product?: EuProduct | undefined;
  /** the system is the product itself or a safety component of it; no default if there is a product */
  safetyComponent?: boolean | undefined;
  /** the product must pass an assessment by a third party; no default if there is a product */
  thirdPartyAssessment?: boolean | undefined;
  /** the system only assists, speeds up, automates or checks quality, with no part in safety */
  assistanceOnly?: boolean | undefined;
  /** its failure would endanger health and safety */
  failureEndangers?: boolean | undefined;
  /** the product is assessed for other risks alone, such as radio interference */
  otherRisksOnly?: boolean | undefined;
  /** points of Annex III that name its use, such as `4(a)` */
  uses?: string | readonly string[] | undefined;
  /** an exception in the point itself covers the use, such as checking an identity or finding fraud */
  useExcepted?: boolean | undefined;
  /** condition of Article 6(3) that is claimed */
  filter?: EuFilter | undefined;
  /** a significant risk of harm; true where left out */
  significantRisk?: boolean | undefined;
  /** it profiles people; no default where a condition of Article 6(3) is claimed */
  profiling?: boolean | undefined;
  /** harmonised standards or common specifications are applied in full */
  standardsApplied?: boolean | undefined;
  /** people interact with it directly */
  talksToPeople?: boolean | undefined;
  /** that it is a machine is obvious */
  obvious?: boolean | undefined;
  /** it makes synthetic sound, images, video or text */
  syntheticContent?: boolean | undefined;
  /** it only assists standard editing or leaves the substance alone */
  assistiveEditing?: boolean | undefined;
  /** it recognises emotions or sorts people by their bodies, lawfully */
  emotionOrCategorisation?: boolean | undefined;
  /** its deployer shows deep fakes */
  deepFake?: boolean | undefined;
  /** its deployer publishes text on matters of public interest */
  publicInterestText?: boolean | undefined;
  /** a person reviewed the text and somebody holds editorial responsibility */
  editorialReview?: boolean | undefined;
  /** its deployer is a public body or provides public services */
  publicService?: boolean | undefined;
  /** the actor also provides the general-purpose model inside */
  ownModel?: boolean | undefined;
  /** first day on the Union market; where left out a system is meant that comes once the rules apply */
  placedOn?: string | undefined;
  /** day of a significant change in its design */
  changedOn?: string | undefined;
  /** meant for public authorities */
  forPublicAuthority?: boolean | undefined;
}

/** A question with its day filled in. */
export type SystemOnDay = EuSystemQuestion & {day: string};

/** The points of Article 5(1) by practice. */
export const euPracticePoints: Readonly<Record<EuPractice, string>> = {
  manipulation: 'a',
  exploitation: 'b',
  'intimate-images': 'ba',
  'child-abuse-material': 'bb',
  'social-scoring': 'c',
  'crime-prediction': 'd',
  'face-scraping': 'e',
  'emotion-inference': 'f',
  'biometric-categorisation': 'g',
  'live-identification': 'h',
};

/** The points of Annex III; point 2 is not divided. */
export const euAnnexIII = [
  '1(a)',
  '1(b)',
  '1(c)',
  '2',
  '3(a)',
  '3(b)',
  '3(c)',
  '3(d)',
  '4(a)',
  '4(b)',
  '5(a)',
  '5(b)',
  '5(c)',
  '5(d)',
  '6(a)',
  '6(b)',
  '6(c)',
  '6(d)',
  '6(e)',
  '7(a)',
  '7(b)',
  '7(c)',
  '7(d)',
  '8(a)',
  '8(b)',
] as const;

/**
 * Makes a list of one or several.
 *
 * @param value one, several, or none
 */
export function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
