import {
  euChecked,
  euCheckedUntil,
  euDay,
  euNumber,
  euSource,
  expectDays,
  findEuRegime,
  laterDay,
} from './eu-law.ts';
import type {EuRegime} from './eu-law.ts';
import {isGreater, multiplyExact, toExact, toNumber} from './exact.ts';
import type {Exact} from './exact.ts';
import {drawAnswer, lackingInputs, toReasons, toTruth} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import type {Figure, Verdict} from './regime.ts';

/** Articles whose breach has a ceiling; `99(5)` is wrong information, `101` the duties of model providers. */
export const euFinedArticles = [
  '5',
  '16',
  '22',
  '23',
  '24',
  '25',
  '26',
  '31',
  '33',
  '34',
  '50',
  '99(5)',
  '101',
] as const;

/** An article whose breach has a ceiling. */
export type EuFinedArticle = (typeof euFinedArticles)[number];

/** A group of articles with the same ceiling: its facts, the date of the power to fine, the clause. */
interface FineGroup {
  facts: string;
  power: string;
  clause: string;
}

const operators: FineGroup = {
  facts: 'eu-fine-operators',
  power: 'eu-date-art99-100',
  clause: 'Article 99(4)',
};
const models: FineGroup = {facts: 'eu-fine-gpai', power: 'eu-date-art101', clause: 'Article 101(1)'};
const prohibition: FineGroup = {facts: 'eu-fine-art5', power: 'eu-date-art99-100', clause: 'Article 99(3)'};
const information: FineGroup = {
  facts: 'eu-fine-information',
  power: 'eu-date-art99-100',
  clause: 'Article 99(5)',
};

/** Size of the one who is fined; a small mid-cap stands just above a small or medium-sized enterprise. */
export type EuSize = 'large' | 'small-mid-cap' | 'sme';

/** A question about the ceiling of a fine. */
export interface EuPenaltyQuestion {
  article: EuFinedArticle;
  /** total worldwide turnover of the preceding financial year, euro */
  turnoverEur?: number | undefined;
  /** `large` where left out */
  size?: EuSize | undefined;
  /** false for one who is no undertaking; true where left out */
  undertaking?: boolean | undefined;
  /** day of the decision on the fine, `YYYY-MM-DD`; the day until which the law was checked where left out */
  decidedOn?: string | undefined;
}

type Asked = EuPenaltyQuestion & {decidedOn: string};

/** The highest fine, and whether one can be imposed on the day. */
export interface EuPenaltyAnswers {
  /** euro; 0 before the AI Act */
  maximumEur: number | 'undetermined';
  /** the article that gives the power to fine applies on the day */
  possible: boolean;
  /** the article whose breach is fined applies on the day; for high-risk duties to the first systems they reach */
  dutyApplies: boolean;
}

/**
 * Says how high a fine under the AI Act can be, and whether the power to fine applies on the day of the decision.
 *
 * The higher of amount and share counts; for small and medium-sized enterprises the lower, and since the amendment
 * for small mid-caps too, but not for prohibited practices. For model providers always the higher.
 *
 * @param question article, turnover, size, day of the decision
 * @param figure   look-up of facts
 * @throws if `decidedOn` is not a day of the calendar
 * @source eu-2024-1689 art. 99 and 101; eu-2026-1744 art. 1(38)
 */
export function euPenalty(question: EuPenaltyQuestion, figure: Figure): Verdict<EuPenaltyAnswers> {
  const {decidedOn = euCheckedUntil(figure)} = question;
  expectDays(decidedOn);
  const asked = {...question, decidedOn};
  const regime = findEuRegime(decidedOn, decidedOn, 'in-force');
  const steps =
    regime === undefined
      ? [beforeTheAct(decidedOn)]
      : [...maximumSteps(asked, regime, figure), ...daySteps(asked, regime, figure)];
  const answers = penaltyFrom(steps);
  return {
    answers,
    regime: regime?.id ?? 'V0',
    because: toReasons(steps),
    assumed: {
      ...(question.decidedOn === undefined ? {decidedOn} : {}),
      ...(question.size === undefined ? {size: 'large'} : {}),
      ...(question.undertaking === undefined ? {undertaking: true} : {}),
    },
    missing: answers.maximumEur === 'undetermined' ? lackingInputs(steps, ['maximumEur']) : [],
    ...euChecked(figure, decidedOn),
  };
}

/**
 * Draws the answers from the reasons alone.
 *
 * @param because the reasons of a verdict on a fine
 */
export function penaltyFrom(because: readonly Step[]): EuPenaltyAnswers {
  const maximum = drawAnswer(because, 'maximumEur', '0');
  return {
    maximumEur: maximum === 'undetermined' ? maximum : Number(maximum),
    possible: toTruth(drawAnswer(because, 'possible', 'false')) === true,
    dutyApplies: toTruth(drawAnswer(because, 'dutyApplies', 'false')) === true,
  };
}

