import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {acceptArchive, writeFiles} from './accept.ts';
import type {Accepted} from './accept.ts';
import {buildComment} from './comment.ts';
import type {PullFacts} from './comment.ts';
import {findPull} from './find-pull.ts';
import type {RunEvent} from './find-pull.ts';
import type {Github} from './github.ts';
import {limits} from './parse-zip.ts';

const Artifacts = z.object({
  artifacts: z.array(
    z.object({id: z.number().int(), name: z.string(), size_in_bytes: z.number(), expired: z.boolean()}),
  ),
});
const Pages = z.object({html_url: z.url({protocol: /^https?$/})});

/** Name under which the first workflow hands its result on. */
export const reportName = 'pull-report';

/** Which request a preview was made for, or why there is none. */
export interface Outcome {
  pull: PullFacts | undefined;
  /** there are pages to publish */
  hasSite: boolean;
}

/**
 * Turns the result of a pull request's run into a harmless preview and the text of its comment.
 *
 * @param github the interface; its token need only read
 * @param event  the finished run
 * @param out    folder for `site/` and `comment/`
 */
export async function previewRequest(github: Github, event: RunEvent, out: string): Promise<Outcome> {
  const pull = await findPull(github, event);
  if (!pull) return {pull, hasSite: false};
  const repository = `/repos/${event.repository.full_name}`;
  const pages = Pages.safeParse(await github.get(`${repository}/pages`)).data;
  const address = pages && `${pages.html_url.replace(/\/*$/, '/')}previews/${pull.number}/`;
  const root = address === undefined ? `/previews/${pull.number}/` : new URL(address).pathname;
  const accepted = await acceptRun(
    github,
    `${repository}/actions/runs/${event.workflow_run.id}/artifacts`,
    `${repository}/actions/artifacts`,
    {root, number: pull.number},
  );
  const hasSite = 'files' in accepted && accepted.files.size > 0;
  if ('files' in accepted) writeFiles(accepted.files, join(out, 'site'));
  mkdirSync(join(out, 'comment'), {recursive: true});
  const body = buildComment(
    pull,
    'files' in accepted ? accepted.report : accepted,
    hasSite ? address : undefined,
  );
  writeFileSync(join(out, 'comment', 'comment.md'), body);
  writeFileSync(join(out, 'comment', 'pull.json'), JSON.stringify({number: pull.number, sha: pull.sha}));
  return {pull, hasSite};
}

/** A refusal is a result too: the comment says why. Faults of ours and of the network end the step instead. */
async function acceptRun(
  github: Github,
  list: string,
  archives: string,
  place: {root: string; number: number},
): Promise<Accepted | {refused: string}> {
  const {artifacts} = Artifacts.parse(await github.get(`${list}?per_page=100`));
  const found = artifacts.find(({name, expired}) => name === reportName && !expired);
  if (!found) return {refused: 'the run left none'};
  if (found.size_in_bytes > limits.archiveBytes) return {refused: 'the archive is too large'};
  const archive = await github.download(`${archives}/${found.id}/zip`, limits.archiveBytes);
  try {
    return acceptArchive(archive, place);
  } catch (error) {
    return {refused: error instanceof Error ? error.message : 'it could not be read'};
  }
}
