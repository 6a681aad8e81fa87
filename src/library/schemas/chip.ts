import {z} from 'astro/zod';
import {cell} from './cell.ts';
import {Citation, Id, Line, Markdown, OldAnchors, PartialDay, Redirects} from './shared.ts';

/** One processor. Every cell has its source; derived measures are computed, never typed. */
export const Chip = z.strictObject({
  /** the name as its maker writes it */
  name: Line,
  /** other names under which a reader may look for it */
  aliases: z.array(Line).default([]),
  /** id of the actor that sells it */
  vendor: Id,
  /** announced or first shipped, as exact as known */
  announced: PartialDay,
  /** what it is and why it matters here: one to three sentences */
  short: Markdown,
  /** manufacturing process as the maker names it */
  process: cell(Line),
  /** dense peak in 10¹² operations per second, by precision: `fp16`, `int8` … */
  throughput: z.record(
    z.string().regex(/^(?:fp64|fp32|tf32|fp16|bf16|fp8|fp6|fp4|int8|int4)$/),
    cell(z.number().positive()),
  ),
  /** area of all logic dies of the package, square millimetres */
  dieAreaMm2: cell(z.number().positive()),
  /** made with non-planar transistors */
  nonPlanar: cell(z.boolean()),
  /** designed or marketed for data centres */
  dataCentre: cell(z.boolean()),
  /** type of the memory, such as HBM3 */
  memoryKind: cell(Line),
  /** gigabytes */
  memoryGB: cell(z.number().positive()),
  /** gigabytes per second, total of all memory */
  dramGBps: cell(z.number().positive()),
  /** chip-to-chip links, both directions added, gigabytes per second */
  linkGBps: cell(z.number().min(0)),
  /** host interface, both directions added, gigabytes per second */
  hostGBps: cell(z.number().min(0)),
  /** earlier addresses, from the site's root; each leads here */
  redirects: Redirects,
  /** earlier anchors of its headings: `old-words: new-words` */
  oldAnchors: OldAnchors,
  /** what stands behind the words, beside the sources of each value */
  sources: z.array(Citation).min(1),
});
/** One chip. */
export type Chip = z.infer<typeof Chip>;
