import {kindNames} from './kinds.ts';
import type {Kind} from './kinds.ts';

/** Why an address of ours cannot be read, and what to write. */
export interface AddressFault {
  rule: string;
  step: string;
}

const forms: Readonly<Partial<Record<Kind, string>>> = {
  fact: 'fact:id or fact:id@YYYY-MM-DD',
  source: 'source:id or source:id#art-27-1',
  chip: 'chip:id or chip:id#field',
  model: 'model:id or model:id#field',
  run: 'run:id or run:id#figure',
};

/**
 * Says why an address that begins with a kind cannot be read.
 *
 * @param address as the author typed it
 * @returns nothing where it begins with another word
 */
export function explainAddress(address: string): AddressFault | undefined {
  const typed = address.slice(0, Math.max(0, address.indexOf(':')));
  const kind = kindNames.find((known) => known === typed.trim().toLowerCase());
  if (kind === undefined) return undefined;
  const rule = `It has the form ${forms[kind] ?? `${kind}:id`}, without spaces.`;
  if (typed !== kind) return {rule, step: `Write ${kind}: in small letters.`};
  if (/\s/.test(address))
    return {rule, step: 'Take the space out; some programs paste one that looks like none.'};
  const day = address.split('@')[1];
  return day === undefined
    ? {rule, step: 'Write it in that form.'}
    : {
        rule,
        step: `Write the day "${day.slice(0, 20)}" as year, month and day in figures, such as @2025-01-31.`,
      };
}
