import {z} from 'astro/zod';
import {Day, Line, PartialDay, Redirects, Seen, WebAddress} from './shared.ts';

const Name = z.union([
  z.strictObject({family: Line, given: Line.optional()}),
  z.strictObject({literal: Line}),
]);

/** One bibliographic record, its fields named as in CSL (the Citation Style Language). */
export const Source = z.strictObject({
  /** CSL type; law is `regulation`, `legislation` or `bill` */
  type: z.enum([
    'article',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'bill',
    'book',
    'chapter',
    'dataset',
    'hearing',
    'interview',
    'legal_case',
    'legislation',
    'paper-conference',
    'post',
    'post-weblog',
    'regulation',
    'report',
    'software',
    'speech',
    'webpage',
  ]),
  /** the title as the text itself has it */
  title: Line,
  /** a name by which the text is usually called */
  'title-short': Line.optional(),
  /** people (`family`, `given`) or bodies (`literal`) */
  author: z.array(Name).min(1),
  /** day of publication, as exact as known */
  issued: PartialDay,
  /** who published it */
  publisher: Line.optional(),
  /** journal, newspaper, official gazette, repository or site */
  'container-title': Line.optional(),
  /** volume of the journal or gazette */
  volume: Line.optional(),
  /** number within the volume */
  issue: Line.optional(),
  /** first page, or first and last with a dash */
  page: Line.optional(),
  /** number of a law, report or preprint, as it names itself */
  number: Line.optional(),
  /** edition, where there are several */
  edition: Line.optional(),
  /** the body that made the law */
  authority: Line.optional(),
  /** language code if not English */
  language: Line.optional(),
  /** address at which it can be read; `https://` where the host has it */
  URL: WebAddress,
  /** DOI without `https://doi.org/` in front */
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI begins with 10.')
    .optional(),
  /** address of an archived copy */
  archived: WebAddress.optional(),
  /** how the text was seen */
  seen: Seen,
  /** the day on which it was seen */
  checked: Day,
  /** what a reader must know to weigh it: who is speaking, what is disputed */
  note: Line.optional(),
  /** earlier addresses of the entry, from the site's root: `/sources/o/#old-name` */
  redirects: Redirects,
});
/** One source. */
export type Source = z.infer<typeof Source>;
