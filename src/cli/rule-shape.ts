import {z} from 'astro/zod';
import type {Lookup} from '../tools/lookup.ts';
import {isDay} from '../rules/regime.ts';
import type {Verdict} from '../rules/regime.ts';

/** How a field is explained in `--help` and in the sentence about a wrong value. */
export interface FieldWords {
  /** what it may hold, with its unit: `a number in GB/s, 0 or more` */
  shape: string;
  /** what it means, one sentence; a default, if it has one, in words */
  doc: string;
}

/** A sentence about an input that a rule cannot use, for the one who typed it. */
export class WrongInput extends Error {}

/** One rule of the command `rule`. */
export interface Rule {
  /** what it answers, one sentence for `--help` */
  sentence: string;
  /** strict object of fields made with the functions below */
  fields: z.ZodObject;
  /** the fields of the printed verdict and what they may hold */
  answers: Readonly<Record<string, string>>;
  /** one input that works, printed by `--help` */
  example: Readonly<Record<string, unknown>>;
  /** takes what `fields` has accepted */
  answer: (input: unknown, lookup: Lookup) => Verdict<object>;
}

/**
 * Makes a rule whose answer receives its input with the types of its fields.
 *
 * @param rule sentence, fields (a `z.strictObject`), answers, example, answer
 */
export function makeRule<Fields extends z.ZodObject>(
  rule: Omit<Rule, 'fields' | 'answer'> & {
    fields: Fields;
    answer: (input: z.output<Fields>, lookup: Lookup) => Verdict<object>;
  },
): Rule {
  return {...rule, answer: (input, lookup) => rule.answer(rule.fields.parse(input), lookup)};
}

/**
 * A field that holds a number.
 *
 * @param unit  as it is printed: `GB/s`, `FLOP`; empty for none
 * @param doc   one sentence
 * @param range limits; `min` and `max` are included, `above` is not
 */
export function quantity(
  unit: string,
  doc: string,
  range: {min?: number; above?: number; max?: number} = {min: 0},
) {
  const {above, max, min = 0} = range;
  const limits =
    above !== undefined ? `above ${above}` : max === undefined ? `${min} or more` : `from ${min} to ${max}`;
  return z
    .number()
    .refine((value) => (above === undefined ? value >= min : value > above) && value <= (max ?? value))
    .optional()
    .meta({shape: `a number${unit === '' ? '' : ` in ${unit}`}, ${limits}`, doc});
}

/**
 * A field that holds a share of a whole.
 *
 * @param doc one sentence
 */
export function share(doc: string) {
  return z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({shape: 'a share from 0 to 1, such as 0.5 for a half', doc});
}

/**
 * A field that holds a country or territory.
 *
 * @param doc one sentence
 */
export function place(doc: string) {
  return z
    .string()
    .refine(isPlace)
    .optional()
    .meta({shape: 'an ISO code of two capital letters, such as CN, HK or MO', doc});
}

const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
/** Codes that name no single country or territory. */
const groupings = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** A code that has been replaced, such as UK for GB, is none. */
function isPlace(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || groupings.includes(code)) return false;
  return new Intl.Locale(`und-${code}`).region === code && names.of(code) !== undefined;
}

/**
 * A field that is true or false.
 *
 * @param doc one sentence
 */
export function flag(doc: string) {
  return z.boolean().optional().meta({shape: 'true or false', doc});
}

/**
 * A field that holds a day of the calendar.
 *
 * @param doc one sentence
 */
export function day(doc: string) {
  return z.string().refine(isDay).optional().meta({shape: 'a day of the calendar, written YYYY-MM-DD', doc});
}

/**
 * A field that holds one of a few words.
 *
 * @param words the words, in the order of the help
 * @param doc   one sentence
 */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words, doc: string) {
  return z
    .enum(words)
    .optional()
    .meta({shape: `one of: ${words.join(', ')}`, doc});
}

/**
 * A field that holds words, such as the id of a chip.
 *
 * @param shape what it may hold, in words
 * @param doc   one sentence
 */
export function text(shape: string, doc: string) {
  return z.string().trim().min(1).optional().meta({shape, doc});
}

/**
 * Reads the words of a field.
 *
 * @param field a schema made by the functions above, or with `.meta({shape, doc})` of its own
 */
export function wordsOf(field: z.core.$ZodType): FieldWords {
  const {shape = 'a value', doc = ''} = z.globalRegistry.get(field) ?? {};
  return {shape: String(shape), doc: String(doc)};
}
