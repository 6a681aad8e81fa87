import {z} from 'astro/zod';
import {isDay} from '../rules/regime.ts';
import type {Figure, Verdict} from '../rules/regime.ts';

/** How a field is explained in `--help` and in the sentence about a wrong value. */
export interface FieldWords {
  /** what it may hold, with its unit: `a number in GB/s, 0 or more` */
  shape: string;
  /** what it means, one sentence; a default, if it has one, in words */
  doc: string;
}

/** The site's data that a rule may need beside its input. */
export interface Lookup {
  /** a dated fact */
  figure: Figure;
  /** fields of a chip by id or alias; `undefined` if there is no such chip */
  chip: (name: string) => ChipFields | undefined;
}

/** What is published about a chip; a field that is not published is absent. */
export interface ChipFields {
  id: string;
  tpp?: number;
  dieAreaMm2?: number;
  nonPlanar?: boolean;
  dataCentre?: boolean;
  ioGBps?: number;
  dramGBps?: number;
}

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
 * @param range limits, both included
 */
export function quantity(unit: string, doc: string, range: {min: number; max?: number} = {min: 0}) {
  const limits = range.max === undefined ? `${range.min} or more` : `from ${range.min} to ${range.max}`;
  const shape = `a number${unit === '' ? '' : ` in ${unit}`}, ${limits}`;
  return z
    .number()
    .min(range.min)
    .max(range.max ?? Number.MAX_VALUE)
    .optional()
    .meta({shape, doc});
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
