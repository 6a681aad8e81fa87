import {z} from 'astro/zod';
import {Citation, Confidence, Day, Id, Line, Markdown, OldAnchors, Redirects} from './shared.ts';

const Evidence = z.array(z.strictObject({text: Markdown, sources: z.array(Citation).default([])}));

/** One statement that somebody made, and what the evidence says of it. The body is the reasoning. */
export const Claim = z
  .strictObject({
    /** `article`: the article says it; `omitted`: it should have; `wider`: said elsewhere */
    origin: z.enum(['article', 'omitted', 'wider']),
    /** its number in the ledger of the article's claims */
    number: z.number().int().positive().optional(),
    /** paragraph of the article; 0 is headline and standfirst */
    paragraph: z.number().int().min(0).optional(),
    /** the claim in our own words */
    paraphrase: Markdown,
    /** what kind of statement it is */
    type: z.enum(['fact', 'attribution', 'opinion', 'forecast']),
    /** what the evidence says of it */
    verdict: z.enum([
      'supported',
      'supported with caveats',
      'misleading',
      'wrong',
      'unverifiable',
      'opinion',
      'forecast',
    ]),
    /** how sure the verdict is; opinions have none */
    confidence: Confidence.optional(),
    /** one topic id of `site.yaml` */
    topic: Id,
    /** the verdict in one sentence of at most 30 words */
    short: Markdown,
    /** evidence for the claim */
    for: Evidence.default([]),
    /** evidence against it */
    against: Evidence.default([]),
    /** what would change the verdict */
    wouldChange: Markdown.optional(),
    /** for forecasts: what is known to have happened, and until when that was checked */
    since: z.strictObject({what: Markdown, checkedUntil: Day}).optional(),
    /** why fewer than two independent sources stand behind it */
    soleSource: Line.optional(),
    /** all sources behind the verdict, where the evidence above does not name them */
    sources: z.array(Citation).default([]),
    /** earlier addresses, from the site's root; each leads here */
    redirects: Redirects,
    /** earlier anchors of its headings: `old-words: new-words` */
    oldAnchors: OldAnchors,
    /** one of the claims to read first, by rank */
    rank: z.number().int().positive().optional(),
  })
  .refine((claim) => (claim.type === 'opinion') === (claim.verdict === 'opinion'), {
    path: ['verdict'],
    error: 'an opinion gets the verdict "opinion", and nothing else does',
  })
  .refine((claim) => (claim.type === 'forecast') === (claim.verdict === 'forecast'), {
    path: ['verdict'],
    error: 'a forecast gets the verdict "forecast", and nothing else does',
  })
  .refine(
    (claim) => claim.type === 'opinion' || claim.type === 'forecast' || claim.confidence !== undefined,
    {
      path: ['confidence'],
      error: 'a verdict on a fact or an attribution says how sure it is',
    },
  );
/** One claim. */
export type Claim = z.infer<typeof Claim>;
