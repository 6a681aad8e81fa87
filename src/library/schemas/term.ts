import {z} from 'astro/zod';
import {Citation, Id, Line, Markdown, OldAnchors, Redirects} from './shared.ts';

/** One word or phrase that readers may not know. The body, if any, says more than `short`. */
export const Term = z.strictObject({
  /** the headword as it stands in the glossary, sentence case */
  term: Line,
  /** short form in use, such as an acronym */
  abbreviation: Line.optional(),
  /** other names under which a reader may look for it */
  aliases: z.array(Line).default([]),
  /** spellings that are wrong but typed; they feed the search only */
  misspellings: z.array(Line).default([]),
  /** names in other languages, by language code; they feed the search too */
  translations: z.partialRecord(z.enum(['zh', 'fr', 'de', 'it', 'es', 'ja']), Line).default({}),
  /** the definition that opens in the text: at most 40 words */
  short: Markdown,
  /** one topic id of `site.yaml` */
  topic: Id,
  /** ids of terms worth reading next */
  related: z.array(Id).default([]),
  /** earlier addresses, from the site's root; each leads here */
  redirects: Redirects,
  /** earlier anchors of its headings: `old-words: new-words` */
  oldAnchors: OldAnchors,
  /** where this sense is defined or used */
  sources: z.array(Citation).min(1),
});
/** One glossary entry. */
export type Term = z.infer<typeof Term>;
