import {z} from 'astro/zod';
import type {PullFacts} from './comment.ts';
import type {Github} from './github.ts';

const Sha = z.string().regex(/^[0-9a-f]{40}$/);
const FullName = z.string().regex(/^[\w.-]+\/[\w.-]+$/);

/** What GitHub tells a workflow that follows another one; only the fields that are used. */
export const RunEvent = z.object({
  repository: z.object({full_name: FullName}),
  workflow_run: z.object({
    id: z.number().int().positive(),
    event: z.string(),
    head_sha: Sha,
    head_branch: z.string(),
    head_repository: z.object({full_name: FullName, owner: z.object({login: z.string()})}),
  }),
});
/** What GitHub tells of a finished run. */
export type RunEvent = z.output<typeof RunEvent>;

const Pulls = z.array(
  z.object({
    number: z.number().int().positive(),
    head: z.object({sha: z.string(), repo: z.object({full_name: z.string()}).nullable()}),
    base: z.object({repo: z.object({full_name: z.string()})}),
  }),
);
const Files = z.array(z.object({filename: z.string(), previous_filename: z.string().optional()}));

/**
 * Finds the open pull request to which a finished run belongs, by what GitHub knows of both.
 *
 * The run's own words are not asked: a stranger's code could name the request of somebody else.
 *
 * @param github the interface
 * @param event  the finished run
 * @returns `undefined` if none is open, or a newer commit was pushed since
 */
export async function findPull(
  github: Github,
  {repository, workflow_run: run}: RunEvent,
): Promise<PullFacts | undefined> {
  if (run.event !== 'pull_request') return undefined;
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const path = `/repos/${repository.full_name}/pulls`;
  const pulls = Pulls.parse(await github.get(`${path}?state=open&per_page=100&head=${head}`));
  const found = pulls.find(
    (pull) =>
      pull.head.sha === run.head_sha &&
      pull.head.repo?.full_name === run.head_repository.full_name &&
      pull.base.repo.full_name === repository.full_name,
  );
  return (
    found && {
      number: found.number,
      sha: run.head_sha,
      files: await listFiles(github, `${path}/${found.number}/files`),
    }
  );
}

/** GitHub lists at most 3,000 files; a request of that size is read as a whole anyhow. */
async function listFiles(github: Github, path: string): Promise<string[]> {
  const names: string[] = [];
  for (let page = 1; page <= 30; page += 1) {
    const files = Files.parse(await github.get(`${path}?per_page=100&page=${page}`));
    for (const {filename, previous_filename: before} of files)
      names.push(filename, ...(before === undefined ? [] : [before]));
    if (files.length < 100) break;
  }
  return names;
}
