import {z} from 'astro/zod';
import {euAnnexIII, euPractices, euRoles} from '../rules/eu-system-question.ts';
import {euSystem} from '../rules/eu-system.ts';
import {choice, day, flag, makeRule} from './rule-shape.ts';

/** A field that holds one or several of a few words. */
function several<const Words extends readonly [string, ...string[]]>(words: Words, doc: string) {
  const word = z.enum(words);
  return z
    .union([word, z.array(word).min(1)])
    .optional()
    .meta({shape: `one or a list of: ${words.join(', ')}`, doc});
}

/** `eu-system`: every route of the AI Act on which a system stands, and the duties of the roles. */
export const euSystemRule = makeRule({
  sentence:
    'Every route of the AI Act on which a system stands, and the duties of the roles with their days.',
  fields: z.strictObject({
    role: several(euRoles, 'Who asks; provider if left out.'),
    excluded: choice(
      ['military', 'scientific-research', 'before-market', 'personal-use'],
      'A ground of Article 2; none if left out.',
    ),
    freeLicence: flag('Released under a free and open-source licence; false if left out.'),
    practices: several(euPractices, 'Practices of Article 5(1) that fit; none if left out.'),
    practiceExcepted: flag(
      'An exception in Article 5 covers it, such as medical or safety reasons; false if left out.',
    ),
    product: choice(
      ['annex-i-a', 'annex-i-b', 'machinery'],
      'Kind of product, by the sections of Annex I; none if left out.',
    ),
    safetyComponent: flag(
      'The product itself, or a safety component of it; no default if there is a product.',
    ),
    thirdPartyAssessment: flag('A third party must assess the product; no default if there is a product.'),
    assistanceOnly: flag(
      'Only assists, speeds up, automates or checks quality, with no part in safety; false if left out.',
    ),
    failureEndangers: flag('Its failure would endanger health and safety; false if left out.'),
    otherRisksOnly: flag(
      'The product is assessed for other risks alone, such as radio interference; false if left out.',
    ),
    uses: several(euAnnexIII, 'Points of Annex III that name its use; none if left out.'),
    useExcepted: flag(
      'An exception in the point covers it, such as checking an identity or finding fraud; false if left out.',
    ),
    filter: choice(
      ['narrow-task', 'improves-human-work', 'detects-patterns', 'preparatory-task'],
      'Condition of Article 6(3) that is claimed; none if left out.',
    ),
    significantRisk: flag('It poses a significant risk of harm; true if left out.'),
    profiling: flag('It profiles people; no default where a condition of Article 6(3) is claimed.'),
    standardsApplied: flag(
      'Harmonised standards or common specifications are applied in full; false if left out.',
    ),
    talksToPeople: flag('People interact with it directly; false if left out.'),
    obvious: flag('That it is a machine is obvious; false if left out.'),
    syntheticContent: flag('It makes synthetic sound, images, video or text; false if left out.'),
    assistiveEditing: flag(
      'It only assists standard editing or leaves the substance alone; false if left out.',
    ),
    emotionOrCategorisation: flag(
      'It recognises emotions or sorts people by their bodies, lawfully; false if left out.',
    ),
    deepFake: flag('Its deployer shows deep fakes; false if left out.'),
    publicInterestText: flag('Its deployer publishes text on matters of public interest; false if left out.'),
    editorialReview: flag(
      'A person reviewed the text and somebody is responsible for it; false if left out.',
    ),
    publicService: flag('Its deployer is a public body or provides public services; false if left out.'),
    ownModel: flag('The one who asks also provides the general-purpose model inside; false if left out.'),
    placedOn: day('First day on the Union market; if left out, a system that comes once the rules apply.'),
    changedOn: day('Day of a significant change in its design; never, if left out.'),
    forPublicAuthority: flag('Meant for public authorities; false if left out.'),
    day: day('The day whose law is asked for; the day until which the law was checked, if left out.'),
  }),
  answers: {
    routes:
      'every route: out-of-scope, prohibited, high-risk, transparency, general-purpose-model, minimal; or undetermined',
    highRiskBy: 'annex-i-section-a, annex-i-section-b, annex-iii, or undetermined',
    assessment:
      'who assesses a high-risk system: internal control, a notified body, both to choose from, the law of the product, none',
    duties: 'duties that bind on the day, such as 50(1), or undetermined',
    dutiesLater: 'a list of {duty, from}: duties that will bind, or undetermined',
  },
  example: {
    uses: '4(a)',
    profiling: true,
    talksToPeople: true,
    role: ['provider', 'deployer'],
    day: '2026-09-01',
  },
  answer: (input, {figure}) => euSystem(input, figure),
});
