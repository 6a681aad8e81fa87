import {allOf, decide, ifGiven, known, oneOf, otherwise, unsettled} from './decision.ts';
import type {Decision, Step, Test} from './decision.ts';
import {reaches, showIo} from './export-control-item.ts';
import type {AtLeast, ExportItem} from './export-control-item.ts';
import {limit, listed, range, show} from './export-control-law.ts';
import type {Law} from './export-control-law.ts';
import {goesTo, seatedIn, showPlaces} from './export-control-places.ts';
import type {Route} from './export-control-places.ts';

/** Whether a letter that the firm has received covers the item and the place. */
export type Letter = 'binds' | 'none';

/** A shipment as the letters see it. */
export interface LetterCase {
  item: ExportItem;
  route: Route;
  /** id of the firm, such as `nvidia`; without one the exporter is bound by no letter */
  exporter?: string | undefined;
}

/**
 * Asks whether an "is informed" letter binds the exporter for this shipment.
 *
 * Letters are private: they are known through filings and reports of the firms, and bind nobody else.
 *
 * @param law  the law of the day
 * @param sent the shipment
 * @source nvda-8k-2022-08; nvda-8k-2023-10; nvda-8k-2025-04; silicon-intel-2025-04
 */
export function findLetter(law: Law, sent: LetterCase): Decision<Letter> {
  return decide('letter', [
    letterOf2022(law, sent),
    letterOf2023(law, sent),
    letterOf2025(law, sent),
    {
      source: 'nvda-8k-2025-04',
      clause: 'letters known through firms’ filings',
      given: `exporter ${sent.exporter ?? 'bound by no letter'}`,
      needed: 'a letter to the exporter that covers item and place',
      test: otherwise,
      gives: 'none',
    },
  ]);
}

function letterOf2022(law: Law, {item, route, exporter}: LetterCase): Step<Letter> {
  const metric = range(law, 'us-letter-2022-metric');
  const io = range(law, 'us-letter-2022-io');
  const named = isNamed(law, 'us-letter-2022-chips', item);
  const about = metric && io ? aboutEqual(item, metric, io) : known(false);
  return {
    source: 'nvda-8k-2022-08',
    clause: 'letter of 26 August 2022',
    given: describe(item, exporter),
    needed: `a firm that received it; A100, H100 or about their speed and links; to ${showPlaces(law, 'us-letter-2022-destinations') || 'no place on this day'}`,
    test: allOf(
      received(law, 'us-letter-2022-firms', exporter),
      goesTo(law, 'us-letter-2022-destinations', route),
      oneOf(named, about),
    ),
    gives: 'binds',
  };
}

/** Speed and links "roughly equivalent" to the A100: certain above the upper ends, excluded below a lower one. */
function aboutEqual(
  item: ExportItem,
  metric: {low: number; high: number},
  io: {low: number; high: number},
): Test {
  const certain = allOf(
    ifGiven(item.tpp, 'tpp', (tpp) => tpp >= metric.high),
    reaches(item.ioGBps, io.high),
  );
  const possible = allOf(
    ifGiven(item.tpp, 'tpp', (tpp) => tpp >= metric.low),
    reaches(item.ioGBps, io.low),
  );
  if (certain.holds === true || possible.holds !== true) return certain.holds === true ? certain : possible;
  if (certain.holds === undefined) return certain;
  return unsettled({
    answer: 'letter',
    question: 'How near to the A100 is “roughly equivalent”?',
    readings: [
      {
        reading: 'At or above the limits that the rule of October 2022 then set.',
        gives: 'binds',
        source: 'bis-oct7-2022',
      },
      {reading: 'At or above the A100’s own figures.', gives: 'none', source: 'nvda-8k-2022-08'},
    ],
  });
}

