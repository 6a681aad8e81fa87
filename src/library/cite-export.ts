import type {Source} from './schemas/source.ts';

/** Formats in which a reader can take sources along. */
export const exportFormats = ['bib', 'ris', 'json'] as const;
/** One of these formats, named by its file ending. */
export type ExportFormat = (typeof exportFormats)[number];

/** A record with its id. */
export interface NamedSource {
  id: string;
  data: Source;
}

/**
 * Writes records in BibTeX (`bib`), RIS (`ris`) or CSL-JSON (`json`).
 *
 * @param sources records in the order of their citation
 * @param format  the format
 */
export function exportSources(sources: readonly NamedSource[], format: ExportFormat): string {
  if (format === 'bib') return sources.map(toBibtex).join('\n');
  if (format === 'ris') return sources.map(toRis).join('\r\n');
  return `${JSON.stringify(sources.map(toCsl), null, 2)}\n`;
}

function toCsl({id, data}: NamedSource): Record<string, unknown> {
  const {issued, seen, checked, archived, note, redirects, ...rest} = data;
  const remarks = [
    note,
    `Seen: ${seen}, ${checked}.`,
    archived === undefined ? undefined : `Archived: ${archived}`,
  ];
  return {
    id,
    ...rest,
    issued: {'date-parts': [issued.split('-').map(Number)]},
    note: remarks.filter((remark) => remark !== undefined).join(' '),
  };
}

const bibtexTypes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
};

function toBibtex({id, data}: NamedSource): string {
  const type = bibtexTypes[data.type] ?? 'misc';
  const [year, month, day] = data.issued.split('-');
  const container =
    type === 'article' ? 'journal' : type === 'misc' || type === 'techreport' ? 'howpublished' : 'booktitle';
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(data.title)}}`],
    ['author', data.author.map(bibtexName).join(' and ')],
    ['year', year],
    ['month', month],
    ['day', day],
    [container, data['container-title'] && escapeTex(data['container-title'])],
    [type === 'techreport' ? 'institution' : 'publisher', data.publisher && escapeTex(data.publisher)],
    ['volume', data.volume && escapeTex(data.volume)],
    ['number', escapeTex(data.issue ?? data.number ?? '')],
    ['pages', data.page && escapeTex(data.page).replace(/[-–]+/, '--')],
    ['doi', data.DOI?.replace(/[\\{}]/g, encodeURIComponent)],
    ['url', data.URL],
    ['note', data.authority && escapeTex(data.authority)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return [`@${type}{${id},`, ...lines, '}', ''].join('\n');
}

function bibtexName(name: Source['author'][number]): string {
  return 'literal' in name
    ? `{${escapeTex(name.literal)}}`
    : escapeTex([name.family, name.given].filter(Boolean).join(', '));
}

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/[~^]/g, '\\$&{}');
}

const risTypes: Readonly<Record<string, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  'paper-conference': 'CPAPER',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  software: 'COMP',
};

function toRis({id, data}: NamedSource): string {
  const [year = '', month = '', day = ''] = data.issued.split('-');
  const [start, end] = (data.page ?? '').split(/[-–]+/);
  const rows: [string, string | undefined][] = [
    ['TY', risTypes[data.type] ?? 'ELEC'],
    ['ID', id],
    ['TI', data.title],
    ...data.author.map((name): [string, string] => [
      'AU',
      'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
    ]),
    ['PY', year],
    ['DA', [year, month, day].join('/')],
    ['T2', data['container-title']],
    ['PB', data.publisher ?? data.authority],
    ['VL', data.volume],
    ['IS', data.issue ?? data.number],
    ['SP', start],
    ['EP', end],
    ['DO', data.DOI],
    ['UR', data.URL],
  ];
  const lines = rows.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}
