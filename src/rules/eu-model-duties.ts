import {addDays, euDay, euNumber, laterDay} from './eu-law.ts';
import {truthOf} from './eu-model-facts.ts';
import type {ModelFacts} from './eu-model-facts.ts';
import {allHold, not, possibleAnswers} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import type {Reason} from './regime.ts';

/** A duty that will bind, with its first day. */
export interface LaterDuty {
  duty: string;
  /** `YYYY-MM-DD` */
  from: string;
}

/** When a duty of Chapter V is owed. */
type Owed = 'always' | 'unless-open' | 'unless-open-abroad' | 'systemic' | 'presumed';

/** The duties of Chapter V in the order of its articles, each with the case in which it is owed. */
const chapterV: readonly {duty: string; owed: Owed}[] = [
  {duty: '52(1)', owed: 'presumed'},
  {duty: '53(1)(a)', owed: 'unless-open'},
  {duty: '53(1)(b)', owed: 'unless-open'},
  {duty: '53(1)(c)', owed: 'always'},
  {duty: '53(1)(d)', owed: 'always'},
  {duty: '53(3)', owed: 'always'},
  {duty: '54', owed: 'unless-open-abroad'},
  {duty: '55(1)(a)', owed: 'systemic'},
  {duty: '55(1)(b)', owed: 'systemic'},
  {duty: '55(1)(c)', owed: 'systemic'},
  {duty: '55(1)(d)', owed: 'systemic'},
];

/**
 * Asks whether the exemption for open models takes duties away.
 *
 * @param model question and law
 * @param steps the steps so far
 * @source eu-2024-1689 art. 53(2) and 54(6); gpai-guidelines sec. 4.2
 */
export function exemptionSteps(model: ModelFacts, steps: readonly Step[]): Step[] {
  const {freeLicence = false, weightsPublic = false, monetised = false} = model;
  const {architecturePublic = weightsPublic, usageInfoPublic = weightsPublic} = model;
  const open = freeLicence && weightsPublic && architecturePublic && usageInfoPublic && !monetised;
  const given = [
    `free licence: ${freeLicence ? 'yes' : 'no'}`,
    `weights, architecture, usage information public: ${[weightsPublic, architecturePublic, usageInfoPublic].map((yes) => (yes ? 'yes' : 'no')).join(', ')}`,
    `paid for: ${monetised ? 'yes' : 'no'}`,
  ].join('; ');
  return [
    {
      answer: 'openSourceExemption',
      source: 'eu-2024-1689',
      clause: 'Article 53(2) and Article 54(6)',
      given,
      needed:
        'a free and open-source licence, public weights, architecture and usage information, nothing paid for access, and no systemic risk',
      holds: allHold(
        open,
        truthOf(steps, 'generalPurpose'),
        truthOf(steps, 'provider'),
        not(isSystemic(steps)),
      ),
      gives: 'true',
    },
  ];
}

/**
 * Asks what hangs on the day on which the model was placed on the market: shelter, scope, notice, fines.
 *
 * @param model question and law
 * @param steps the steps so far
 * @source eu-2024-1689 art. 52(1), 101, 111(3) and 113; gpai-guidelines sec. 3.2.1, 5.2 and 5.3
 */
export function placingSteps(model: ModelFacts, steps: readonly Step[]): Step[] {
  const {placedOn, role = 'provider', regime, figure} = model;
  const bound = allHold(truthOf(steps, 'generalPurpose'), truthOf(steps, 'provider'));
  const from = bindingDay(model);
  const step = {
    source: 'eu-2024-1689',
    given: placedOn === undefined ? 'day of placing unknown' : `placed on ${placedOn}`,
  };
  const lacks = placedOn === undefined ? ['placedOn'] : [];
  return [
    {
      ...step,
      answer: 'scope',
      source: role === 'provider' ? 'eu-2024-1689' : 'gpai-guidelines',
      clause: role === 'provider' ? 'Article 53' : 'section 3.2.1',
      given: role,
      needed: 'the provider of a general-purpose AI model',
      holds: bound,
      gives: role === 'provider' ? 'whole-model' : 'modification',
    },
    {
      ...step,
      answer: 'legacyUntil',
      clause: 'Article 111(3)',
      needed: `placed on the market before ${chapterDay(model)}`,
      holds: allHold(bound, isLegacy(model)),
      gives: legacyDay(model),
      lacks,
    },
    noticeStep(model, steps),
    {
      ...step,
      answer: 'finesFrom',
      clause: 'Article 101 and Article 113',
      needed: 'a duty that binds, on our reading for older models too, and the power to fine',
      holds: allHold(bound, placedOn === undefined ? undefined : true),
      gives: laterDay(from ?? chapterDay(model), euDay(figure, 'eu-date-art101', regime)),
      lacks,
    },
  ];
}

/** Two weeks from the day on which it was known, but not before the chapter applies to the model. */
function noticeStep(model: ModelFacts, steps: readonly Step[]): Step {
  const {thresholdKnownOn: known, figure, day} = model;
  const weeks = euNumber(figure, 'eu-notify-days', day);
  const last = known === undefined ? undefined : addDays(laterDay(known, chapterDay(model)), weeks);
  const gives =
    last === undefined
      ? 'two weeks after it was known'
      : isLegacy(model) === true
        ? laterDay(last, legacyDay(model))
        : last;
  return {
    answer: 'notifyBy',
    source: 'eu-2024-1689',
    clause: 'Article 52(1)',
    given: known === undefined ? 'day of knowing unknown' : `known on ${known}${weekendNote(last)}`,
    needed: `a model presumed to have systemic risk: ${weeks} days from ${chapterDay(model)} or the later day on which it is known`,
    holds: allHold(isPresumed(steps), truthOf(steps, 'provider'), known === undefined ? undefined : true),
    gives,
    lacks: known === undefined && isPresumed(steps) === true ? ['thresholdKnownOn'] : [],
  };
}

