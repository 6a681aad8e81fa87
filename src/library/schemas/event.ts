import {z} from 'astro/zod';
import {Citation, Id, Line, Markdown, Redirects} from './shared.ts';

/** One dated event. The file name begins with its day. */
export const Event = z.strictObject({
  /** a headline of at most twelve words, present tense */
  title: Line,
  /** what happened, one to three sentences */
  what: Markdown,
  /** topic ids of `site.yaml` */
  topics: z.array(Id).min(1),
  /** where it is reported: a source and the place in it */
  sources: z.array(Citation).min(1),
  /** `month` or `year` where the day in the file name is only the first of it */
  precision: z.enum(['day', 'month', 'year']).default('day'),
  /** earlier addresses of the entry, from the site's root: `/timeline/#old-name` */
  redirects: Redirects,
});
/** One event. */
export type Event = z.infer<typeof Event>;
