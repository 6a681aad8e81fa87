/** The words that a place may begin with, and what a reader sees in their stead. */
export const placeWords: Readonly<Record<string, string>> = {
  app: 'Appendix',
  annex: 'Annex',
  art: 'Art.',
  ch: 'Chapter',
  eq: 'Eq.',
  fig: 'Fig.',
  item: 'item',
  note: 'note',
  p: 'p.',
  para: 'para.',
  pp: 'pp.',
  recital: 'recital',
  sec: '§',
  supp: 'Supplement',
  tab: 'Table',
};
/** Places that stand alone, without a number. */
export const wholePlaces: Readonly<Record<string, string>> = {
  abstract: 'abstract',
  readme: 'README',
  title: 'title page',
  summary: 'summary',
};

/**
 * Prints a place in a source as a reader expects it: `art-51-2+recital-111` becomes "Art. 51(2), recital 111".
 *
 * @param locator parts joined by `+`
 * @returns `undefined` if a part has none of the known forms
 */
export function formatLocator(locator: string): string | undefined {
  const parts = locator.split('+').map(formatPart);
  return parts.every((part) => part !== undefined) ? parts.join(', ') : undefined;
}

function formatPart(part: string): string | undefined {
  if (Object.hasOwn(wholePlaces, part)) return wholePlaces[part];
  const [, word = '', rest = ''] = /^([a-z]+)-(.+)$/.exec(part) ?? [];
  if (!Object.hasOwn(placeWords, word) || !/^[A-Za-z0-9.–-]+$/.test(rest)) return undefined;
  const name = placeWords[word] ?? '';
  const steps = rest.split('-');
  if (word === 'art')
    return `${name} ${steps[0]}${steps
      .slice(1)
      .map((step) => `(${step})`)
      .join('')}`;
  if (word === 'annex' || word === 'ch') {
    return `${name} ${(steps[0] ?? '').toUpperCase()}${steps
      .slice(1)
      .map((step) => `(${step})`)
      .join('')}`;
  }
  const lettered = (word === 'sec' || word === 'supp') && /^[a-z]/i.test(steps[1] ?? '');
  if (lettered)
    return `${name} ${steps[0]}${steps
      .slice(1)
      .map((step) => `(${step})`)
      .join('')}`;
  if (word === 'app') return `${name} ${rest.toUpperCase()}`;
  if (word === 'pp' || word === 'p') return `${steps.length > 1 ? 'pp.' : name} ${steps.join('–')}`;
  return `${name} ${steps.join('–')}`;
}
