import type {Source} from './schemas/source.ts';
import {formatDay} from './values.ts';

/** A part of a reference line; `title` and `container` are set apart in print. */
export interface CitePart {
  text: string;
  role?: 'title' | 'container';
}

const laws = new Set(['regulation', 'legislation', 'bill']);

/**
 * Writes the reference line of a source, each type as its field writes it; law is named as it names itself.
 *
 * @param source one record
 * @returns parts to be joined without further signs; the last one ends with a full stop
 */
export function citeSource(source: Source): CitePart[] {
  return laws.has(source.type) ? citeLaw(source) : citeWork(source);
}

/**
 * Writes the reference line as plain text.
 *
 * @param source one record
 */
export function citeText(source: Source): string {
  return citeSource(source)
    .map(({text}) => text)
    .join('');
}

/** EU law: its full title holds type, number and day. US law: title, volume and page of the Federal Register. */
function citeLaw(source: Source): CitePart[] {
  const parts: CitePart[] = [{text: source.title, role: 'title'}];
  const short = source['title-short'];
  if (short !== undefined) parts.push({text: ` (${short})`});
  if (source.number !== undefined && !source.title.includes(source.number))
    parts.push({text: `, ${source.number}`});
  const gazette = gazetteOf(source);
  if (gazette !== '') parts.push({text: `, ${gazette}`});
  const printed = formatDay(source.issued);
  const dated = parts.some(
    ({text}) =>
      text.includes(printed) || text.includes(source.issued.split('-').reverse().map(Number).join('.')),
  );
  if (!dated) parts.push({text: `, ${printed}`});
  if (gazette === '' && source.authority !== undefined) parts.push({text: `, ${source.authority}`});
  return [...parts, {text: '.'}];
}

function gazetteOf(source: Source): string {
  const container = source['container-title'];
  const {volume, page} = source;
  if (container === 'Federal Register' && volume !== undefined && page !== undefined)
    return `${volume} FR ${page}`;
  return [container, volume, page].filter((part) => part !== undefined).join(' ');
}

function citeWork(source: Source): CitePart[] {
  const parts: CitePart[] = [{text: `${namesOf(source)} (${yearOf(source)}). `}];
  parts.push({text: source.title, role: 'title'}, {text: /[.?!]$/.test(source.title) ? ' ' : '. '});
  const container = containerOf(source);
  if (container.length > 0) parts.push(...container, {text: '. '});
  const rest = [
    source.edition,
    source.number,
    source.publisher === source['container-title'] ? undefined : source.publisher,
  ];
  const known = parts.map(({text}) => text).join('');
  const tail = rest.filter((part): part is string => part !== undefined && !known.includes(part));
  if (tail.length > 0) parts.push({text: `${tail.join(', ')}. `});
  const last = parts.at(-1);
  if (last) last.text = last.text.trimEnd();
  return parts;
}

function containerOf(source: Source): CitePart[] {
  const container = source['container-title'];
  if (container === undefined) return [];
  const volume = source.volume === undefined ? '' : ` ${source.volume}`;
  const issue = source.issue === undefined ? '' : `(${source.issue})`;
  const page = source.page === undefined ? '' : `, ${source.page.replaceAll('-', '–')}`;
  const inside = source.type === 'chapter' || source.type === 'paper-conference' ? [{text: 'In '}] : [];
  return [
    ...inside,
    {text: container, role: 'container'},
    ...(volume + issue + page === '' ? [] : [{text: `${volume}${issue}${page}`}]),
  ];
}

/** Newspapers and web pages have a day, other works a year. */
function yearOf(source: Source): string {
  return /^(?:article-newspaper|post|post-weblog|webpage|speech|interview|hearing)$/.test(source.type)
    ? formatDay(source.issued)
    : source.issued.slice(0, 4);
}

function namesOf({author}: Source): string {
  const names = author.map((name) =>
    'literal' in name ? name.literal : [name.family, initials(name.given)].filter(Boolean).join(', '),
  );
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} & ${names.at(-1)}` : (names[0] ?? '');
}

function initials(given: string | undefined): string {
  return (given ?? '')
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .map((piece) => `${piece.charAt(0)}.`)
        .join('-'),
    )
    .join(' ');
}

/**
 * Names a source in a few words, for tables and tight places: author or title, and year.
 *
 * @param source one record
 */
export function citeShort(source: Source): string {
  const short = source['title-short'];
  if (short !== undefined) return short;
  if (laws.has(source.type)) return source.number ?? source.title;
  const [first] = source.author;
  const name = first === undefined ? source.title : 'literal' in first ? first.literal : first.family;
  return `${name}${source.author.length > 1 ? ' et al.' : ''} ${source.issued.slice(0, 4)}`;
}

/**
 * Says in words how the text was seen.
 *
 * @param seen    value of the field `seen`
 * @param nameOf  gives the title of a source
 */
export function formatSeen(seen: string, nameOf: (id: string) => string): string {
  if (seen === 'full') return 'read in full';
  if (seen === 'excerpt') return 'read in part';
  if (seen === 'not-opened') return 'not opened';
  return `seen as quoted by ${nameOf(seen.replace('quoted-by: ', ''))}`;
}
