import {euAnnexIII, euPractices, euRoles} from '../../rules/eu-system-question.ts';
import type {
  EuExclusion,
  EuFilter,
  EuProduct,
  EuRole,
  EuSystemQuestion,
} from '../../rules/eu-system-question.ts';
import {readDay} from '../days.ts';
import type {State} from '../tool.ts';

const products: readonly EuProduct[] = ['annex-i-a', 'annex-i-b', 'machinery'];
const filters: readonly EuFilter[] = [
  'narrow-task',
  'improves-human-work',
  'detects-patterns',
  'preparatory-task',
];
const exclusions: readonly EuExclusion[] = [
  'military',
  'scientific-research',
  'before-market',
  'personal-use',
];

/**
 * Turns the fields of the form into the question of the rule; what is not known stays out.
 *
 * @param state complete
 * @throws Error with one sentence for the reader if a day cannot be read
 */
export function readQuestion(state: State): EuSystemQuestion {
  const is = (key: string) => state[key] === 'yes';
  const known = (key: string) => (state[key] === 'yes' ? true : state[key] === 'no' ? false : undefined);
  const pick = <T extends string>(words: readonly T[], key: string) =>
    words.find((word) => word === state[key]);
  const filter = pick(filters, 'fi');
  return {
    day: readDay(state['d'] ?? '', 'Duties on'),
    role: rolesOf(state['r'] ?? ''),
    uses: pick(euAnnexIII, 'u'),
    product: pick(products, 'g'),
    practices: pick(euPractices, 'b'),
    excluded: pick(exclusions, 'ex'),
    filter,
    ...(filter && {significantRisk: is('sr')}),
    profiling: known('pf'),
    safetyComponent: known('sc'),
    thirdPartyAssessment: known('tp'),
    talksToPeople: is('t'),
    syntheticContent: is('s'),
    deepFake: is('df'),
    assistanceOnly: is('ao'),
    failureEndangers: is('fe'),
    otherRisksOnly: is('ot'),
    useExcepted: is('ue'),
    standardsApplied: is('st'),
    obvious: is('ob'),
    assistiveEditing: is('ae'),
    emotionOrCategorisation: is('em'),
    publicInterestText: is('pt'),
    editorialReview: is('er'),
    publicService: is('ps'),
    ...(is('om') && {ownModel: true}),
    freeLicence: is('fl'),
    practiceExcepted: is('be'),
    placedOn: readDay(state['on'] ?? '', 'First on the EU market'),
    changedOn: readDay(state['ch'] ?? '', 'Design changed significantly on'),
    forPublicAuthority: is('pub'),
  };
}

function rolesOf(word: string): readonly EuRole[] {
  if (word === 'both') return ['provider', 'deployer'];
  return [euRoles.find((role) => role === word) ?? 'provider'];
}
