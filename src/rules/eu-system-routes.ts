import {euDate, euSource} from './eu-law.ts';
import type {EuRegime} from './eu-law.ts';
import {allHold, anyHolds, not} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import {euPracticePoints, listOf} from './eu-system-question.ts';
import type {EuExclusion, EuPractice, EuSystemQuestion, SystemOnDay} from './eu-system-question.ts';
import type {Figure} from './regime.ts';

/**
 * Says for a practice of Article 5 since when it is forbidden.
 *
 * @param practice the practice
 * @param regime   version of the Act
 * @param figure   look-up of facts
 * @returns `null` if that version does not name it
 * @source eu-2024-1689 art. 5 and 113; eu-2026-1744 art. 1(7)
 */
export function practiceDay(practice: EuPractice, regime: EuRegime, figure: Figure): string | null {
  const added = practice === 'intimate-images' || practice === 'child-abuse-material';
  return euDate(figure, added ? 'eu-date-art5-ba-bb' : 'eu-date-art5-original', regime);
}

/** What takes a system, or a user of it, out of the Act: paragraph of Article 2 and words. */
const exclusions: Readonly<Record<EuExclusion, readonly [clause: string, words: string]>> = {
  military: ['Article 2(3)', 'exclusively for military, defence or national security purposes'],
  'scientific-research': ['Article 2(6)', 'for the sole purpose of scientific research and development'],
  'before-market': ['Article 2(8)', 'research, testing or development before it is placed on the market'],
  'personal-use': ['Article 2(10)', 'a natural person in a purely personal activity'],
};

/**
 * Tests a system against every route of the Act.
 *
 * @param question the system
 * @param regime   version of the Act
 * @param figure   look-up of facts
 * @source eu-2024-1689 art. 2, 5, 6 and 50; eu-2026-1744 art. 1(7), (8) and (41)
 */
export function routeSteps(question: SystemOnDay, regime: EuRegime, figure: Figure): Step[] {
  const practices = listOf(question.practices).map((practice) =>
    practiceStep(practice, question, regime, figure),
  );
  const others = [
    ...productSteps(question, regime),
    ...useSteps(question, regime),
    ...transparencySteps(question, regime),
  ];
  return [
    ...scopeSteps(question, [...practices, ...others]),
    ...practices,
    ...others,
    ...modelSteps(question, regime),
  ];
}

function scopeSteps({excluded, role, freeLicence = false}: SystemOnDay, routes: readonly Step[]): Step[] {
  const steps: Step[] = [];
  const step = {answer: 'out-of-scope', source: 'eu-2024-1689', gives: 'true'};
  if (excluded !== undefined) {
    const [clause, words] = exclusions[excluded];
    const roles = listOf(role);
    const deployerAlone = roles.length === 1 && roles[0] === 'deployer';
    steps.push({
      ...step,
      clause,
      given: words,
      needed: excluded === 'personal-use' ? `${words}, and no other role than deployer` : words,
      holds: excluded !== 'personal-use' || deployerAlone,
    });
  }
  if (freeLicence) {
    steps.push({
      ...step,
      clause: 'Article 2(12)',
      given: 'released under a free and open-source licence',
      needed: 'such a licence, and no practice, high-risk use or transparency case',
      holds: not(anyHolds(routes)),
    });
  }
  return steps;
}

function practiceStep(
  practice: EuPractice,
  {day, practiceExcepted = false}: SystemOnDay,
  regime: EuRegime,
  figure: Figure,
): Step {
  const from = practiceDay(practice, regime, figure);
  return {
    answer: 'prohibited',
    ...euSource(regime, {clause: `Article 5(1), point (${euPracticePoints[practice]})`}),
    given: `${practice}${practiceExcepted ? ', covered by an exception of the article' : ''}; ${day}`,
    needed:
      from === null
        ? 'a point that this version does not have'
        : `the practice without an exception, on a day from ${from}`,
    holds: from !== null && day >= from && !practiceExcepted,
    gives: 'true',
  };
}

/** Machinery stood in Section A of Annex I until the amendment moved it to Section B. */
function productSteps(question: SystemOnDay, regime: EuRegime): Step[] {
  const {
    product,
    safetyComponent,
    thirdPartyAssessment,
    assistanceOnly = false,
    failureEndangers = false,
    otherRisksOnly = false,
  } = question;
  if (product === undefined) return [];
  const section = product === 'annex-i-a' || (product === 'machinery' && regime.id === 'V1') ? 'a' : 'b';
  const amended = regime.id !== 'V1';
  const noComponent = amended && assistanceOnly && !failureEndangers;
  const lacks = [
    ...(safetyComponent === undefined ? ['safetyComponent'] : []),
    ...(thirdPartyAssessment === undefined ? ['thirdPartyAssessment'] : []),
  ];
  const say = (value: boolean | undefined) => (value === undefined ? 'unknown' : value ? 'yes' : 'no');
  return [
    {
      answer: 'high-risk',
      ...euSource(regime, {clause: 'Article 6(1)', amended: 'Article 6(1), (1a), (1b) and (1c)'}),
      given: `${product}; product or safety component: ${say(safetyComponent)}; assessed by a third party: ${say(thirdPartyAssessment)}; assists only: ${say(assistanceOnly)}; failure endangers: ${say(failureEndangers)}; assessed for other risks alone: ${say(otherRisksOnly)}`,
      needed: amended
        ? 'a product or safety component that a third party must assess for health and safety, not one that only assists unless its failure endangers'
        : 'a product or safety component that a third party must assess',
      holds: allHold(safetyComponent, thirdPartyAssessment, !noComponent, !(amended && otherRisksOnly)),
      gives: `annex-i-section-${section}`,
      lacks,
    },
  ];
}