function letterOf2023(law: Law, {item, route, exporter}: LetterCase): Step<Letter> {
  const firm = received(law, 'us-letter-2023-firms', exporter);
  const least = firm.holds === true ? limit(law, 'us-letter-2023-tpp') : undefined;
  return {
    source: 'nvda-8k-2023-10',
    clause: 'notice of October 2023 that the new rule binds at once',
    given: `${describe(item, exporter)}; ${item.dataCentre === undefined ? 'purpose unknown' : item.dataCentre ? 'for data centres' : 'not for data centres'}`,
    needed: `a firm that received it; for data centres with TPP at least ${show(least)}; to ${showPlaces(law, 'us-letter-2023-destinations') || 'no place on this day'}`,
    test: allOf(
      firm,
      goesTo(law, 'us-letter-2023-destinations', route),
      ifGiven(item.dataCentre, 'dataCentre', (value) => value),
      ifGiven(item.tpp, 'tpp', (tpp) => least !== undefined && tpp >= least),
    ),
    gives: 'binds',
  };
}

function letterOf2025(law: Law, {item, route, exporter}: LetterCase): Step<Letter> {
  const firm = received(law, 'us-letter-2025-firms', exporter);
  return {
    source: 'nvda-8k-2025-04',
    clause: 'letters of April 2025',
    given: `${describe(item, exporter)}; memory ${show(item.dramGBps)} GB/s`,
    needed: `a firm that received one; H20 or its bandwidth; to ${showPlaces(law, 'us-letter-2025-destinations') || 'no place on this day'}, or a firm with its seat there`,
    test: allOf(
      firm,
      oneOf(
        goesTo(law, 'us-letter-2025-destinations', route),
        seatedIn(law, 'us-letter-2025-destinations', route),
      ),
      oneOf(
        isNamed(law, 'us-letter-2025-chips', item),
        firm.holds === true ? reachesH20(law, item) : known(false),
      ),
    ),
    gives: 'binds',
  };
}

/**
 * Two accounts of one unpublished measure: what Intel told its clients, and a press report of a higher cap. Where they
 * differ the answer is open. In the first days only the H20 itself is known as the measure.
 */
function reachesH20(law: Law, {dramGBps, ioGBps}: ExportItem): Test {
  const memory = (least: number) => ifGiven(dramGBps, 'dramGBps', (value) => value >= least);
  const press = range(law, 'us-letter-2025-dram-press');
  if (press === undefined) return memory(limit(law, 'us-letter-2025-h20-dram'));
  const intel = oneOf(
    memory(limit(law, 'us-letter-2025-dram')),
    reaches(ioGBps, limit(law, 'us-letter-2025-io')),
    sumReaches(dramGBps, ioGBps, limit(law, 'us-letter-2025-sum')),
  );
  const agreed = memory(press.high);
  if (agreed.holds === true || intel.holds !== true) return agreed.holds === true ? agreed : intel;
  if (agreed.holds === undefined) return agreed;
  return unsettled({
    answer: 'letter',
    question: 'Which bandwidths do the letters of April 2025 name?',
    readings: [
      {
        reading: 'Those of Intel’s message: memory, links or their sum.',
        gives: 'binds',
        source: 'silicon-intel-2025-04',
      },
      {
        reading: 'The higher cap on memory alone of a press report.',
        gives: 'none',
        source: 'reuters-blackwell-2025-05',
      },
    ],
  });
}

function sumReaches(dramGBps: number | undefined, ioGBps: number | AtLeast | undefined, least: number): Test {
  const io = typeof ioGBps === 'object' ? ioGBps.atLeast : ioGBps;
  const sum = allOf(
    ifGiven(dramGBps, 'dramGBps', () => true),
    ifGiven(io, 'ioGBps', () => true),
  );
  if (dramGBps === undefined || io === undefined) return sum;
  return reaches(typeof ioGBps === 'object' ? {atLeast: dramGBps + io} : dramGBps + io, least);
}

function received(law: Law, id: string, exporter: string | undefined): Test {
  return known(exporter !== undefined && listed(law, id).includes(exporter.toLowerCase()));
}

function isNamed(law: Law, id: string, {chip}: ExportItem): Test {
  return known(chip !== undefined && listed(law, id).includes(chip));
}

function describe({chip, tpp, ioGBps}: ExportItem, exporter: string | undefined): string {
  return `${exporter ?? 'no letter'}; ${chip ?? 'a chip'} with TPP ${show(tpp)} and ${showIo(ioGBps)}`;
}
