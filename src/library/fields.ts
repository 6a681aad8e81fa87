import type {Kind} from './kinds.ts';

/** What a field names: entries of a kind, a citation, or a whole `kind:id` link. */
export type Naming = Kind | 'citation' | 'link';

/** Fields that name other entries, by kind; `*` stands for any key or index. */
export const namingFields: Readonly<Record<Kind, Readonly<Record<string, Naming>>>> = {
  page: {'leadsTo.*': 'page', 'related.*': 'page', 'prerequisites.*': 'link', 'steps.*.read': 'link'},
  term: {'related.*': 'term', 'sources.*': 'citation'},
  source: {},
  fact: {'values.*.source': 'source', 'values.*.also.*': 'citation'},
  event: {'sources.*': 'citation'},
  claim: {'sources.*': 'citation', 'for.*.sources.*': 'citation', 'against.*.sources.*': 'citation'},
  actor: {'sources.*': 'citation'},
  chip: {vendor: 'actor', '*.source': 'source', 'throughput.*.source': 'source', 'sources.*': 'citation'},
  model: {developer: 'actor', '*.source': 'source', 'sources.*': 'citation'},
  run: {},
};

/** Fields that hold Markdown with our links in it, by kind. */
export const markdownFields: Readonly<Record<Kind, readonly string[]>> = {
  page: [
    'oneSentence',
    'short',
    'unknowns.*.question',
    'unknowns.*.settledBy',
    'changes.*.what',
    'steps.*.take',
    'gate.answer',
  ],
  term: ['short'],
  source: [],
  fact: [],
  event: ['what'],
  claim: ['paraphrase', 'short', 'for.*.text', 'against.*.text', 'wouldChange', 'since.what'],
  actor: ['role'],
  chip: ['short'],
  model: ['short'],
  run: ['shows', 'limits'],
};

/** The same for the two files that are no entries: the site's own words and the article. */
export const siteFields: Readonly<
  Record<'site' | 'article', {naming: Readonly<Record<string, Naming>>; markdown: readonly string[]}>
> = {
  site: {
    naming: {
      contributePage: 'page',
      aboutPage: 'page',
      'home.findings.*.page': 'page',
      'home.figure.page': 'page',
      'home.doors.*.page': 'page',
      'home.paths.*.page': 'page',
    },
    markdown: ['home.findings.*.figure', 'home.findings.*.text'],
  },
  article: {naming: {'sentences.*.claims.*': 'claim'}, markdown: ['provenance']},
};

/** A text in an entry's fields, with the path that leads to it. */
export interface FieldText {
  path: (string | number)[];
  text: string;
}

/**
 * Lists the texts that a pattern such as `values.*.source` reaches.
 *
 * @param data    the fields of one entry
 * @param pattern names joined by dots; `*` stands for any key or index
 */
export function textsAt(data: unknown, pattern: string): FieldText[] {
  let found: {path: (string | number)[]; value: unknown}[] = [{path: [], value: data}];
  for (const step of pattern.split('.')) {
    found = found.flatMap(({path, value}) =>
      keysOf(value, step).map(([key, inner]) => ({path: [...path, key], value: inner})),
    );
  }
  return found.flatMap(({path, value}) => (typeof value === 'string' ? [{path, text: value}] : []));
}

function keysOf(value: unknown, step: string): [string | number, unknown][] {
  if (Array.isArray(value)) return step === '*' ? value.map((item: unknown, index) => [index, item]) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => step === '*' || key === step);
}
