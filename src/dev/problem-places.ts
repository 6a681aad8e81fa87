import {z} from 'astro/zod';
import type {Problem} from '../library/problem.ts';
import type {Library} from '../library/read.ts';
import {hasPage, urlOf} from '../library/urls.ts';

const Place = z.object({
  problem: z.object({
    file: z.string(),
    line: z.number(),
    column: z.number(),
    code: z.string(),
    what: z.string(),
    why: z.string(),
    mend: z.string(),
  }),
  /** anchor of its box */
  id: z.string(),
  /** address of the page of its entry; left out for a file without a page, such as a fact or `site.yaml` */
  page: z.string().optional(),
});
/** A problem, and where its box stands: on a page, or in the list of all. */
export type PlacedProblem = z.infer<typeof Place>;

/** Problems on their way from the server, which has checked the content, to the page. */
export const PlacedProblems = z.array(Place);

/** Where the server tells them, below the site's base path. */
export const problemsPath = '__problems';

/**
 * Says for each problem on which page its box stands.
 *
 * @param problems in the order in which they are listed
 * @param library  holds an entry for every file that is named as one
 * @param base     the site's base path
 */
export function placeProblems(problems: readonly Problem[], library: Library, base: string): PlacedProblem[] {
  const files = new Map(library.files.map((entry) => [entry.file, entry]));
  return problems.map((problem, index) => {
    const entry = files.get(problem.file);
    const page =
      entry && hasPage(library, entry.kind, entry.id)
        ? urlOf(library, entry.kind, entry.id, base)
        : undefined;
    return {problem, id: `problem-${index + 1}`, page};
  });
}
