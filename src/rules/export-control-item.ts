import {allOf, cameTo, decide, ifGiven, known, not, oneOf, otherwise} from './decision.ts';
import type {Decision, Step, Test} from './decision.ts';
import {limit, show} from './export-control-law.ts';
import type {Law} from './export-control-law.ts';
import {performanceDensity} from './performance.ts';

/** A figure of which only the lower end is known. */
export interface AtLeast {
  atLeast: number;
}

/** What the rules ask of a chip or a memory stack. Nothing has a default: what is unknown is left out. */
export interface ExportItem {
  /** total processing performance, or in 2022 bit length times operations, in 10¹² */
  tpp?: number | undefined;
  /** area of all logic dies of the package, square millimetres, above 0 */
  dieAreaMm2?: number | undefined;
  /** made with FinFET or gate-all-around transistors */
  nonPlanar?: boolean | undefined;
  /** designed or marketed for data centres */
  dataCentre?: boolean | undefined;
  /** all inputs and outputs except those to volatile memory, both directions added, GB/s */
  ioGBps?: number | AtLeast | undefined;
  /** total memory bandwidth, GB/s */
  dramGBps?: number | undefined;
  /** bandwidth of a memory stack or package by its area, GB/s per mm² */
  memoryBandwidthDensity?: number | undefined;
  /** a memory stack that is not packaged with a processor */
  memoryStandsAlone?: boolean | undefined;
  /** was commercially available in the United States on 15 January 2026 */
  soldInUsOn20260115?: boolean | undefined;
  /** id of a chip, for letters and rules that name chips */
  chip?: string | undefined;
}

/** Paragraph of entry 3A090, which had no paragraphs before 17 November 2023. */
export type Paragraph = '3A090' | '3A090.a' | '3A090.b' | '3A090.c' | 'none';

/**
 * Classifies an item under entry 3A090 as the entry stood on a day.
 *
 * Lower ends count as reached, upper ends not; the limit of paragraph .c is strict. A planar chip has no performance
 * density, so only its total performance can bring it in.
 *
 * @param law  the law of the day
 * @param item what is known of the item
 * @source bis-oct7-2022 item 3A090.a; bis-acs-2023 item 3A090 and notes; bis-fdp-hbm-2024 item 3A090.c
 */
export function classify(law: Law, item: ExportItem): Decision<Paragraph> {
  return decide('classification', [...memorySteps(law, item), ...processorSteps(law, item), last(law)]);
}

function processorSteps(law: Law, item: ExportItem): Step<Paragraph>[] {
  if (law.regime.test === 'links') return [linkStep(law, item)];
  return law.regime.test === 'density' ? densitySteps(law, item) : [];
}

function last({regime, day}: Law): Step<Paragraph> {
  const none = regime.test === 'none';
  return {
    source: none || regime.test === 'links' ? 'bis-oct7-2022' : 'bis-acs-2023',
    clause: none ? 'entry 3A090, from its first day on' : 'entry 3A090, no paragraph above',
    given: none ? `${day}: no entry 3A090 is in force yet` : 'no test above is met',
    needed: 'nothing more',
    test: otherwise,
    gives: 'none',
  };
}

function memorySteps(law: Law, item: ExportItem): Step<Paragraph>[] {
  const {memoryBandwidthDensity: density, memoryStandsAlone} = item;
  if (memoryStandsAlone !== true && density === undefined) return [];
  const alone = ifGiven(memoryStandsAlone, 'memoryStandsAlone', (value) => value);
  const given = `${memoryStandsAlone === undefined ? 'memory, alone or packaged unknown' : memoryStandsAlone ? 'memory on its own' : 'packaged with a processor'}; ${show(density)} GB/s per mm²`;
  const processor: Step<Paragraph> = {
    source: 'bis-oct7-2022',
    clause: 'entry 3A090: integrated circuits with processing units',
    given,
    needed: 'a processor; memory on its own has none',
    test: alone,
    gives: 'none',
  };
  if (!law.regime.memory) return [processor];
  const above = limit(law, 'us-3a090c-density');
  const paragraph: Step<Paragraph> = {
    source: 'bis-fdp-hbm-2024',
    clause: '3A090.c',
    given,
    needed: `memory on its own with more than ${show(above)} GB/s per mm²`,
    test: allOf(
      alone,
      ifGiven(density, 'memoryBandwidthDensity', (value) => value > above),
    ),
    gives: '3A090.c',
  };
  return [paragraph, processor];
}

function linkStep(law: Law, {tpp, ioGBps}: ExportItem): Step<Paragraph> {
  const [metric, io] = [limit(law, 'us-3a090-2022-metric'), limit(law, 'us-3a090-2022-io')];
  return {
    source: 'bis-oct7-2022',
    clause: '3A090.a, both limbs',
    given: `${show(tpp)} in bits × 10¹² operations; ${showIo(ioGBps)} of input and output`,
    needed: `at least ${show(metric)} and at least ${show(io)} GB/s`,
    test: allOf(
      ifGiven(tpp, 'tpp', (value) => value >= metric),
      reaches(ioGBps, io),
    ),
    gives: '3A090',
  };
}

