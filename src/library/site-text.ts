import {join} from 'node:path';
import {z} from 'astro/zod';
import {placeOfFile} from './place.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {readFields} from './read-fields.ts';
import type {Positions} from './read-fields.ts';
import {readText} from './read-text.ts';
import {Id, Line, Markdown} from './schemas/shared.ts';
import {listPaths, siteFolders} from './list-paths.ts';

/** Lists and folders of the site's own have their addresses already, and a list needs one entry a name. */
const taken: ReadonlySet<string> = new Set([...Object.values(listPaths), ...siteFolders]);
const once = (list: readonly {id: string}[]): boolean => new Set(list.map(({id}) => id)).size === list.length;

const Labelled = z.strictObject({
  id: Id,
  label: Line,
  /** shorter label for the navigation */
  short: Line.optional(),
  /** what a reader finds there */
  sentence: Line.optional(),
});

/** What `site.yaml` says: the site's own words and the order of its parts. */
export const SiteText = z.strictObject({
  name: Line,
  /** what a reader gets, in one sentence */
  sentence: Line,
  /** for search engines and feeds */
  description: Line,
  byline: Line,
  language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
  topics: z.array(Labelled).min(1).refine(once, 'each id of the list stands there once'),
  /** sections in the order of the navigation */
  sections: z
    .array(
      Labelled.refine(({id}) => !taken.has(id), {
        path: ['id'],
        error: 'the site has a list or a folder of that name already',
      }),
    )
    .min(1)
    .refine(once, 'each id of the list stands there once'),
  /** printed on pages that state law */
  lawNotice: Line.optional(),
  /** page on which a reader is told how to mend an error */
  contributePage: Id.optional(),
  /** page that says how the text was made */
  aboutPage: Id.optional(),
  /** the home page: one sentence, findings, a picture, doors and paths */
  home: z
    .strictObject({
      what: Line,
      findings: z.array(z.strictObject({figure: Markdown.optional(), text: Markdown, page: Id})).default([]),
      figure: z.strictObject({image: Id, caption: Line, alt: Line, page: Id}).optional(),
      /** a tool whose opening finding stands on the home page, and the page that holds it */
      tool: z.strictObject({name: Id, page: Id}).optional(),
      doors: z.array(z.strictObject({label: Line, sentence: Line, page: Id})).default([]),
      /** reading orders: whom one is for, the question that it answers, and the page with its steps */
      paths: z.array(z.strictObject({label: Line, sentence: Line, page: Id})).default([]),
    })
    .optional(),
});
/** What `site.yaml` says, and where in the file. */
export interface SiteText extends z.infer<typeof SiteText>, Positions {
  file: string;
}

const nowhere = {file: '', line: 1, column: 1};
const empty: SiteText = {
  file: '',
  text: '',
  body: '',
  bodyLine: 1,
  placeOf: () => nowhere,
  placeIn: () => nowhere,
  name: '',
  sentence: '',
  description: '',
  byline: '',
  language: 'en',
  topics: [],
  sections: [],
};

/**
 * Reads `site.yaml`.
 *
 * @param folder the content folder
 * @param path   the file, or `undefined` where there is none
 * @param report takes what is wrong; an empty site text is returned then
 */
export function readSiteText(
  folder: string,
  path: string | undefined,
  report: (found: Problem) => void,
): SiteText {
  if (path === undefined) {
    const place = placeOfFile(join(folder, 'site.yaml'));
    report(problem('missing-folder', place, {name: place.file}));
    return empty;
  }
  const {file} = placeOfFile(path);
  const fields = readFields({file, text: readText(path, report), kind: 'site', schema: SiteText, report});
  return fields ? {...fields, ...fields.data, file} : empty;
}
