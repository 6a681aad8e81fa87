import {z} from 'astro/zod';
import {Day, Id, Line, Markdown, OldAnchors, Redirects} from './shared.ts';

/** One page of prose. Its folder is its section, its file name its slug. */
export const Page = z.strictObject({
  /** a question where the page answers one */
  title: Line,
  /** how the page works: it answers, explains, states a rule, joins pillars … */
  type: z.enum(['question', 'explainer', 'rule', 'crossroads', 'tool', 'path', 'about']),
  /** at most 30 words */
  oneSentence: Markdown,
  /** the short answer: 60 to 120 words, with its citations */
  short: Markdown,
  /** topic ids of `site.yaml`, the main one first */
  topics: z.array(Id).min(1),
  /** the day for which law or facts are stated */
  statedFor: Day,
  /** the day on which somebody last read it against its sources */
  reviewed: Day,
  /** the day by which that is due again */
  reviewBy: Day,
  /** the page states law: the notice of `site.yaml` is printed */
  law: z.boolean().default(false),
  /** what a reader can do or say afterwards; not shown */
  learns: Line.optional(),
  /** pages or terms to read first */
  prerequisites: z.array(z.string().regex(/^(?:page|term):\S+$/, 'write page:<id> or term:<id>')).default([]),
  /** pages to read next */
  leadsTo: z.array(Id).default([]),
  /** the stations of a path in their order: what to read, what to take from it, and whether the short route has it too */
  steps: z
    .array(
      z.strictObject({
        read: z
          .string()
          .regex(
            /^(?:page|claim|actor|chip|model):\S+$/,
            'write page:<id>, claim:<id>, actor:<id>, chip:<id> or model:<id>',
          ),
        take: Markdown,
        shortRoute: z.boolean().default(false),
      }),
    )
    .default([]),
  /** the question that a reader can answer at the end of a path; who can at its start takes the short route */
  gate: z.strictObject({question: Line, answer: Markdown}).optional(),
  /** other pages on the same matter */
  related: z.array(Id).default([]),
  /** what is not known, and what would settle it */
  unknowns: z.array(z.strictObject({question: Markdown, settledBy: Markdown})).default([]),
  /** changes of meaning since the page was first published, newest first */
  changes: z.array(z.strictObject({on: Day, what: Markdown})).default([]),
  /** earlier addresses of the page, from the site's root */
  redirects: Redirects,
  /** earlier anchors of its headings: `old-words: new-words` */
  oldAnchors: OldAnchors,
  /** figures that may stand in the prose without a fact, with the reason */
  plainNumbers: z.array(z.strictObject({text: Line, why: Line})).default([]),
});
/** One page. */
export type Page = z.infer<typeof Page>;
