import {euCalendar} from './eu-calendar.ts';
import type {EuTrack} from './eu-calendar-question.ts';
import {euDay, euSource} from './eu-law.ts';
import type {EuRegime} from './eu-law.ts';
import {allHold, anyHolds, not} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';
import {practiceDay, transparencyCases} from './eu-system-routes.ts';
import {euPracticePoints, listOf} from './eu-system-question.ts';
import type {EuRole, SystemOnDay} from './eu-system-question.ts';
import type {Figure, OpenPoint} from './regime.ts';

/** A duty with those who owe it. */
interface Duty {
  duty: string;
  roles: readonly EuRole[] | 'all';
  /** `undefined` where it cannot be told */
  owed: boolean | undefined;
  /** first day; `null` if never */
  from: string | null;
}

/** The duty of each role towards a high-risk system. */
const highRiskDuties: readonly {duty: string; role: EuRole}[] = [
  {duty: '16', role: 'provider'},
  {duty: '22', role: 'authorised-representative'},
  {duty: '23', role: 'importer'},
  {duty: '24', role: 'distributor'},
  {duty: '26', role: 'deployer'},
  {duty: '72', role: 'provider'},
  {duty: '73', role: 'provider'},
];

/**
 * Asks for each duty of the roles whether it is owed and whether its day has come.
 *
 * Duties that no role asked about owes have no step.
 *
 * @param question the system, the roles, the day
 * @param routes   the steps on its routes
 * @param regime   version of the Act
 * @param figure   look-up of facts
 * @source eu-2024-1689 art. 4, 5, 6(4), 16, 22 to 27, 50, 72, 73, 111 and 113
 */
export function systemDutySteps(
  question: SystemOnDay,
  routes: readonly Step[],
  regime: EuRegime,
  figure: Figure,
): Step[] {
  const outside = routeHolds(routes, 'out-of-scope');
  const prohibited = routeHolds(routes, 'prohibited');
  const roles = listOf(question.role ?? 'provider').filter(
    (role) => role !== 'deployer' || question.excluded !== 'personal-use',
  );
  const bans = question.practiceExcepted === true ? [] : banDuties(question, regime, figure);
  const others = [
    ...generalDuties(question, routes, regime, figure),
    ...transparencyDuties(question, regime, figure),
  ];
  others.sort((one, other) => articleOf(one) - articleOf(other));
  const duties = [...bans, ...others.map((one) => ({...one, owed: allHold(one.owed, not(prohibited))}))];
  return duties.flatMap(({duty, roles: owing, owed, from}) => {
    const isOwed = allHold(owed, not(outside), owing === 'all' || owing.some((role) => roles.includes(role)));
    return isOwed === false || from === null ? [] : [dutyStep(question.day, duty, isOwed, from, regime)];
  });
}

/** The number of a duty's article, for their order. */
function articleOf({duty}: Duty): number {
  return Number(/^\d+/.exec(duty)?.[0]);
}

function dutyStep(day: string, duty: string, isOwed: true | undefined, from: string, regime: EuRegime): Step {
  return {
    answer: 'duties',
    ...euSource(regime, {clause: `Article ${duty}`}),
    given: day,
    needed: `${isOwed ? '' : 'a route and a role that owe it, and '}a day from ${from}`,
    holds: allHold(day >= from, isOwed),
    gives: duty,
  };
}

function banDuties({practices}: SystemOnDay, regime: EuRegime, figure: Figure): Duty[] {
  return listOf(practices).map((practice) => ({
    duty: `5(1)(${euPracticePoints[practice]})`,
    roles: 'all',
    owed: true,
    from: practiceDay(practice, regime, figure),
  }));
}

