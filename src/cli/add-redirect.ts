import {isMap, isScalar, isSeq, parseDocument} from 'yaml';

/** Addresses of an entry from the site's root: those it had, and those it has now. */
export interface Addresses {
  old: readonly string[];
  now: readonly string[];
}

/**
 * Adds old addresses to the `redirects` of an entry and takes new ones out, should they stand there.
 *
 * The rest of the file keeps its form to the letter.
 *
 * @param text      the whole file: fields alone, or front matter and a body
 * @param addresses what to add and to take out
 */
export function addRedirect(text: string, {old, now}: Addresses): string {
  const hasFrontMatter = text.startsWith('---');
  const from = hasFrontMatter ? text.indexOf('\n') + 1 : 0;
  const until = hasFrontMatter ? text.indexOf('\n---', from - 1) + 1 : text.length;
  const yaml = text.slice(from, until);
  const document = parseDocument(yaml);
  const pair = isMap(document.contents)
    ? document.contents.items.find(({key}) => isScalar(key) && key.value === 'redirects')
    : undefined;
  const before = isSeq(pair?.value)
    ? pair.value.items.map((item) => String(isScalar(item) ? item.value : ''))
    : [];
  const list = [...new Set([...before, ...old])].filter((address) => !now.includes(address));
  const line = list.length === 0 ? '' : `redirects: [${list.map(quote).join(', ')}]\n`;
  if (!isScalar(pair?.key) || !pair.key.range || !isSeq(pair.value) || !pair.value.range) {
    const gap = yaml === '' || yaml.endsWith('\n') || line === '' ? '' : '\n';
    return text.slice(0, until) + gap + line + text.slice(until);
  }
  const start = pair.key.range[0];
  const end = yaml.slice(0, pair.value.range[1]).trimEnd().length;
  const next = yaml.indexOf('\n', end) + 1;
  return text.slice(0, from + start) + line + text.slice(from + (next === 0 ? yaml.length : next));
}

/** A # may begin a comment, so a place is quoted. */
function quote(address: string): string {
  return address.includes('#') ? `'${address}'` : address;
}
