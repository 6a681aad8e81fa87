import {z} from 'astro/zod';
import {Citation, Day, Id, Line, Redirects, Seen} from './shared.ts';

/** A number, a range, a day, a list of words or ids, or `null`: from that day it no longer holds. */
export const FactValue = z.union([
  z.number(),
  z
    .strictObject({low: z.number(), high: z.number()})
    .refine((range) => range.low <= range.high, 'low is above high'),
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
  z.null(),
]);
/** What a fact may hold. */
export type FactValue = z.infer<typeof FactValue>;

/** One quantity that law or time can change, with every value it had. */
export const Fact = z.strictObject({
  /** what is counted, in words that stand alone */
  label: Line,
  /** unit after the number; `share` for a ratio from 0 to 1, printed in per cent; `day` for a date; empty for none */
  unit: z.string(),
  /** printed before the number, such as a currency sign */
  prefix: z.string().optional(),
  /** digits after the point; as many as the value has where left out */
  decimals: z.number().int().min(0).max(6).optional(),
  /** printed with "about" in front */
  approximate: z.boolean().default(false),
  /** one topic id of `site.yaml` */
  topic: Id,
  /** values by first day, oldest first */
  values: z
    .array(
      z.strictObject({
        /** first day on which the value holds or for which it was stated */
        from: Day,
        value: FactValue,
        source: Id,
        /** where in the source: `tab-1`, `p-5`, `art-51-2`, joined by `+` */
        locator: z.string().regex(/^\S+$/).optional(),
        seen: Seen,
        /** what changed, or how the figure was worked out */
        note: Line.optional(),
        /** true where only secondary outlets print it: it is shown as "reported by" */
        reported: z.boolean().default(false),
        /** further sources for the same value */
        also: z.array(Citation).default([]),
      }),
    )
    .min(1),
  /** what the figure leaves out, or why it must not be read alone */
  caveat: Line.optional(),
  /** earlier addresses of the entry, from the site's root: `/facts/law/#old-name` */
  redirects: Redirects,
});
/** One fact. */
export type Fact = z.infer<typeof Fact>;
