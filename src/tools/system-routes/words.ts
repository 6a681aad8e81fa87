import {formatDay} from '../../library/values.ts';
import type {EuSystemAnswers} from '../../rules/eu-system.ts';
import type {OpenPoint, Reason} from '../../rules/regime.ts';
import type {Answer} from '../tool.ts';
import {spell} from '../verdict.ts';

/** What each duty asks, in a few words; a ban is told apart by its number. */
const dutiesInWords: Readonly<Record<string, string>> = {
  '4': 'AI literacy',
  '6(4)': 'write down why it is not high-risk',
  '16': 'provider of a high-risk system',
  '22': 'representative',
  '23': 'importer',
  '24': 'distributor',
  '26': 'deployer of a high-risk system',
  '27': 'assess effects on fundamental rights',
  '50(1)': 'tell people that it is a machine',
  '50(2)': 'mark what it makes',
  '50(3)': 'tell the people exposed',
  '50(4)': 'disclose the deep fake or text',
  '72': 'watch it on the market',
  '73': 'report serious incidents',
};

const waysInWords: Readonly<Record<string, string>> = {
  'annex-iii': 'by use (Annex III)',
  'annex-i-section-a': 'by product (Annex I, Section A)',
  'annex-i-section-b':
    'by product (Annex I, Section B: Article 6(1) alone, the rest through the law of the product)',
};

const routesInWords: Readonly<Record<string, string>> = {
  'out-of-scope': 'outside the Act',
  'high-risk': 'high risk',
  'general-purpose-model': 'general-purpose model inside',
  minimal: 'no route (minimal risk)',
};

/**
 * Names the routes, which add up.
 *
 * @param routes of a verdict on a system
 */
export function nameRoutes(routes: EuSystemAnswers['routes']): string {
  if (routes === 'undetermined') return 'cannot tell';
  return routes.map((route) => routesInWords[route] ?? route).join(' and ') || 'none before the Act';
}

/**
 * Names the ways on which a system comes to be high-risk.
 *
 * @param ways of a verdict on a system
 * @returns `undefined` where there is none
 */
export function nameWays(ways: EuSystemAnswers['highRiskBy']): string | undefined {
  if (ways === 'undetermined') return 'whether high risk: cannot tell';
  return ways.length === 0
    ? undefined
    : `high risk ${ways.map((way) => waysInWords[way] ?? way).join(' and ')}`;
}

function nameDuty(duty: string): string {
  const words = duty.startsWith('5(') ? 'ban' : dutiesInWords[duty];
  return words === undefined ? `Art. ${duty}` : `Art. ${duty} ${words}`;
}

/**
 * Lists duties that bind on the day.
 *
 * @param duties of a verdict on a system
 */
export function listDuties(duties: EuSystemAnswers['duties']): string {
  if (duties === 'undetermined') return 'cannot tell';
  return duties.map(nameDuty).join('; ') || 'none';
}

/**
 * Lists duties that bind later, each with its first day.
 *
 * @param later of a verdict on a system
 */
export function listLater(later: EuSystemAnswers['dutiesLater']): string {
  if (later === 'undetermined') return 'cannot tell';
  return later.map(({duty, from}) => `${nameDuty(duty)}, from ${formatDay(from)}`).join('; ') || 'none';
}

/**
 * Says which duties stand although others cannot be told.
 *
 * @param because reasons of a verdict on a system
 * @returns `undefined` where all can be told
 */
export function listCertain(because: readonly Reason[]): string | undefined {
  const duties = because.filter(({answer}) => answer === 'duties');
  const isOpen = ({holds, needed}: Reason) => holds !== true && !needed.startsWith('a day from');
  const list = (steps: readonly Reason[]) =>
    steps.flatMap(({gives}) => (gives === undefined ? [] : [nameDuty(gives)])).join('; ') || 'none';
  const open = duties.filter(isOpen);
  if (open.length === 0) return undefined;
  return `certain on the day: ${list(duties.filter(({holds}) => holds === true))}; open: ${list(open)}`;
}

/**
 * Puts a point that the sources leave open, with every way to read it.
 *
 * @param point of a verdict
 */
export function nameOpen({question, readings}: OpenPoint): Answer {
  const ways = readings.map(({reading, gives}) => `${reading} (${namedDays(gives)})`);
  return {
    label: 'Left open by the sources',
    value: 'cannot tell',
    detail: `${question} ${ways.join(' Or: ')}`,
  };
}

/** Readings name days as the law tables do. */
function namedDays(text: string): string {
  return /\d{4}-\d{2}-\d{2}/.test(text)
    ? text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDay(day))
    : spell(text);
}
