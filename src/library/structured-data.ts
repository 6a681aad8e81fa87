import type {Entry} from './read.ts';

/** What every block of structured data says of the site. */
export interface SiteData {
  name: string;
  byline: string;
  /** address of the home page */
  home: string;
  /** address of the entry */
  url: string;
}

/** Verdicts as numbers, for readers of the data that want a scale. */
const ratings: Readonly<Record<string, number>> = {
  supported: 5,
  'supported with caveats': 4,
  unverifiable: 3,
  misleading: 2,
  wrong: 1,
};

/**
 * Describes a page or term for search engines, in the words of schema.org.
 *
 * @param entry a page or a term
 * @param words its title and description without marks
 * @param site  names and addresses
 */
export function describeEntry(
  entry: Entry<'page'> | Entry<'term'>,
  words: {title: string; description: string},
  site: SiteData,
): Record<string, unknown> {
  const author = {'@type': 'Organization', name: site.byline};
  if (entry.kind === 'term') {
    const inDefinedTermSet = {'@type': 'DefinedTermSet', name: `${site.name}: glossary`, url: site.home};
    return {
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      name: words.title,
      description: words.description,
      url: site.url,
      inDefinedTermSet,
    };
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: words.title,
    description: words.description,
    url: site.url,
    dateModified: entry.data.reviewed,
    author,
    publisher: author,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}

/**
 * Describes the review of a claim; opinions and forecasts get no truth rating, so they get none of this.
 *
 * @param claim     the claim
 * @param words     its paraphrase without marks
 * @param published day of the text that makes the claim
 * @param site      names and addresses
 * @returns `undefined` for opinions, forecasts and omissions
 */
export function describeReview(
  claim: Entry<'claim'>,
  words: string,
  published: string,
  site: SiteData,
): Record<string, unknown> | undefined {
  const {type, verdict, origin} = claim.data;
  if ((type !== 'fact' && type !== 'attribution') || origin !== 'article') return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: site.url,
    claimReviewed: words,
    author: {'@type': 'Organization', name: site.byline},
    itemReviewed: {'@type': 'Claim', datePublished: published},
    reviewRating: {
      '@type': 'Rating',
      ratingValue: ratings[verdict],
      bestRating: 5,
      worstRating: 1,
      alternateName: verdict,
    },
  };
}