function beforeTheAct(day: string): Step {
  return {
    answer: 'possible',
    source: 'eu-2024-1689',
    clause: 'Article 113, first paragraph',
    given: day,
    needed: 'no AI Act in force on this day',
    holds: true,
    gives: 'false',
  };
}

function groupOf(article: EuFinedArticle): FineGroup {
  if (article === '5') return prohibition;
  if (article === '101') return models;
  return article === '99(5)' ? information : operators;
}

const eurosInAMillion = 1_000_000; // eu-2024-1689 prints euro, the facts millions
const perCent = 100; // eu-2024-1689 prints per cent, the facts shares

function maximumSteps(
  {article, turnoverEur, size = 'large', undertaking = true, decidedOn}: Asked,
  regime: EuRegime,
  figure: Figure,
): Step[] {
  if (isUnlisted(article, regime)) return [unlisted('maximumEur', '0')];
  const group = groupOf(article);
  const ruling = laterDay(decidedOn, euDay(figure, group.power, regime));
  const amount = multiplyExact(
    toExact(euNumber(figure, `${group.facts}-amount`, ruling)),
    toExact(eurosInAMillion),
  );
  const share = euNumber(figure, `${group.facts}-share`, ruling);
  const part = turnoverEur === undefined ? undefined : multiplyExact(toExact(turnoverEur), toExact(share));
  const step = {answer: 'maximumEur', ...euSource(regime, {clause: group.clause})};
  const printed = `EUR ${toNumber(amount)}`;
  const turnover = turnoverEur === undefined ? 'turnover unknown' : `turnover EUR ${turnoverEur}`;
  const [lower, clause] = lowerRule(group, size, regime);
  return [
    {
      ...step,
      given: undertaking ? 'an undertaking' : 'no undertaking',
      needed: `one who is no undertaking: ${printed}`,
      holds: !undertaking,
      gives: String(toNumber(amount)),
    },
    {
      ...step,
      clause,
      given: `${size}; ${turnover}`,
      needed: `a size for which the lower counts: ${printed} or ${toNumber(multiplyExact(toExact(share), toExact(perCent)))} % of turnover`,
      holds: lower && undertaking ? (part ? true : undefined) : false,
      gives: String(toNumber(pick(amount, part, 'lower'))),
      lacks: ['turnoverEur'],
    },
    {
      ...step,
      given: `${size}; ${turnover}`,
      needed: `the higher of ${printed} and ${toNumber(multiplyExact(toExact(share), toExact(perCent)))} % of turnover`,
      holds: lower || !undertaking ? false : part ? true : undefined,
      gives: String(toNumber(pick(amount, part, 'higher'))),
      lacks: ['turnoverEur'],
    },
  ];
}

/** Article 25 came into the list with the amendment. */
function isUnlisted(article: EuFinedArticle, regime: EuRegime): boolean {
  return article === '25' && regime.id === 'V1';
}

function unlisted(answer: string, gives: string): Step {
  return {
    answer,
    source: 'eu-2024-1689',
    clause: 'Article 99(4)',
    given: 'Article 25',
    needed: 'an article that the list does not name',
    holds: true,
    gives,
  };
}

/** Whether the lower of amount and share counts, and the clause that says so. */
function lowerRule(group: FineGroup, size: EuSize, regime: EuRegime): [lower: boolean, clause: string] {
  if (size !== 'small-mid-cap') return [size === 'sme' && group !== models, 'Article 99(6)'];
  return [regime.id !== 'V1' && (group === operators || group === information), 'Article 99(6a)'];
}

function pick(amount: Exact, part: Exact | undefined, which: 'lower' | 'higher'): Exact {
  if (part === undefined) return amount;
  return isGreater(part, amount) === (which === 'higher') ? part : amount;
}

function daySteps({article, decidedOn}: Asked, regime: EuRegime, figure: Figure): Step[] {
  if (isUnlisted(article, regime)) return [unlisted('possible', 'false')];
  const group = groupOf(article);
  const power = euDay(figure, group.power, regime);
  const duty = euDay(figure, dutyFact(article), regime);
  const since = (answer: string, from: string, clause: string): Step => ({
    answer,
    ...euSource(regime, {clause}),
    given: decidedOn,
    needed: `a day from ${from}`,
    holds: decidedOn >= from,
    gives: 'true',
  });
  return [
    since('possible', power, `${group.clause} with Article 113`),
    since('dutyApplies', duty, 'Article 113'),
  ];
}

/** The fact with the day from which the article itself applies. */
function dutyFact(article: EuFinedArticle): string {
  if (article === '5') return 'eu-date-art5-original';
  if (article === '50') return 'eu-date-art50';
  if (article === '101') return 'eu-date-ch5-gpai';
  if (article === '31' || article === '33' || article === '34') return 'eu-date-ch3-s4-notified-bodies';
  return article === '99(5)' ? 'eu-date-art99-100' : 'eu-date-ch3-s1-3-annex3';
}
