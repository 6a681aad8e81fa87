/**
 * Makes a word or phrase comparable: small letters, no accents, one kind of dash, superscripts as digits.
 *
 * @param text a name or a query
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212_/]/g, '-')
    .replace(/(?<=\d)\^(?=\d)/g, '')
    .replace(/[“”‘’'"?!.,;:()[\]^]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Folds a name so that two that the search cannot tell apart become one: as `normalise`, and dashes as spaces.
 *
 * @param text a name or a query
 */
export function foldName(text: string): string {
  return normalise(text).replaceAll('-', ' ');
}
