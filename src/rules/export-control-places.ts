import {known} from './decision.ts';
import type {Test} from './decision.ts';
import {listed} from './export-control-law.ts';
import type {Law} from './export-control-law.ts';

/** Everyone whose seat or place can make a rule apply; ISO codes of two letters, Hong Kong and Macau on their own. */
export interface Route {
  /** where the item goes */
  destination?: string | undefined;
  /** seat of the buyer or of its ultimate parent */
  headquarters?: string | undefined;
}

/**
 * Asks whether an item goes to one of the places that a fact lists.
 *
 * A list holds places (`MO Macau`) and country groups (`D:5`). The members of A:5 and A:6 are excepted from groups, not
 * from places that are named themselves.
 *
 * @param law   the law of a day
 * @param id    fact whose values are lists of places
 * @param route where it goes
 * @source bis-acs-2023 742.6(a)(6)(iii); ear-copy-2026-07 entry 3A090
 */
export function goesTo(law: Law, id: string, {destination}: Route): Test {
  return inPlaces(law, id, destination, 'destination', listed(law, 'us-2023-excluded-groups'));
}

/**
 * Asks whether the buyer or its ultimate parent has its seat in one of the places that a fact lists.
 *
 * Inside the United States the question does not arise: the rule speaks of all destinations outside.
 *
 * @param law   the law of a day
 * @param id    fact whose values are lists of places
 * @param route where it goes, and where the seat is
 * @source bis-guidance-2026-05
 */
export function seatedIn(law: Law, id: string, {headquarters}: Route): Test {
  return inPlaces(law, id, headquarters, 'headquarters', []);
}

/**
 * Asks whether a place is a member of a country group on the day.
 *
 * @param law   the law of a day
 * @param group such as `D:5`
 * @param code  ISO code
 * @source cfr-740-supp-1
 */
export function isMember(law: Law, group: string, code: string): boolean {
  return listed(law, `us-group-${group.toLowerCase().replace(':', '')}`).some(
    (member) => codeOf(member) === code,
  );
}

/**
 * Prints a list of places in the words of a reason.
 *
 * @param law the law of a day
 * @param id  fact whose values are lists of places
 */
export function showPlaces(law: Law, id: string): string {
  return listed(law, id)
    .map((place) => (isGroup(place) ? `group ${place}` : place.replace(/^\S+ /, '')))
    .join(', ');
}

function inPlaces(
  law: Law,
  id: string,
  code: string | undefined,
  field: string,
  excepted: readonly string[],
): Test {
  const places = listed(law, id);
  if (places.length === 0) return known(false);
  if (code === undefined) return {holds: undefined, missing: [field], open: []};
  if (places.some((place) => !isGroup(place) && codeOf(place) === code)) return known(true);
  if (excepted.some((group) => isMember(law, group, code))) return known(false);
  return known(places.some((place) => isGroup(place) && isMember(law, place, code)));
}

function isGroup(place: string): boolean {
  return place.includes(':');
}

function codeOf(place: string): string {
  return place.split(' ')[0] ?? place;
}
