import {z} from 'astro/zod';
import {Confidence, Id, Line} from './shared.ts';

/**
 * One cell of a data table: a value with its source, or `null` with the reason why there is none.
 *
 * @param value schema of the value itself
 */
export function cell<T extends z.ZodType>(value: T) {
  return z.union([
    z.strictObject({
      value,
      source: Id,
      /** where in the source */
      locator: z.string().regex(/^\S+$/).optional(),
      confidence: Confidence,
      /** how it was worked out, or what is disputed */
      note: Line.optional(),
    }),
    z.strictObject({
      value: z.null(),
      /** why there is no value: "not published" */
      reason: Line,
    }),
  ]);
}
