import {z} from 'astro/zod';
import {Citation, Day, Id, Line, Markdown, OldAnchors, Redirects} from './shared.ts';

/** A firm, a public body or a person with a part in the story. */
export const Actor = z.strictObject({
  /** the name as the actor writes it */
  name: Line,
  /** the name in its own script */
  nativeName: Line.optional(),
  /** other names under which a reader may look for it */
  aliases: z.array(Line).default([]),
  /** what sort of actor it is */
  type: z.enum(['company', 'public body', 'person', 'research group', 'programme']),
  /** seat or citizenship: a country or bloc in words */
  place: Line.optional(),
  /** who they are and what part they have: one to three sentences */
  role: Markdown,
  /** the day for which the role is stated */
  roleOn: Day,
  /** topic ids of `site.yaml`, the main one first */
  topics: z.array(Id).min(1),
  /** earlier addresses, from the site's root; each leads here */
  redirects: Redirects,
  /** earlier anchors of its headings: `old-words: new-words` */
  oldAnchors: OldAnchors,
  /** where the role is told: a source and the place in it */
  sources: z.array(Citation).min(1),
});
/** One actor. */
export type Actor = z.infer<typeof Actor>;
