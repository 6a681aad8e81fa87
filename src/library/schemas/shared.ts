import {z} from 'astro/zod';
import {isSafeName} from '../safe-name.ts';
import {isWebAddress} from '../web-address.ts';

/**
 * A calendar day as the string `YYYY-MM-DD`; string order is time order. Code never holds a `Date`.
 *
 * Astro's own front-matter parser yields a `Date` for an unquoted day, so one is taken and turned back.
 */
export const Day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().refine(isDay, 'a day is written YYYY-MM-DD and must exist in the calendar'),
);

/** A day, a month (`2025-09`) or a year (`2025`): as exact as the source itself is. */
export const PartialDay = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine(
    (text) => isDay(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text),
    'a date is written YYYY, YYYY-MM or YYYY-MM-DD',
  );

/** File names, ids and anchors: lower-case letters, digits, dots and single dashes. */
export const Id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
    'an id is lower case, with digits and dashes, and no page: or term: before it',
  )
  .refine(
    isSafeName,
    'an id has at most 100 letters, no ending such as .html, and is no name that Windows keeps, such as con',
  );

/** A citation in a field: a source id, and after `#` where in it: `eu-2024-1689#art-51-2`, `handbook#p-5+tab-1`. */
export const Citation = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:#\S+)?$/, 'a citation is a source id, then # and the place in it');

/**
 * How the evidence was seen. Readers are shown these words.
 *
 * `full`: the text itself; `excerpt`: part of it; `quoted-by: <source id>`: another source quotes it; `not-opened`.
 */
export const Seen = z
  .string()
  .regex(
    /^(?:full|excerpt|not-opened|quoted-by: [a-z0-9]+(?:[.-][a-z0-9]+)*)$/,
    'seen is one of: full, excerpt, not-opened, quoted-by: <source id>',
  );

/** A line of text without line breaks at its ends. */
export const Line = z.string().trim().min(1, 'text is missing here');

/** Markdown with our links in it, one or more sentences. */
export const Markdown = z.string().trim().min(1, 'text is missing here');

/** An address on the public web. */
export const WebAddress = z
  .url({protocol: /^https?$/, error: 'an address begins with https://'})
  .refine(
    isWebAddress,
    'an address has a host in plain letters, nothing before it, and signs such as quotation marks and spaces as %22 and %20',
  );

/**
 * Earlier addresses of an entry, from the site's root, such as `/glossary/old-name/`; each leads to the entry.
 *
 * One with `#` is a place on a page or list that stands; a line at the end of that page leads on.
 */
export const Redirects = z
  .array(
    z
      .string()
      .regex(
        /^\/(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)+(?:#[\p{L}\p{N}_.-]+)?$/u,
        'an address is ids between slashes: /glossary/old-name/, or with a place: /facts/law/#old-name',
      )
      .refine(
        (address) => address.length <= 200 && address.split('#')[0]?.split('/').every(isSafeName),
        'an address has at most 200 letters, and no step with an ending such as .html or of a name that Windows keeps, such as con',
      ),
  )
  .default([]);

const Anchor = z
  .string()
  .regex(/^[\p{L}\p{N}_-]+$/u, 'an anchor is the words of a heading in lower case with dashes, without #');

/** Anchors that headings had earlier, each with the anchor of the heading that took its place. */
export const OldAnchors = z.record(Anchor, Anchor).default({});

/** How sure a judgement or a figure is. */
export const Confidence = z.enum(['high', 'medium', 'low']);

/**
 * Says whether a text is a day of the calendar, `2024-02-30` is not.
 *
 * @param text any text
 */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
}
