import {allOf, cameTo, decide, ifGiven, known, not, oneOf, otherwise, unsettled} from './decision.ts';
import type {Decision, Step, Test} from './decision.ts';
import type {Paragraph} from './export-control-item.ts';
import {dateOf, hasCome, limit, listed} from './export-control-law.ts';
import type {Law} from './export-control-law.ts';
import type {Letter} from './export-control-letters.ts';
import {goesTo, seatedIn, showPlaces} from './export-control-places.ts';
import type {Route} from './export-control-places.ts';

/** Whether a licence is required before exceptions are looked at. */
export type Requirement = 'required' | 'not-required';

/** Who buys in the United Arab Emirates, since the rule of July 2026. */
export type EndUser = 'government' | 'supplement-8' | 'us-ai-company' | 'other';

/** A shipment as the licence requirement sees it. */
export interface LicenceCase {
  classification: Decision<Paragraph>;
  letter: Decision<Letter>;
  route: Route;
  /** share of the buyer owned by listed parties, 0 to 1 */
  listedOwnership: number;
  endUser: EndUser;
  /** which line of Supplement No. 8, once that of G42 and Core42 has ended */
  supplement8Line?: 'g42' | 'other' | undefined;
}

/** The requirement, and whether it already follows from the control list rather than from the parties alone. */
export interface Licence {
  decision: Decision<Requirement>;
  byList: Test;
  byOwners: Test;
}

/**
 * Asks whether the shipment needs a licence, whatever exceptions may then be used.
 *
 * @param law  the law of the day
 * @param sent the shipment
 * @source cfr-742-6 (a)(6); cfr-744-23; bis-affiliates-2025; bis-uae-2026
 */
export function requireLicence(law: Law, sent: LicenceCase): Licence {
  const owners = ownersStep(law, sent);
  const free = freeSteps(law, sent);
  const list = listSteps(law, sent);
  const abroad = not(isDomestic(sent.route));
  const byList = allOf(
    abroad,
    not(oneOf(known(false), ...free.map(({test}) => test))),
    oneOf(known(false), ...list.map(({test}) => test)),
  );
  const decision = decide('licence', [
    domesticStep(sent.route),
    owners,
    letterStep(sent),
    ...free,
    ...list,
    nothing(sent),
  ]);
  return {decision, byList, byOwners: owners.test};
}

function isDomestic({destination}: Route): Test {
  return ifGiven(destination, 'destination', (code) => code === 'US');
}

function domesticStep(route: Route): Step<Requirement> {
  return {
    source: 'cfr-734-13',
    clause: 'definition of export',
    given: `destination ${route.destination ?? 'unknown'}`,
    needed: 'a destination inside the United States',
    test: isDomestic(route),
    gives: 'not-required',
  };
}

function ownersStep(law: Law, {listedOwnership}: LicenceCase): Step<Requirement> {
  const applies = affiliatesRule(law);
  const share = applies.holds === false ? undefined : limit(law, 'us-affiliates-share');
  return {
    source: 'bis-affiliates-2025',
    clause: 'Affiliates Rule',
    given: `${law.day}; listed parties own a share of ${listedOwnership}`,
    needed:
      share === undefined
        ? 'the rule in force: it is not on this day'
        : `the rule in force, and a share of at least ${share}`,
    test: allOf(known(share !== undefined && listedOwnership >= share), applies),
    gives: 'required',
  };
}

/** In force, then stayed; whether it came back at the end of the stay was not seen. */
function affiliatesRule({figure, day}: Law): Test {
  const from = dateOf(figure, 'us-date-affiliates');
  const stayed = dateOf(figure, 'us-date-affiliates-stay');
  const lastDay = dateOf(figure, 'us-date-affiliates-stay-end');
  if (from === undefined || day < from) return known(false);
  if (stayed === undefined || day < stayed) return known(true);
  if (lastDay === undefined || day <= lastDay) return known(false);
  return unsettled({
    answer: 'licence',
    question: `Was the stay of the Affiliates Rule prolonged beyond ${lastDay}?`,
    readings: [
      {
        reading: 'It was not, so the rule is in force again.',
        gives: 'required',
        source: 'bis-affiliates-stay-2025',
      },
      {
        reading: 'It was, as the trade truce was; no notice was seen.',
        gives: 'as without the rule',
        source: 'cnbc-truce-2026-09',
      },
    ],
  });
}

