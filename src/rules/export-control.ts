import type {Decision} from './decision.ts';
import {readDiffusion} from './export-control-diffusion.ts';
import type {Diffusion} from './export-control-diffusion.ts';
import {findException} from './export-control-exception.ts';
import type {Exception, Transaction} from './export-control-exception.ts';
import {classify} from './export-control-item.ts';
import type {ExportItem, Paragraph} from './export-control-item.ts';
import {dateOf, exportLaw} from './export-control-law.ts';
import {findLetter} from './export-control-letters.ts';
import type {Letter} from './export-control-letters.ts';
import {requireLicence} from './export-control-licence.ts';
import type {EndUser, Requirement} from './export-control-licence.ts';
import {findReview} from './export-control-review.ts';
import type {OwnerReview, Review} from './export-control-review.ts';
import {isDay} from './regime.ts';
import type {Figure, Reason, Verdict} from './regime.ts';

/** A shipment: the item, whose facts have no default, and the circumstances, which have one. */
export interface ExportInput extends ExportItem {
  /** the day of the shipment, `YYYY-MM-DD`; where left out, the day until which the law was checked */
  day?: string | undefined;
  /** ISO code of the destination; Hong Kong `HK` and Macau `MO` are their own */
  destination?: string | undefined;
  /** ISO code of the seat of the buyer or of its ultimate parent; where left out, the destination */
  headquarters?: string | undefined;
  /** firm that sends, such as `nvidia`; where left out, one bound by no letter */
  exporter?: string | undefined;
  transaction?: Transaction | undefined;
  /** share of the buyer that listed parties own, 0 to 1 */
  listedOwnership?: number | undefined;
  /** policy in the entry of the listed owner: a fact, without default */
  ownerReview?: OwnerReview | undefined;
  endUser?: EndUser | undefined;
  /** line of Supplement No. 8 on which the buyer stands: a fact, without default */
  supplement8Line?: 'g42' | 'other' | undefined;
  civilEndUse?: boolean | undefined;
  /** the certifications of January 2026 */
  certified?: boolean | undefined;
  /** one of the packaging chains of Licence Exception HBM */
  hbmPackaging?: boolean | undefined;
}

/** What the law of the day says of the shipment. */
export interface ExportAnswers {
  classification: Paragraph | 'undetermined';
  /** before exceptions */
  licence: Requirement | 'undetermined';
  /** if no exception is used */
  review: Review | 'undetermined';
  exception: Exception | 'undetermined';
  letter: Letter | 'undetermined';
  /** the text that is printed and not enforced */
  diffusion: Diffusion | 'undetermined';
}

/**
 * Judges a shipment of a chip under the US rules as they stood on a day.
 *
 * Classification, licence requirement and review policy are three answers. Where a fact of the item is missing and
 * matters, an answer is `undetermined` and the fact is named; where it does not matter, the answer stands. Points that
 * the sources leave open are given with their readings.
 *
 * @param input  the shipment
 * @param figure look-up of facts
 * @returns after the day until which the law was checked: the verdict of the last law checked, and a sentence that says so
 * @throws if `day` is not a day, or if a limit of the law has no fact
 * @source bis-oct7-2022; bis-acs-2023; bis-corr-2024; bis-fdp-hbm-2024; bis-h200-2026; bis-uae-2026
 */
export function judgeExport(input: ExportInput, figure: Figure): Verdict<ExportAnswers> {
  const checkedUntil = dateOf(figure, 'us-checked-until');
  if (checkedUntil === undefined) throw new Error('The fact us-checked-until holds no day.');
  const {given, assumed} = assume(input, checkedUntil);
  const {day} = given;
  if (!isDay(day)) throw new Error(`"${day}" is not a day.`);
  const law = exportLaw(figure, day);
  const {destination} = given;
  const route = {destination, headquarters: given.headquarters ?? destination};
  const item = {...given, memoryStandsAlone: standsAlone(given)};
  const classification = classify(law, item);
  const letter = findLetter(law, {item, route, exporter: given.exporter});
  const licence = requireLicence(law, {...given, classification, letter, route});
  const exception = findException(law, {...given, item, classification, licence, letter, route});
  const review = findReview(law, {...given, item, classification, licence, letter, route});
  const diffusion = readDiffusion(law, classification, route);
  const decisions = [licence.decision, review, exception, letter, diffusion];
  const answers = {
    classification: classification.answer,
    licence: licence.decision.answer,
    review: review.answer,
    exception: exception.answer,
    letter: letter.answer,
    diffusion: diffusion.answer,
  };
  const open = unite(decisions.map((decision) => decision.open));
  return {
    answers,
    regime: law.regime.id,
    because: toReasons(classification, decisions),
    assumed,
    missing: unite([classification, ...decisions].map((decision) => decision.missing)),
    ...(open.length > 0 && {open}),
    checkedUntil,
    ...(day > checkedUntil && {
      stands: `The US chip rules were checked until ${checkedUntil}; this verdict stands for the law as it was then, with the dates already enacted.`,
    }),
  };
}

/** Fills in the circumstances that were not given and lists what was assumed. */
function assume(input: ExportInput, checkedUntil: string) {
  const defaults = {
    day: checkedUntil,
    transaction: 'export-from-us' as const,
    listedOwnership: 0,
    endUser: 'other' as const,
    civilEndUse: true,
    certified: true,
    hbmPackaging: true,
  };
  const assumed: Record<string, string | number | boolean> = Object.fromEntries(
    Object.entries(defaults).filter(([field]) => Reflect.get(input, field) === undefined),
  );
  if (input.headquarters === undefined) assumed['headquarters'] = input.destination ?? 'as the destination';
  if (input.exporter === undefined) assumed['exporter'] = 'bound by no letter';
  if (input.memoryStandsAlone === undefined && standsAlone(input) === false)
    assumed['memoryStandsAlone'] = false;
  const given = {
    ...input,
    day: input.day ?? defaults.day,
    transaction: input.transaction ?? defaults.transaction,
    listedOwnership: input.listedOwnership ?? defaults.listedOwnership,
    endUser: input.endUser ?? defaults.endUser,
    civilEndUse: input.civilEndUse ?? defaults.civilEndUse,
    certified: input.certified ?? defaults.certified,
    hbmPackaging: input.hbmPackaging ?? defaults.hbmPackaging,
  };
  return {given, assumed};
}

/** Without a word on memory the item is taken for a processor. */
function standsAlone({memoryStandsAlone, memoryBandwidthDensity}: ExportItem): boolean | undefined {
  return memoryStandsAlone ?? (memoryBandwidthDensity === undefined ? false : undefined);
}

function toReasons(first: Decision<string>, others: readonly Decision<string>[]): [Reason, ...Reason[]] {
  const [reason, ...reasons] = [first, ...others].flatMap(({because}) => because);
  if (reason === undefined) throw new Error('A verdict needs at least one reason.');
  return [reason, ...reasons];
}

function unite<Element>(lists: readonly (readonly Element[])[]): Element[] {
  return [...new Set(lists.flat())];
}
