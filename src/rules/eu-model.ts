import {euChecked, euCheckedUntil, expectDays, findEuRegime} from './eu-law.ts';
import {classSteps} from './eu-model-class.ts';
import type {ModelFacts} from './eu-model-facts.ts';
import {providerSteps} from './eu-model-provider.ts';
import {purposeSteps} from './eu-model-purpose.ts';
import {dutiesOf, dutySteps, exemptionSteps, placingSteps} from './eu-model-duties.ts';
import type {EuModelQuestion} from './eu-model-question.ts';
import type {LaterDuty} from './eu-model-duties.ts';
import {drawAnswer, lackingInputs, toReasons, toTruth} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import type {Figure, OpenPoint, Reason, Verdict} from './regime.ts';

/** What the AI Act says of a model on a day. */
export interface EuModelAnswers {
  generalPurpose: boolean | 'undetermined';
  systemicRisk: 'presumed' | 'designated' | 'no' | 'undetermined';
  /** the one in the role is a provider under Chapter V */
  provider: boolean | 'undetermined';
  /** what the duties cover: a modifier answers for the modification alone */
  scope: 'whole-model' | 'modification' | 'none' | 'undetermined';
  /** the exemption for open models takes the documentation duties away */
  openSourceExemption: boolean | 'undetermined';
  /** day by which a model placed before Chapter V must comply */
  legacyUntil: string | null;
  /** duties that bind on the day, such as `53(1)(c)` */
  duties: readonly string[] | 'undetermined';
  /** duties that will bind, with their first day */
  dutiesLater: readonly LaterDuty[] | 'undetermined';
  /** last day of the two weeks for telling the Commission */
  notifyBy: string | null;
  /** first day on which the Commission can fine this provider for the duties; on our reading for older models */
  finesFrom: string | null;
}

/**
 * Says what the AI Act asks on a day of the one who provides or changes a model.
 *
 * All tests of compute are strict: exactly at a line is not above it. A range gives an answer where both ends agree.
 * Before 18 July 2025, when the guidelines came out, their reading of the Act is applied all the same and said so.
 *
 * @param question the model, the role and the day
 * @param figure   look-up of facts
 * @throws if a day is not a day of the calendar
 * @source eu-2024-1689 art. 3(63), 51 to 55, 101, 111(3) and 113; gpai-guidelines sec. 2 to 5
 */
export function euModel(question: EuModelQuestion, figure: Figure): Verdict<EuModelAnswers> {
  const {day = euCheckedUntil(figure)} = question;
  expectDays(day, question.placedOn, question.thresholdKnownOn);
  const regime = findEuRegime(day, day, 'in-force');
  if (regime === undefined) return beforeTheAct(day, figure);
  const model: ModelFacts = {...question, day, regime, figure, guidelines: guidelinesDay(day, figure)};
  const steps: Step[] = [...purposeSteps(model)];
  const provider = providerSteps(model);
  steps.push(...provider.steps);
  const risk = classSteps(model, steps);
  steps.push(...risk.steps);
  steps.push(...exemptionSteps(model, steps), ...placingSteps(model, steps));
  steps.push(...dutySteps(model, steps));
  const answers = answersFrom(steps);
  const open = [...provider.open, ...risk.open].filter((point) => isUndetermined(answers, point));
  return {
    answers,
    regime: regime.id,
    because: toReasons(steps),
    assumed: assume(question, model),
    missing: lackingInputs(steps, undeterminedIn(steps)),
    ...(open.length > 0 ? {open} : {}),
    ...euChecked(figure, day),
  };
}

/** What each answer is where no step holds. */
const otherwise = {
  generalPurpose: 'false',
  systemicRisk: 'no',
  provider: 'false',
  openSourceExemption: 'false',
  scope: 'none',
  legacyUntil: 'null',
  notifyBy: 'null',
  finesFrom: 'null',
} as const;

/**
 * Draws every answer from the reasons alone.
 *
 * @param because the reasons of a verdict on a model
 */
export function answersFrom(because: readonly Reason[]): EuModelAnswers {
  const draw = (answer: keyof typeof otherwise) => drawAnswer(because, answer, otherwise[answer]);
  const dayOrNull = (answer: keyof typeof otherwise) => {
    const drawn = draw(answer);
    return drawn === 'null' || drawn === 'undetermined' ? null : drawn;
  };
  return {
    generalPurpose: toTruth(draw('generalPurpose')),
    systemicRisk: wordOf(draw('systemicRisk'), ['presumed', 'designated', 'no']),
    provider: toTruth(draw('provider')),
    scope: wordOf(draw('scope'), ['whole-model', 'modification', 'none']),
    openSourceExemption: toTruth(draw('openSourceExemption')),
    legacyUntil: dayOrNull('legacyUntil'),
    ...dutiesOf(because),
    notifyBy: dayOrNull('notifyBy'),
    finesFrom: dayOrNull('finesFrom'),
  };
}

function wordOf<Word extends string>(word: string, words: readonly Word[]): Word | 'undetermined' {
  return words.find((one) => one === word) ?? 'undetermined';
}

function undeterminedIn(steps: readonly Step[]): string[] {
  const open = Object.entries(otherwise).flatMap(([answer, none]) =>
    drawAnswer(steps, answer, none) === 'undetermined' ? [answer] : [],
  );
  return [...open, 'duties'];
}

function isUndetermined(answers: EuModelAnswers, {answer}: OpenPoint): boolean {
  return Object.entries(answers).some(([key, value]) => key === answer && value === 'undetermined');
}

/** The guidelines read a text that was law before them, so an earlier day is read in the same way. */
function guidelinesDay(day: string, figure: Figure): string {
  const first = figure('eu-date-gpai-guidelines', '9999-12-31'); // gpai-guidelines have one first day
  return typeof first === 'string' && first > day ? first : day;
}

function beforeTheAct(day: string, figure: Figure): Verdict<EuModelAnswers> {
  const step: Step = {
    answer: 'generalPurpose',
    source: 'eu-2024-1689',
    clause: 'Article 113, first paragraph',
    given: day,
    needed: 'no AI Act in force on this day',
    holds: true,
    gives: 'false',
  };
  return {
    answers: answersFrom([step]),
    regime: 'V0',
    because: [step],
    assumed: {},
    missing: [],
    ...euChecked(figure, day),
  };
}

function assume(question: EuModelQuestion, {day, guidelines}: ModelFacts): Record<string, string | boolean> {
  const {weightsPublic = false} = question;
  const defaults: Partial<Record<keyof EuModelQuestion, string | boolean>> = {
    day,
    role: 'provider',
    output: 'text',
    general: 'the indicative test decides',
    freeLicence: false,
    weightsPublic: false,
    architecturePublic: weightsPublic,
    usageInfoPublic: weightsPublic,
    monetised: false,
    researchOnly: false,
    designated: false,
    rebuttalAccepted: false,
    providerEstablished: 'eu',
  };
  const given = new Set(
    Object.entries(question).flatMap(([key, value]) => (value === undefined ? [] : [key])),
  );
  const assumed = Object.entries(defaults).filter(([key]) => !given.has(key));
  return Object.fromEntries(
    guidelines !== day
      ? [...assumed, ['guidelines', 'the reading of July 2025 is applied to this earlier day']]
      : assumed,
  );
}
