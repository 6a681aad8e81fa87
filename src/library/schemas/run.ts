import {z} from 'astro/zod';
import {Id, Line, Markdown, Redirects} from './shared.ts';

/** One named run of the laboratory; its figures are computed when the site is built, never typed. */
export const Run = z.strictObject({
  /** what is learned and how, in words that stand alone */
  label: Line,
  /** the request as the command `lab` takes it; `npm run lab -- --help` lists its fields */
  request: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** the same request is also run with the seeds 1 to this number; its figures then have a median, a low and a high */
  seeds: z.number().int().min(2).max(1000).optional(),
  /** digits after the point by name of a figure, where the usual ones do not serve */
  decimals: z.record(z.string(), z.number().int().min(0).max(6)).default({}),
  /** what the run shows, in one to three sentences */
  shows: Markdown.optional(),
  /** what it does not show */
  limits: Markdown.optional(),
  /** topic ids of `site.yaml`, the main one first */
  topics: z.array(Id).min(1),
  /** earlier addresses of the entry, from the site's root: `/runs/#old-name` */
  redirects: Redirects,
});
/** One run. */
export type Run = z.infer<typeof Run>;
