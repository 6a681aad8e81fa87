import {z} from 'astro/zod';
import {findNearest} from '../library/problem.ts';
import {judgeExport} from '../rules/export-control.ts';
import {choice, day, flag, makeRule, place, quantity, share, text, WrongInput} from './rule-shape.ts';
import type {Lookup} from '../tools/lookup.ts';

const policies = ['presumption-of-denial', 'presumption-of-approval', 'case-by-case'] as const;

const fields = z.strictObject({
  chip: text(
    'the id or a name of a chip of this site, such as nvidia-h20',
    'Fills in the facts of the item below; a field given beside it counts instead.',
  ),
  tpp: quantity(
    '',
    'Total processing performance: the highest of dense tera-operations a second times bit length, over all precisions.',
  ),
  dieAreaMm2: quantity('mm²', 'Area of all logic dies of the package.', {above: 0}),
  nonPlanar: flag('Made with FinFET or gate-all-around transistors; only then does the area count.'),
  dataCentre: flag('Designed or marketed for data centres.'),
  ioGBps: quantity('GB/s', 'All inputs and outputs except those to volatile memory, both directions added.'),
  dramGBps: quantity('GB/s', 'Total memory bandwidth.'),
  memoryBandwidthDensity: quantity(
    'GB/s per mm²',
    'Bandwidth of a memory stack or package, divided by its area.',
  ),
  memoryStandsAlone: flag(
    'The item is memory that is not packaged with a processor; false if nothing is said of memory.',
  ),
  soldInUsOn20260115: flag(
    'Was commercially available in the United States on 15 January 2026; filled in only for chips of which a sale was seen.',
  ),
  day: day('Day of the shipment; if left out, the day until which the law was checked.'),
  destination: place('Where the item goes; Hong Kong (HK) and Macau (MO) are their own.'),
  headquarters: place('Seat of the buyer or of its ultimate parent; if left out, the destination.'),
  exporter: text(
    'the name of a firm, such as nvidia, amd or intel',
    'The firm that sends; if left out, one that is bound by no letter.',
  ),
  transaction: choice(
    ['export-from-us', 'reexport', 'transfer'],
    'Export from the United States (the default), shipment between other countries, or change of hands within one.',
  ),
  listedOwnership: share('Share of the buyer that parties on the Entity List own, added up; 0 if left out.'),
  ownerReview: choice(
    policies,
    'Policy in the entry of the listed owner, the strictest of several; needed only where the Affiliates Rule applies.',
  ),
  endUser: choice(
    ['government', 'supplement-8', 'us-ai-company', 'other'],
    'Who buys in the United Arab Emirates; other if left out.',
  ),
  supplement8Line: choice(
    ['g42', 'other'],
    'Line of Supplement No. 8 on which the buyer stands; needed only once the line of G42 has ended.',
  ),
  civilEndUse: flag('No military, intelligence or weapons end use; true if left out.'),
  certified: flag('The certifications of January 2026 are made; true if left out.'),
  hbmPackaging: flag(
    'Memory for one of the packaging chains that Licence Exception HBM names; true if left out.',
  ),
});

/** `export-control`: entry 3A090, the licence requirement, the review policy, exceptions and letters. */
export const exportControlRule = makeRule({
  sentence: 'What the US chip rules say of one shipment, as they stood on a day.',
  fields,
  answers: {
    classification: '3A090 (before 2023-11-17), 3A090.a, 3A090.b, 3A090.c, none, undetermined',
    licence: 'before exceptions: required, not-required, undetermined',
    review:
      'if no exception is used: presumption-of-denial, presumption-of-approval, case-by-case, none, undetermined',
    exception: 'NAC, ACA, HBM, none, undetermined',
    letter: 'binds, none, undetermined',
    diffusion:
      'the printed, unenforced AI Diffusion rule: would-require, would-not-require, not-printed, undetermined',
  },
  example: {chip: 'nvidia-h20', day: '2025-04-09', destination: 'CN', exporter: 'nvidia'},
  answer: ({chip, ...input}, lookup) => {
    if (chip === undefined) return judgeExport(input, lookup.figure);
    const {id, ...published} = resolveChip(chip, lookup);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    return judgeExport({memoryStandsAlone: false, ...published, ...given, chip: id}, lookup.figure);
  },
});

function resolveChip(name: string, {chip, chips}: Lookup) {
  const found = chip(name);
  if (found) return found;
  const near = findNearest(name, chips);
  throw new WrongInput(
    `The field "chip" names no chip of this site: there is no "${name}"${near === undefined ? '' : `; did you mean "${near}"`}${near === undefined ? '.' : '?'}`,
  );
}
