import {z} from 'astro/zod';
import {cell} from './cell.ts';
import {Citation, Day, Id, Line, Markdown, OldAnchors, Redirects} from './shared.ts';

/** One trained model. */
export const Model = z.strictObject({
  /** the name as its maker writes it */
  name: Line,
  /** other names under which a reader may look for it */
  aliases: z.array(Line).default([]),
  /** id of the actor that made it */
  developer: Id,
  /** the day on which it was first to be had */
  released: Day,
  /** what it is and why it matters here: one to three sentences */
  short: Markdown,
  /** licence of the weights, or how access is given */
  licence: cell(Line),
  /** true where anybody may fetch the weights */
  weightsPublic: cell(z.boolean()),
  /** all parameters */
  totalParameters: cell(z.number().positive()),
  /** parameters used for one token */
  activeParameters: cell(z.number().positive()),
  /** training tokens */
  trainingTokens: cell(z.number().positive()),
  /** floating-point operations, as its maker or an estimator states them */
  trainingFlop: cell(z.number().positive()),
  /** accelerator-hours of the stated run */
  gpuHours: cell(z.number().positive()),
  /** the accelerator, as named by the maker */
  accelerator: cell(Line),
  /** earlier addresses, from the site's root; each leads here */
  redirects: Redirects,
  /** earlier anchors of its headings: `old-words: new-words` */
  oldAnchors: OldAnchors,
  /** what stands behind the words, beside the sources of each value */
  sources: z.array(Citation).min(1),
});
/** One model. */
export type Model = z.infer<typeof Model>;
