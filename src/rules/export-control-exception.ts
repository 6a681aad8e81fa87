import {allOf, cameTo, decide, ifGiven, known, oneOf, otherwise} from './decision.ts';
import type {Decision, Question, Step, Test} from './decision.ts';
import {canUseException} from './export-control-item.ts';
import type {ExportItem, Paragraph} from './export-control-item.ts';
import {limit, show, word} from './export-control-law.ts';
import type {Law} from './export-control-law.ts';
import type {Letter} from './export-control-letters.ts';
import type {Licence} from './export-control-licence.ts';
import {goesTo, seatedIn, showPlaces} from './export-control-places.ts';
import type {Route} from './export-control-places.ts';

/** Licence exception that the numbers and places allow; its further conditions are not tested. */
export type Exception = 'NAC' | 'ACA' | 'HBM' | 'none';

/** Kind of shipment. */
export type Transaction = 'export-from-us' | 'reexport' | 'transfer';

/** A shipment as the licence exceptions see it. */
export interface ExceptionCase {
  item: ExportItem;
  classification: Decision<Paragraph>;
  licence: Licence;
  letter: Decision<Letter>;
  route: Route;
  transaction: Transaction;
  /** no military, intelligence or weapons end use */
  civilEndUse: boolean;
  /** the memory goes into one of the packaging chains that the exception names */
  hbmPackaging: boolean;
}

/**
 * Asks which licence exception the shipment could use.
 *
 * Requirements that come from a letter or from listed owners are not lifted by these exceptions.
 *
 * @param law  the law of the day
 * @param sent the shipment
 * @source cfr-740-8; oracle-nac-2023; cbp-csms-61882672; bis-fdp-hbm-2024
 */
export function findException(law: Law, sent: ExceptionCase): Decision<Exception> {
  return decide('exception', [
    ...barriers(law, sent),
    memoryStep(law, sent),
    ...chipSteps(law, sent),
    nothing(),
  ]);
}

function barriers(law: Law, {licence, letter, civilEndUse, route}: ExceptionCase): Step<Exception>[] {
  const line = (
    source: string,
    clause: string,
    given: string,
    needed: string,
    test: Test,
  ): Step<Exception> => {
    return {source, clause, given, needed, test, gives: 'none'};
  };
  return [
    line(
      'cfr-742-6',
      'no exception without a requirement',
      `licence ${licence.decision.answer}`,
      'no licence required',
      cameTo(licence.decision, 'not-required'),
    ),
    line(
      'nvda-8k-2025-04',
      'requirement of a letter',
      `letter: ${letter.answer}`,
      'a letter that binds',
      cameTo(letter, 'binds'),
    ),
    line(
      'bis-affiliates-2025',
      'requirement through owners',
      'listed owners, as for the licence',
      'the Affiliates Rule applies',
      licence.byOwners,
    ),
    line(
      'cfr-740-8',
      'restrictions on end use',
      `civil end use: ${civilEndUse ? 'yes' : 'no'}`,
      'a military or similar end use',
      known(!civilEndUse),
    ),
    line(
      'ear-copy-2026-07',
      '740.2(a)(6)',
      `destination ${route.destination ?? 'unknown'}`,
      `one of ${showPlaces(law, 'us-740-2-barred') || 'the embargoed places, listed from 2023'}`,
      goesTo(law, 'us-740-2-barred', route),
    ),
  ];
}

function memoryStep(law: Law, {item, classification, hbmPackaging}: ExceptionCase): Step<Exception> {
  const paragraph = cameTo(classification, '3A090.c');
  const below = paragraph.holds === false ? undefined : limit(law, 'us-hbm-exception-density');
  return {
    source: 'bis-fdp-hbm-2024',
    clause: 'Licence Exception HBM, 740.25',
    given: `classification ${classification.answer}; ${show(item.memoryBandwidthDensity)} GB/s per mm²; a packaging chain that it names: ${hbmPackaging ? 'yes' : 'no'}`,
    needed: `3A090.c, less than ${below === undefined ? 'its limit' : `${show(below)} GB/s per mm²`}, in such a chain`,
    test: allOf(
      paragraph,
      known(hbmPackaging),
      ifGiven(
        item.memoryBandwidthDensity,
        'memoryBandwidthDensity',
        (density) => below !== undefined && density < below,
      ),
    ),
    gives: 'HBM',
  };
}

function chipSteps(law: Law, sent: ExceptionCase): Step<Exception>[] {
  const {item, classification, route, transaction} = sent;
  const eligible = canUseException(item, classification);
  const atSeat = oneOf(
    goesTo(law, 'us-2023-headquarters', route),
    seatedIn(law, 'us-2023-headquarters', route),
  );
  const seats = showPlaces(law, 'us-2023-headquarters') || 'places listed from 2023';
  const given = `classification ${classification.answer}; ${item.dataCentre === undefined ? 'purpose unknown' : item.dataCentre ? 'for data centres' : 'not for data centres'}; ${transaction} to ${route.destination ?? 'unknown'}, seat ${route.headquarters ?? 'unknown'}`;
  const kind = '3A090.b, or 3A090.a not for data centres';
  const line = (
    source: string,
    clause: string,
    needed: string,
    test: Test,
    gives: Exception | Question<Exception>,
  ): Step<Exception> => {
    return {source, clause, given, needed: `${kind}; ${needed}`, test: allOf(eligible, test), gives};
  };
  return [
    line(
      'cfr-740-8',
      '740.8, transfers',
      `a transfer inside ${seats}`,
      allOf(known(transaction === 'transfer'), goesTo(law, 'us-2023-headquarters', route)),
      named(law, 'us-exception-transfer'),
    ),
    line(
      'cfr-740-8',
      '740.8, with notice',
      `to ${seats}, or a firm with its seat there`,
      atSeat,
      named(law, 'us-exception-d5'),
    ),
    line(
      'cfr-740-8',
      '740.8, the Emirates since July 2026',
      'to the United Arab Emirates after they left group D:4',
      allOf(
        ifGiven(route.destination, 'destination', (code) => code === 'AE'),
        known(word(law, 'us-date-2026-uae') !== undefined),
      ),
      emirates,
    ),
    line(
      'cfr-740-8',
      '740.8, without notice',
      `to ${showPlaces(law, 'us-2023-destinations') || 'places listed from 2023'}`,
      goesTo(law, 'us-2023-destinations', route),
      named(law, 'us-exception-d1-d4'),
    ),
  ];
}

const emirates: Question<Exception> = {
  question: 'Can ACA still be used for the United Arab Emirates, which have left group D:4?',
  readings: [
    {reading: 'No: the exception is for groups D:1 and D:4.', gives: 'none', source: 'cbp-csms-61882672'},
    {
      reading: 'Yes: the rule of July 2026 means to open more exceptions.',
      gives: 'ACA',
      source: 'bis-uae-2026',
    },
  ],
};

function named(law: Law, id: string): Exception {
  const name = word(law, id);
  return name === 'NAC' || name === 'ACA' ? name : 'none';
}

function nothing(): Step<Exception> {
  return {
    source: 'cfr-740-8',
    clause: 'no exception above',
    given: 'no case above',
    needed: 'nothing more',
    test: otherwise,
    gives: 'none',
  };
}