/** Regulation 1182/71 may move a last day on a weekend; that was not checked, so the plain day is given. */
function weekendNote(last: string | undefined): string {
  const name =
    last === undefined
      ? ''
      : new Date(`${last}T00:00:00Z`).toLocaleDateString('en-GB', {weekday: 'long', timeZone: 'UTC'});
  return name.startsWith('S')
    ? `; the last day is a ${name}, and whether a rule on time limits moves it is not settled here`
    : '';
}

/**
 * Asks for each duty of Chapter V whether it is owed and whether its day has come.
 *
 * A duty that is surely not owed has no step.
 *
 * @param model question and law
 * @param steps the steps so far
 * @source eu-2024-1689 art. 52 to 55, 111(3) and 113
 */
export function dutySteps(model: ModelFacts, steps: readonly Step[]): Step[] {
  const bound = allHold(truthOf(steps, 'generalPurpose'), truthOf(steps, 'provider'));
  return chapterV.flatMap(({duty, owed}) => {
    const isOwed = allHold(bound, owes(owed, model, steps));
    return isOwed === false ? [] : [dutyStep(model, duty, isOwed)];
  });
}

function dutyStep(model: ModelFacts, duty: string, isOwed: true | undefined): Step {
  const {day, placedOn} = model;
  const from = duty === '52(1)' ? noticeDay(model) : bindingDay(model);
  const start = from ?? chapterDay(model);
  const reached = day < start ? false : from === undefined ? undefined : true;
  const when =
    from === undefined ? `a day on which it is on the market, from ${start}` : `a day from ${start}`;
  return {
    answer: 'duties',
    source: 'eu-2024-1689',
    clause: `Article ${duty}`,
    given: `${day}; ${placedOn === undefined ? 'day of placing unknown' : `placed on ${placedOn}`}`,
    needed: isOwed ? when : `a model and a role that owe it, and ${when}`,
    holds: allHold(reached, isOwed),
    gives: duty,
    lacks: placedOn === undefined ? ['placedOn'] : [],
  };
}

function owes(owed: Owed, model: ModelFacts, steps: readonly Step[]): boolean | undefined {
  const notOpen = not(truthOf(steps, 'openSourceExemption'));
  if (owed === 'unless-open') return notOpen;
  if (owed === 'unless-open-abroad') return allHold(model.providerEstablished === 'third-country', notOpen);
  if (owed === 'systemic') return isSystemic(steps);
  return owed === 'presumed' ? isPresumed(steps) : true;
}

/**
 * Draws the duties from the reasons alone.
 *
 * @param because the reasons of a verdict on a model
 */
export function dutiesOf(because: readonly Reason[]): {
  duties: string[] | 'undetermined';
  dutiesLater: LaterDuty[] | 'undetermined';
} {
  const reasons = because.filter(({answer}) => answer === 'duties');
  const later = reasons
    .filter(({holds}) => holds !== true)
    .map(({gives = '', needed}) => ({duty: gives, from: /^a day from (\S+)$/.exec(needed)?.[1]}));
  const dated = later.flatMap(({duty, from}) => (from === undefined ? [] : [{duty, from}]));
  return {
    duties: reasons.some(({holds}) => holds === undefined)
      ? 'undetermined'
      : reasons.flatMap(({holds, gives}) => (holds === true && gives !== undefined ? [gives] : [])),
    dutiesLater: dated.length < later.length ? 'undetermined' : dated,
  };
}

function isSystemic(steps: readonly Step[]): boolean | undefined {
  const possible = possibleAnswers(steps, 'systemicRisk', 'no');
  return possible.includes('no') ? (possible.length > 1 ? undefined : false) : true;
}

/** A model can be both designated and above the line; the duty to tell the Commission comes from the line. */
function isPresumed(steps: readonly Step[]): boolean | undefined {
  const grounds = steps
    .filter(({answer, holds}) => answer === 'systemicRisk' && holds === true)
    .map(({gives}) => gives);
  if (grounds[0] === 'designated') return grounds.includes('presumed') && !grounds.includes('no');
  const possible = possibleAnswers(steps, 'systemicRisk', 'no');
  return possible.includes('presumed') ? (possible.length > 1 ? undefined : true) : false;
}

function chapterDay({figure, regime}: ModelFacts): string {
  return euDay(figure, 'eu-date-ch5-gpai', regime);
}

function legacyDay({figure, regime}: ModelFacts): string {
  return euDay(figure, 'eu-date-ch5-gpai-legacy', regime);
}

function isLegacy(model: ModelFacts): boolean | undefined {
  return model.placedOn === undefined ? undefined : model.placedOn < chapterDay(model);
}

/** First day on which the duties bind; `undefined` if the day of placing is unknown. */
function bindingDay(model: ModelFacts): string | undefined {
  if (model.placedOn === undefined) return undefined;
  return isLegacy(model) === true ? legacyDay(model) : laterDay(model.placedOn, chapterDay(model));
}

/** The duty to tell the Commission can bind before the model is placed, from the day on which the threshold is in sight. */
function noticeDay(model: ModelFacts): string | undefined {
  const known = model.thresholdKnownOn;
  return known === undefined || isLegacy(model) !== false
    ? bindingDay(model)
    : laterDay(known, chapterDay(model));
}
