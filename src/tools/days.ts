import {isDay} from '../rules/regime.ts';

/**
 * Reads a day that a reader typed.
 *
 * @param text  what stands in the field
 * @param label name of the field, for the sentence
 * @returns `undefined` for an empty field
 * @throws Error with one sentence for the reader
 */
export function readDay(text: string, label: string): string | undefined {
  if (text === '') return undefined;
  if (!isDay(text)) throw new Error(`${label}: “${text}” is not a day. Write it like 2026-08-02.`);
  return text;
}
