import {z} from 'astro/zod';
import {Day, Line, PartialDay, Seen, WebAddress} from './shared.ts';

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
  title: Line,
  /** a name by which the text is usually called */
  'title-short': Line.optional(),
  /** people (`family`, `given`) or bodies (`literal`) */
  author: z.array(Name).min(1),
  /** day of publication, as exact as known */
  issued: PartialDay,
  publisher: Line.optional(),
  /** journal, newspaper, official gazette, repository or site */
  'container-title': Line.optional(),
  volume: Line.optional(),
  issue: Line.optional(),
  page: Line.optional(),
  /** number of a law, report or preprint, as it names itself */
  number: Line.optional(),
  edition: Line.optional(),
  /** the body that made the law */
  authority: Line.optional(),
  /** language code if not English */
  language: Line.optional(),
  URL: WebAddress,
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
});
/** One source. */
export type Source = z.infer<typeof Source>;