function densitySteps(law: Law, item: ExportItem): Step<Paragraph>[] {
  const {tpp, dieAreaMm2, nonPlanar, dataCentre} = item;
  const density = performanceDensity(tpp, dieAreaMm2, true);
  const given = `TPP ${show(tpp)}; ${nonPlanar === false ? 'planar, so no density' : `density ${show(tpp)} ÷ ${show(dieAreaMm2)} mm² = ${show(density)}`}`;
  const at = (id: string) => limit(law, id);
  const [top, dense] = [at('us-3a090a-tpp'), at('us-3a090a-density')];
  const reached = (least: number) => ifGiven(tpp, 'tpp', (value) => value >= least);
  const between = (least: number, below: number) =>
    testDensity(item, density, (value) => value >= least && value < below);
  const line = (clause: string, needed: string, test: Test, gives: Paragraph): Step<Paragraph> => ({
    source: 'bis-acs-2023',
    clause,
    given,
    needed,
    test,
    gives,
  });
  const [aFloor, bFloor, bDenseFloor] = [
    at('us-3a090a-density-tpp'),
    at('us-3a090b-tpp'),
    at('us-3a090b-density-tpp'),
  ];
  const [bLow, bHigh] = [at('us-3a090b-density'), at('us-3a090b-density-high')];
  return [
    {
      ...line(
        'Note 2 to 3A090',
        `not for data centres, and TPP below ${show(top)}`,
        allOf(isNotForDataCentre(item), not(reached(top))),
        'none',
      ),
      given: `${dataCentre === undefined ? 'purpose unknown' : dataCentre ? 'for data centres' : 'not for data centres'}; TPP ${show(tpp)}`,
    },
    line('3A090.a.1', `TPP at least ${show(top)}`, reached(top), '3A090.a'),
    line(
      '3A090.a.2',
      `TPP at least ${show(aFloor)} and density at least ${show(dense)}`,
      allOf(
        reached(aFloor),
        testDensity(item, density, (value) => value >= dense),
      ),
      '3A090.a',
    ),
    line(
      '3A090.b.1',
      `TPP at least ${show(bFloor)} and below ${show(top)}, density at least ${show(bLow)} and below ${show(dense)}`,
      allOf(reached(bFloor), not(reached(top)), between(bLow, dense)),
      '3A090.b',
    ),
    line(
      '3A090.b.2',
      `TPP at least ${show(bDenseFloor)}, density at least ${show(bHigh)} and below ${show(dense)}`,
      allOf(reached(bDenseFloor), between(bHigh, dense)),
      '3A090.b',
    ),
  ];
}

/**
 * Asks whether an item is neither designed nor marketed for data centres.
 *
 * @param item what is known of it
 */
export function isNotForDataCentre({dataCentre}: ExportItem): Test {
  return ifGiven(dataCentre, 'dataCentre', (value) => !value);
}

/** A density counts only if the area does; one that fails the check fails whatever the transistors are. */
function testDensity(
  item: ExportItem,
  density: number | undefined,
  check: (density: number) => boolean,
): Test {
  if (item.nonPlanar === false) return known(false);
  if (density !== undefined && !check(density)) return known(false);
  return allOf(
    ifGiven(item.tpp, 'tpp', () => true),
    ifGiven(item.dieAreaMm2, 'dieAreaMm2', () => true),
    ifGiven(item.nonPlanar, 'nonPlanar', () => true),
  );
}

/**
 * Asks whether input and output bandwidth reaches a limit; where only its lower end is known, that may suffice.
 *
 * @param ioGBps the bandwidth, GB/s
 * @param least  the limit, GB/s
 */
export function reaches(ioGBps: number | AtLeast | undefined, least: number): Test {
  if (typeof ioGBps === 'object')
    return ioGBps.atLeast >= least ? known(true) : ifGiven(undefined, 'ioGBps', () => false);
  return ifGiven(ioGBps, 'ioGBps', (value) => value >= least);
}

/**
 * Asks whether an item is of a kind that can use the licence exceptions NAC and ACA: all of .a and .b but data-centre
 * chips of .a.
 *
 * @param item           what is known of it
 * @param classification its paragraph
 * @source oracle-nac-2023; bis-acs-2023 entry 3A090, licence exceptions
 */
export function canUseException(item: ExportItem, classification: Decision<Paragraph>): Test {
  return oneOf(
    cameTo(classification, '3A090.b'),
    allOf(cameTo(classification, '3A090.a'), isNotForDataCentre(item)),
  );
}

/**
 * Prints input and output bandwidth in the words of a reason.
 *
 * @param ioGBps the bandwidth, GB/s
 */
export function showIo(ioGBps: number | AtLeast | undefined): string {
  if (typeof ioGBps === 'object') return `at least ${show(ioGBps.atLeast)} GB/s`;
  return ioGBps === undefined ? 'unknown bandwidth' : `${show(ioGBps)} GB/s`;
}
