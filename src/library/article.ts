import {z} from 'astro/zod';
import {placeOfFile} from './place.ts';
import {readFields} from './read-fields.ts';
import type {Positions} from './read-fields.ts';
import type {Problem} from './problem.ts';
import {readText} from './read-text.ts';
import {Day, Id, Line, Markdown} from './schemas/shared.ts';

/** The text that the site answers, retold in own words, each sentence with the claims in it. */
export const Article = z.strictObject({
  title: Line,
  published: Day,
  /** where it comes from and what is not known of that */
  provenance: Markdown,
  sentences: z.array(z.strictObject({text: Line, claims: z.array(Id).min(1)})).min(1),
});
/** The article retold. */
export type Article = z.infer<typeof Article>;

/** The article with its positions in the file. */
export interface ArticleFile extends Positions {
  file: string;
  data: Article;
}

/**
 * Reads `article.yaml`.
 *
 * @param path   the file; a site need not have one
 * @param report takes what is wrong
 */
export function readArticle(
  path: string | undefined,
  report: (found: Problem) => void,
): ArticleFile | undefined {
  if (path === undefined) return undefined;
  const {file} = placeOfFile(path);
  const fields = readFields({file, text: readText(path, report), kind: 'article', schema: Article, report});
  return fields && {...fields, file};
}