function generalDuties(
  question: SystemOnDay,
  routes: readonly Step[],
  regime: EuRegime,
  figure: Figure,
): Duty[] {
  const literacy: Duty = {
    duty: '4',
    roles: ['provider', 'deployer'],
    owed: true,
    from: euDay(figure, 'eu-date-art4-literacy', regime),
  };
  const byUse = wayHolds(routes, 'annex-iii');
  const byProduct = wayHolds(routes, 'annex-i-section-a');
  const from = firstDay(question, byUse, byProduct, figure);
  const owed =
    byUse === true || byProduct === true
      ? true
      : byUse === undefined || byProduct === undefined
        ? undefined
        : false;
  const highRisk = highRiskDuties.map(({duty, role}): Duty => ({duty, roles: [role], owed, from}));
  const points = listOf(question.uses);
  const assessed =
    points.some((point) => point === '5(b)' || point === '5(c)') ||
    (question.publicService === true && points.some((point) => point !== '2'));
  const byFilter = question.filter !== undefined && byUse === false && question.useExcepted !== true;
  return [
    literacy,
    ...highRisk,
    {
      duty: '27',
      roles: ['deployer'],
      owed: allHold(byUse, assessed),
      from: trackDay(question, 'annex3', figure),
    },
    {
      duty: '6(4)',
      roles: ['provider'],
      owed: byFilter && points.length > 0,
      from: trackDay(question, 'annex3', figure),
    },
  ];
}

/** The day of the way on which it is high-risk; of both, the earlier. */
function firstDay(
  question: SystemOnDay,
  byUse: boolean | undefined,
  byProduct: boolean | undefined,
  figure: Figure,
): string | null {
  const days = [
    byUse === false ? null : trackDay(question, 'annex3', figure),
    byProduct === false ? null : trackDay(question, 'annex1', figure),
  ];
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

/** The calendar knows what was on the market before. */
function trackDay(
  {day, placedOn, changedOn, forPublicAuthority}: SystemOnDay,
  track: EuTrack,
  figure: Figure,
): string | null {
  const {from} = euCalendar(
    {provision: `ch3-s1-3-${track}`, day, placedOn, changedOn, forPublicAuthority},
    figure,
  ).answers;
  return from;
}

function transparencyDuties(question: SystemOnDay, regime: EuRegime, figure: Figure): Duty[] {
  const {placedOn} = question;
  const general = euDay(figure, 'eu-date-art50', regime);
  const marking =
    placedOn !== undefined && placedOn < general ? euDay(figure, 'eu-date-art50-2-legacy', regime) : general;
  return transparencyCases(question).map(({paragraph, holds}) => ({
    duty: `50(${paragraph})`,
    roles: paragraph === '1' || paragraph === '2' ? ['provider'] : ['deployer'], // eu-2024-1689 art. 50(1) to (4)
    owed: holds,
    from: paragraph === '2' ? marking : general,
  }));
}

function wayHolds(routes: readonly Step[], way: string): boolean | undefined {
  return anyHolds(routes.filter(({answer, gives}) => answer === 'high-risk' && gives === way));
}

function routeHolds(routes: readonly Step[], route: string): boolean | undefined {
  return anyHolds(routes.filter(({answer}) => answer === route));
}

/**
 * Names what is open about Articles 72 and 73: they apply from the general date, but to systems that nothing makes
 * high-risk before Section 1 of Chapter III applies. The later day, on which both readings agree, is the one given.
 *
 * @param day    the day asked about
 * @param steps  the steps on duties
 * @param regime version of the Act
 * @param figure look-up of facts
 * @returns none where the general date has not come, or where nobody asked owes them later
 * @source eu-2024-1689 art. 72, 73 and 113; eu-2026-1744 art. 1(40)
 */
export function monitoringPoints(
  day: string,
  steps: readonly Step[],
  regime: EuRegime,
  figure: Figure,
): OpenPoint[] {
  const general = euDay(figure, 'eu-date-ch9-postmarket-enforcement', regime);
  const waits = steps.some(
    ({answer, gives, holds}) => answer === 'duties' && gives === '72' && holds === false,
  );
  if (regime.id === 'V1' || day < general || !waits) return [];
  return [
    {
      answer: 'dutiesLater',
      question: 'Do Articles 72 and 73 bind a provider before Section 1 classifies its system as high-risk?',
      readings: [
        {
          reading: 'No: without Section 1 no system is high-risk, so they have no object.',
          gives: 'from the day given',
          source: 'eu-2026-1744',
        },
        {
          reading: 'Yes: their chapter was not postponed and applies from the general date.',
          gives: `from ${general}`,
          source: 'eu-2024-1689',
        },
      ],
    },
  ];
}
