import {z} from 'astro/zod';
import {marker} from './comment.ts';
import type {Github} from './github.ts';

const Comments = z.array(
  z.object({
    id: z.number().int(),
    body: z.string().nullish(),
    user: z.object({login: z.string()}).nullable(),
  }),
);
const Pull = z.object({state: z.string(), head: z.object({sha: z.string()})});

/**
 * Writes the comment of a pull request, or renews the one that is there.
 *
 * A comment that somebody else has begun with the same mark is not ours and is left alone.
 *
 * @param github     the interface; its token may write comments
 * @param repository `owner/name`
 * @param pull       number of the request, and the commit that the text speaks of
 * @param body       the text
 * @returns what was done
 */
export async function sendComment(
  github: Github,
  repository: string,
  pull: {number: number; sha: string},
  body: string,
): Promise<'written' | 'renewed' | 'left'> {
  const {state, head} = Pull.parse(await github.get(`/repos/${repository}/pulls/${pull.number}`));
  // a newer commit has a run of its own, whose comment must not be replaced by this older one
  if (state !== 'open' || head.sha !== pull.sha) return 'left';
  const path = `/repos/${repository}/issues`;
  for (let page = 1; page <= 30; page += 1) {
    const comments = Comments.parse(
      await github.get(`${path}/${pull.number}/comments?per_page=100&page=${page}`),
    );
    const ours = comments.find(
      (comment) => comment.user?.login === 'github-actions[bot]' && comment.body?.startsWith(marker),
    );
    if (ours) {
      await github.send('PATCH', `${path}/comments/${ours.id}`, {body});
      return 'renewed';
    }
    if (comments.length < 100) break;
  }
  await github.send('POST', `${path}/${pull.number}/comments`, {body});
  return 'written';
}
