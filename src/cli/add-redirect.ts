import {isMap, isScalar, isSeq, parseDocument} from 'yaml';

/**
 * Adds an old address to the `redirects` of an entry and takes the new one out, should it stand there.
 *
 * The rest of the file keeps its form to the letter.
 *
 * @param text      the whole file, with front matter
 * @param addresses from the site's root; without them the text is returned as it is
 */
export function addRedirect(text: string, addresses: {old: string; now: string} | undefined): string {
  if (!addresses) return text;
  const from = text.indexOf('\n') + 1;
  const until = text.indexOf('\n---', from - 1) + 1;
  const yaml = text.slice(from, until);
  const {old, now} = addresses;
  const document = parseDocument(yaml);
  const pair = isMap(document.contents)
    ? document.contents.items.find(({key}) => isScalar(key) && key.value === 'redirects')
    : undefined;
  const before = isSeq(pair?.value)
    ? pair.value.items.map((item) => String(isScalar(item) ? item.value : ''))
    : [];
  const list = [...new Set([...before, old])].filter((address) => address !== now);
  const line = list.length === 0 ? '' : `redirects: [${list.join(', ')}]\n`;
  if (!isScalar(pair?.key) || !pair.key.range || !isSeq(pair.value) || !pair.value.range) {
    return text.slice(0, until) + line + text.slice(until);
  }
  const start = pair.key.range[0];
  const end = yaml.slice(0, pair.value.range[1]).trimEnd().length;
  const next = yaml.indexOf('\n', end) + 1;
  return text.slice(0, from + start) + line + text.slice(from + (next === 0 ? yaml.length : next));
}