function useSteps(question: SystemOnDay, regime: EuRegime): Step[] {
  const {useExcepted = false, filter, significantRisk = true, profiling} = question;
  const claimed = filter !== undefined && !significantRisk;
  const letOff = allHold(claimed, not(profiling));
  return listOf(question.uses).map((point) => ({
    answer: 'high-risk',
    ...euSource(regime, {clause: `Article 6(2) and (3), Annex III, point ${point}`}),
    given: `use of point ${point}${useExcepted ? ', in its exception' : ''}; condition of Article 6(3): ${filter ?? 'none'}; significant risk: ${significantRisk ? 'yes' : 'no'}; profiles people: ${profiling === undefined ? 'unknown' : profiling ? 'yes' : 'no'}`,
    needed:
      'a use of Annex III, unless it poses no significant risk, meets a condition of Article 6(3) and profiles nobody',
    holds: allHold(!useExcepted, not(letOff)),
    gives: 'annex-iii',
    lacks: profiling === undefined ? ['profiling'] : [],
  }));
}

function transparencySteps(question: SystemOnDay, regime: EuRegime): Step[] {
  return transparencyCases(question).map(({paragraph, given, needed, holds}) => ({
    answer: 'transparency',
    ...euSource(regime, {clause: `Article 50(${paragraph})`}),
    given,
    needed,
    holds,
    gives: 'true',
  }));
}

/** One case of Article 50. */
export interface TransparencyCase {
  paragraph: '1' | '2' | '3' | '4';
  given: string;
  needed: string;
  holds: boolean;
}

/**
 * Tests a system against the four cases of Article 50 that it touches.
 *
 * @param question the system
 * @source eu-2024-1689 art. 50
 */
export function transparencyCases(question: EuSystemQuestion): TransparencyCase[] {
  const {
    talksToPeople,
    obvious = false,
    syntheticContent,
    assistiveEditing = false,
    emotionOrCategorisation,
    deepFake,
    publicInterestText,
    editorialReview = false,
  } = question;
  const cases: (TransparencyCase & {touched: boolean | undefined})[] = [
    {
      touched: talksToPeople,
      paragraph: '1',
      given: obvious ? 'talks to people, obviously a machine' : 'talks to people',
      needed: 'direct interaction that is not obviously with a machine',
      holds: !obvious,
    },
    {
      touched: syntheticContent,
      paragraph: '2',
      given: assistiveEditing ? 'assists editing' : 'makes synthetic content',
      needed: 'synthetic content, beyond assistance with standard editing',
      holds: !assistiveEditing,
    },
    {
      touched: emotionOrCategorisation,
      paragraph: '3',
      given: 'recognises emotions or sorts people by their bodies',
      needed: 'such a system in use',
      holds: true,
    },
    {
      touched: deepFake,
      paragraph: '4',
      given: 'deep fakes',
      needed: 'deep fakes shown by a deployer',
      holds: true,
    },
    {
      touched: publicInterestText,
      paragraph: '4',
      given: editorialReview ? 'public-interest text, reviewed' : 'public-interest text',
      needed: 'such text without human review and editorial responsibility',
      holds: !editorialReview,
    },
  ];
  return cases.flatMap(({touched, ...rest}) => (touched === true ? [rest] : []));
}

function modelSteps({ownModel}: SystemOnDay, regime: EuRegime): Step[] {
  if (ownModel === undefined) return [];
  return [
    {
      answer: 'general-purpose-model',
      ...euSource(regime, {clause: 'Article 53'}),
      given: ownModel ? 'provides the model inside too' : 'the model inside is another’s',
      needed: 'a provider of the model itself',
      holds: ownModel,
      gives: 'true',
    },
  ];
}

/**
 * Asks who must assess a high-risk system.
 *
 * @param question the system
 * @param routes   the steps on its routes
 * @source eu-2024-1689 art. 43
 */
export function assessmentSteps(
  {uses, standardsApplied = false}: EuSystemQuestion,
  routes: readonly Step[],
): Step[] {
  const step = {answer: 'assessment', source: 'eu-2024-1689'};
  const by = (way: string) =>
    anyHolds(routes.filter(({answer, gives = ''}) => answer === 'high-risk' && gives.startsWith(way)));
  const biometric = listOf(uses).some((point) => point.startsWith('1('));
  const given = `Annex III: ${listOf(uses).join(', ') || 'none'}; harmonised standards: ${standardsApplied ? 'applied' : 'not applied in full'}`;
  return [
    {
      ...step,
      clause: 'Article 43(3)',
      given,
      needed: 'a product of Annex I',
      holds: by('annex-i-'),
      gives: 'by the law of the product',
    },
    {
      ...step,
      clause: 'Article 43(1)',
      given,
      needed: 'point 1 of Annex III, standards applied in full',
      holds: allHold(by('annex-iii'), biometric, standardsApplied),
      gives: 'internal control or a notified body',
    },
    {
      ...step,
      clause: 'Article 43(1)',
      given,
      needed: 'point 1 of Annex III, standards not applied in full',
      holds: allHold(by('annex-iii'), biometric),
      gives: 'a notified body',
    },
    {
      ...step,
      clause: 'Article 43(2)',
      given,
      needed: 'points 2 to 8 of Annex III',
      holds: by('annex-iii'),
      gives: 'internal control',
    },
  ];
}
