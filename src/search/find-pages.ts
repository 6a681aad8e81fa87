/** A piece of an excerpt; `hit` where a word of the query stands. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A page found in the full text. */
export interface PageHit {
  url: string;
  title: string;
  kind: string;
  excerpt: Piece[];
  sections: {url: string; title: string}[];
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: {url: string; title: string}[];
}

interface Pagefind {
  search: (query: string) => Promise<{results: {score: number; data: () => Promise<PagefindData>}[]}>;
}

/** So many results are looked at before a rare kind or topic is given up. */
const searched = 240;

let loaded: Promise<Pagefind> | undefined;

/**
 * Searches the full text; the index is loaded on first use.
 *
 * @param base    the site's base path
 * @param query   what the reader typed
 * @param choice  kind and topic, empty for all
 * @param most    at most so many hits
 * @throws if the index cannot be loaded
 */
export async function findPages(
  base: string,
  query: string,
  choice: {kind: string; topic: string},
  most: number,
): Promise<PageHit[]> {
  loaded ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  const pagefind = await loaded;
  const {results} = await pagefind.search(query);
  const hits: PageHit[] = [];
  // Pagefind's own filters are written in another order at each build, so kind and topic are compared here
  for (let at = 0; at < Math.min(results.length, searched) && hits.length < most; at += most) {
    const data = await Promise.all(results.slice(at, at + most).map((result) => result.data()));
    // an unknown word falls back to its first letters: such pages do not hold the word and are left out
    hits.push(
      ...data.filter(({excerpt, meta}) => isChosen(meta, choice) && holdsWord(excerpt, query)).map(toHit),
    );
  }
  return hits.slice(0, most);
}

function isChosen(meta: Record<string, string>, {kind, topic}: {kind: string; topic: string}): boolean {
  return (
    (kind === '' || meta['kind'] === kind) &&
    (topic === '' || (meta['topics'] ?? '').split(' ').includes(topic))
  );
}

function holdsWord(excerpt: string, query: string): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => stem(word));
  const words = query
    .split(/\s+/)
    .map(stem)
    .filter((word) => word.length > 1);
  return words.some((word) =>
    marked.some(
      (hit) => hit.startsWith(word) || (word.startsWith(hit) && hit.length >= Math.min(4, word.length)),
    ),
  );
}

function stem(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?:ing|ed|es|s)$/, '');
}

function toHit({url, excerpt, meta, sub_results}: PagefindData): PageHit {
  const sections = sub_results
    .filter((section) => section.url !== url && section.url.includes('#'))
    .slice(0, 3);
  return {url, title: meta['title'] ?? url, kind: meta['kind'] ?? '', excerpt: toPieces(excerpt), sections};
}

/** Pagefind marks hits with `<mark>` and escapes the rest; it is taken apart and shown as text. */
function toPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => ({text: unescape(part.replace(/<\/?mark>/g, '')), hit: part.startsWith('<mark>')}));
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
