import {formatNumber} from '../library/values.ts';

/** Beyond every quantity that the tools count; products and quotients of what is below it stay numbers. */
const most = 1e60; // no law
const least = 1e-60; // no law

/**
 * Reads a number that a reader typed: spaces, commas between thousands and powers such as 1e25 are understood.
 *
 * @param text  what stands in the field
 * @param label name of the field, for the sentence
 * @returns `undefined` for an empty field
 * @throws Error with one sentence for the reader
 */
export function readNumber(text: string, label: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0,]/g, '')
    .replace(/^10\^/, '1e')
    .replace(/[×x*·]10\^/, 'e');
  if (plain === '') return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value) || value < 0)
    throw new Error(`${label}: “${shorten(text)}” is not a number from zero up. Write it like 37 or 1.5e24.`);
  if (value > most) throw new Error(`${label}: “${shorten(text)}” is more than this tool counts.`);
  return value;
}

/**
 * Reads a number that must be given.
 *
 * @param text  what stands in the field
 * @param label name of the field, for the sentence
 * @throws Error with one sentence for the reader if it is empty or no number
 */
export function needNumber(text: string, label: string): number {
  const value = readNumber(text, label);
  if (value === undefined || value === 0) throw new Error(`${label}: a number above zero is needed.`);
  if (value < least) throw new Error(`${label}: “${shorten(text)}” is less than this tool counts.`);
  return value;
}

/**
 * Reads a choice.
 *
 * @param offered what may be chosen
 * @param value   as it stands in the form or in an address
 * @param label   of the field
 * @throws Error with one sentence for the reader
 */
export function needChoice<Name extends string>(
  offered: readonly Name[],
  value: string | undefined,
  label: string,
): Name {
  const found = offered.find((name) => name === value);
  if (found === undefined) throw new Error(`${label}: choose one from the list.`);
  return found;
}

/**
 * Reads a whole number.
 *
 * @param text  as typed
 * @param label of the field
 * @param least smallest that will do
 * @param most  largest that will do
 * @throws Error with one sentence for the reader
 */
export function needWhole(text: string, label: string, least: number, most: number): number {
  const value = readNumber(text, label);
  if (value === undefined || !Number.isInteger(value) || value < least || value > most)
    throw new Error(`${label}: a whole number from ${least} to ${most} is needed.`);
  return value;
}

/**
 * Prints a number with so many significant digits.
 *
 * @param value  any number
 * @param digits significant digits
 */
export function round(value: number, digits = 3): string {
  return formatNumber(Number(value.toPrecision(digits)));
}

/** Of what was typed a sentence quotes no more than its beginning. */
function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/**
 * Prints a share of a whole with three significant digits.
 *
 * @param share 0 to 1
 */
export function roundShare(share: number): string {
  return `${round(100 * share)}%`;
}