function letterStep({letter}: LicenceCase): Step<Requirement> {
  return {
    source: 'nvda-8k-2025-04',
    clause: 'letter to the exporter',
    given: `letter: ${letter.answer}`,
    needed: 'a letter that binds',
    test: cameTo(letter, 'binds'),
    gives: 'required',
  };
}

/** The buyers in the Emirates for whom the rule of July 2026 lifts the requirement, unless an owner brings it back. */
function freeSteps(law: Law, {endUser, route, supplement8Line}: LicenceCase): Step<Requirement>[] {
  const buyers = listed(law, 'us-2026-uae-free');
  if (buyers.length === 0) return [];
  const ended = hasCome(law, 'us-date-2026-g42-end');
  const line =
    endUser === 'supplement-8' && ended
      ? ifGiven(supplement8Line, 'supplement8Line', (name) => name !== 'g42')
      : known(true);
  return [
    {
      source: 'bis-uae-2026',
      clause: 'buyers without a licence',
      given: `destination ${route.destination ?? 'unknown'}, seat ${route.headquarters ?? 'unknown'}; end user ${endUser}`,
      needed: `the United Arab Emirates, a seat outside ${showPlaces(law, 'us-2023-headquarters')}, and one of: ${buyers.join(', ')}`,
      test: allOf(
        ifGiven(route.destination, 'destination', (code) => code === 'AE'),
        not(seatedIn(law, 'us-2023-headquarters', route)),
        known(buyers.includes(endUser)),
        line,
      ),
      gives: 'not-required',
    },
  ];
}

function listSteps(law: Law, {classification, route}: LicenceCase): Step<Requirement>[] {
  const given = `classification ${classification.answer}; destination ${route.destination ?? 'unknown'}, seat ${route.headquarters ?? 'unknown'}`;
  const early = cameTo(classification, '3A090');
  const processor = cameTo(classification, '3A090.a', '3A090.b');
  const line = (source: string, clause: string, needed: string, test: Test): Step<Requirement> => ({
    source,
    clause,
    given,
    needed,
    test,
    gives: 'required',
  });
  const to = (id: string) => showPlaces(law, id);
  return [
    line(
      'bis-oct7-2022',
      '742.6(a)(6) of 2022',
      `3A090, to ${to('us-2022-destinations') || 'a place then listed'}`,
      allOf(early, goesTo(law, 'us-2022-destinations', route)),
    ),
    line(
      'bis-acs-2023',
      '742.6(a)(6)(iii), destination',
      `3A090.a or .b, to ${to('us-2023-destinations') || 'a place listed from 2023'}, less groups A:5 and A:6`,
      allOf(processor, goesTo(law, 'us-2023-destinations', route)),
    ),
    line(
      'cfr-744-23',
      '744.23(a)(3) and 742.6(a)(6)(iii)(A), headquarters',
      `3A090.a or .b, for a firm with its seat or parent in ${to('us-2023-headquarters') || 'a place listed from 2023'}`,
      allOf(processor, seatedIn(law, 'us-2023-headquarters', route)),
    ),
    line(
      'bis-fdp-hbm-2024',
      '742.6(a)(6)(i)(B), memory',
      `3A090.c from the day of compliance, to ${to('us-2024-hbm-destinations') || 'a place listed from 2024'} or a firm with its seat there`,
      allOf(
        cameTo(classification, '3A090.c'),
        known(hasCome(law, 'us-date-2024-hbm-compliance')),
        oneOf(
          goesTo(law, 'us-2024-hbm-destinations', route),
          seatedIn(law, 'us-2024-hbm-destinations', route),
        ),
      ),
    ),
  ];
}

function nothing({classification, route}: LicenceCase): Step<Requirement> {
  return {
    source: 'cfr-742-6',
    clause: 'no requirement above',
    given: `classification ${classification.answer}; destination ${route.destination ?? 'unknown'}`,
    needed: 'nothing more',
    test: otherwise,
    gives: 'not-required',
  };
}
