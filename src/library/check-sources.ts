import {entriesOf} from './entries.ts';
import {foldName} from './fold-name.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry, EntryFile, Library} from './read.ts';

/** What the files of all sources say of addresses, read without their other fields. */
interface Addresses {
  /** files by what two records of one text share: an address without its scheme, or a DOI */
  files: ReadonlyMap<string, readonly EntryFile[]>;
  /** hosts that some source reaches by https:// */
  secureHosts: ReadonlySet<string>;
}

/**
 * Checks that no source is listed twice, and that none is reached unprotected where its host can do better.
 *
 * Two sources may share an address, as the parts of a long text or two papers behind one list do; then their titles
 * say which is which.
 *
 * @param library the library
 * @param entries which to check; of the other sources only those that share an address are read
 */
export function checkSources(library: Library, entries: readonly Entry[]): Problem[] {
  const sources = entriesOf(entries, 'source');
  if (sources.length === 0) return [];
  const addresses = listAddresses(library);
  const asked = new Set(sources.map(({file}) => file));
  return sources.flatMap((entry) => [
    ...checkTwins(entry, library, addresses, asked),
    ...checkScheme(entry, addresses),
  ]);
}

function listAddresses({files}: Library): Addresses {
  const byKey: [string, EntryFile][] = [];
  const secureHosts = new Set<string>();
  for (const file of files) {
    if (file.kind !== 'source') continue;
    for (const [, field, value = ''] of (file.text() ?? '').matchAll(/^(URL|DOI):[ \t]*['"]?([^\s'"]+)/gm)) {
      byKey.push([field === 'URL' ? tailOf(value) : value.toLowerCase(), file]);
      if (value.startsWith('https://')) secureHosts.add(hostOf(value));
    }
  }
  const grouped = Map.groupBy(byKey, ([key]) => key);
  return {
    files: new Map([...grouped].map(([key, pairs]) => [key, pairs.map(([, file]) => file)])),
    secureHosts,
  };
}

/** The later one of two files is reported, once. */
function checkTwins(
  entry: Entry<'source'>,
  library: Library,
  {files}: Addresses,
  asked: ReadonlySet<string>,
): Problem[] {
  const {URL: address, DOI: doi} = entry.data;
  const near = [tailOf(address), ...(doi === undefined ? [] : [doi.toLowerCase()])].flatMap(
    (key) => files.get(key) ?? [],
  );
  return [...new Set(near)].flatMap(({id, file}) => {
    const other = file === entry.file ? undefined : library.source.get(id);
    const same = other && sameness(entry, other);
    if (!other || same === undefined) return [];
    const [first, second] = entry.file < other.file ? [entry, other] : [other, entry];
    if (second !== entry && asked.has(second.file)) return [];
    return [problem('duplicate-source', second.placeOf(['URL']), {other: first.file, id: first.id, same})];
  });
}

/** What two records share that no two texts share, or nothing. */
function sameness({data: one}: Entry<'source'>, {data: other}: Entry<'source'>): string | undefined {
  if (one.DOI !== undefined && one.DOI.toLowerCase() === other.DOI?.toLowerCase()) return 'they have one DOI';
  const [title, second] = [foldName(one.title), foldName(other.title)];
  const isSame = tailOf(one.URL) === tailOf(other.URL) && (title.includes(second) || second.includes(title));
  return isSame ? 'they have one address and one title' : undefined;
}

function checkScheme(entry: Entry<'source'>, {secureHosts}: Addresses): Problem[] {
  const address = entry.data.URL;
  if (!address.startsWith('http://') || !secureHosts.has(hostOf(address))) return [];
  const rule = 'Other sources of this site are reached at the same host by https://.';
  return [problem('http-address', entry.placeOf(['URL']), {address, rule})];
}

/** An address without what makes no difference to the text behind it. */
function tailOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}
