import {isKind} from './kinds.ts';
import type {Kind} from './kinds.ts';
import {isWebAddress} from './web-address.ts';

/** What a link of our grammar says: `kind:id`, then `@day`, `#field` or `#place+place`. */
export interface Address {
  kind: Kind;
  id: string;
  /** `fact:id@2024-06-01`: the value in force that day */
  day?: string;
  /** `chip:id#memory-gb`, `model:id#training-flop`: a field of data */
  field?: string;
  /** `source:id#art-5-2+recital-11`: places in a source */
  locator?: string;
}

/**
 * Reads an address of our grammar.
 *
 * @param text what stands in the brackets of a Markdown link
 * @returns `undefined` for an ordinary address
 */
export function parseAddress(text: string): Address | undefined {
  const match = /^([a-z]+):([^#@\s]+)(?:@(\d{4}-\d{2}-\d{2}))?(?:#(\S+))?$/.exec(text);
  const [, kind = '', id = '', day, hash] = match ?? [];
  if (!isKind(kind)) return undefined;
  const address: Address = {kind, id};
  if (day !== undefined) address.day = day;
  if (hash !== undefined) address[kind === 'source' ? 'locator' : 'field'] = hash;
  return address;
}

/**
 * Reads a citation of a field: `eu-2024-1689#art-51-2`.
 *
 * @param text a source id and, after `#`, the place
 */
export function parseCitation(text: string): {id: string; locator?: string} {
  const at = text.indexOf('#');
  return at < 0 ? {id: text} : {id: text.slice(0, at), locator: text.slice(at + 1)};
}

/** Tells ordinary addresses from unsafe and unknown ones. */
export type AddressSort = 'ours' | 'web' | 'anchor' | 'unknown-kind' | 'unsafe';

/**
 * Sorts an address by what it may do.
 *
 * @param text as the author typed it
 */
export function sortAddress(text: string): AddressSort {
  if (parseAddress(text)) return 'ours';
  // a browser drops these characters before it reads the scheme
  const plain = text
    .replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/g, '')
    .toLowerCase();
  if (plain !== text.toLowerCase()) return 'unsafe';
  if (/^https?:/.test(plain)) return isWebAddress(text) ? 'web' : 'unsafe';
  if (/^#[^#]+$/.test(plain)) return 'anchor';
  const scheme = /^([a-z]+):(?!\/\/)/.exec(plain)?.[1];
  return scheme === undefined || /^(?:javascript|data|vbscript|blob|file|mailto|tel)$/.test(scheme)
    ? 'unsafe'
    : 'unknown-kind';
}
