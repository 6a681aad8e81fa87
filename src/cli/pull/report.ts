import {z} from 'astro/zod';

/** What one change of a fact is called. */
const change = z.enum(['new', 'changed', 'gone']);
const Short = z.string().max(300);
const Address = z
  .string()
  .max(200)
  .regex(/^\/(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)*$/);
const Bytes = z.number().int().min(0).max(1e9);

/**
 * What the run of a pull request says of its change. It is written by code that a stranger may have altered, so whoever
 * reads it parses it with this schema and treats each text as hostile.
 */
export const Report = z.strictObject({
  version: z.literal(1),
  /** the content could be built */
  built: z.boolean(),
  /** how many problems there are; the list below may be cut */
  problemCount: z.number().int().min(0).max(1e6),
  problems: z
    .array(
      z.strictObject({
        file: Short,
        line: z.number().int().min(0).max(1e7),
        column: z.number().int().min(0).max(1e7),
        code: z.string().max(60),
        what: Short,
        mend: Short,
      }),
    )
    .max(50),
  /** entries with a page of their own */
  pages: z.array(z.strictObject({address: Address, title: Short, change})).max(300),
  /** addresses of other sites that were not in the content before */
  outside: z.array(z.strictObject({address: z.string().max(500), file: Short})).max(300),
  facts: z
    .array(z.strictObject({id: z.string().max(200), label: Short, before: Short, after: Short}))
    .max(300),
  /** compressed bytes; 0 where there is no such page */
  sizes: z.array(z.strictObject({address: Address, before: Bytes, after: Bytes})).max(300),
});
/** What a run says of its change. */
export type Report = z.output<typeof Report>;

/**
 * Cuts a text to what a report may hold.
 *
 * @param text any text
 * @param most letters
 */
export function shorten(text: string, most = 300): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}
