import {join} from 'node:path';
import {z} from 'astro/zod';
import {writeFiles} from './accept.ts';
import type {Github} from './github.ts';
import {limits, parseZip} from './parse-zip.ts';

const Pulls = z.array(
  z.object({number: z.number().int().positive(), head: z.object({sha: z.string().regex(/^[0-9a-f]{40}$/)})}),
);
const Artifacts = z.object({
  artifacts: z.array(
    z.object({
      id: z.number().int(),
      expired: z.boolean(),
      workflow_run: z.object({id: z.number().int()}).nullish(),
    }),
  ),
});
const Run = z.object({
  event: z.string(),
  path: z.string(),
  head_repository: z.object({full_name: z.string()}),
});

/** The workflow whose previews are published; a run of any other file is not trusted. */
const workflow = '.github/workflows/preview.yml';
const mostPreviews = 20;

/**
 * Gives the name under which the second workflow keeps the preview of a commit.
 *
 * @param pull number and commit of the request
 */
export function nameOfPreview({number, sha}: {number: number; sha: string}): string {
  return `preview-${number}-${sha}`;
}

/**
 * Gathers the previews of all open pull requests into the site that is about to be published.
 *
 * Only what the second workflow has made is taken: an archive of that name from any other run is a stranger's.
 * A preview that cannot be had is left out, for it must not stop the site.
 *
 * @param github     the interface; its token need only read
 * @param repository `owner/name`
 * @param out        folder that becomes `previews/`
 * @returns numbers of the requests with a preview
 */
export async function gatherPreviews(github: Github, repository: string, out: string): Promise<number[]> {
  const pulls = Pulls.parse(
    await github.get(
      `/repos/${repository}/pulls?state=open&sort=updated&direction=desc&per_page=${mostPreviews}`,
    ),
  );
  const gathered: number[] = [];
  for (const {number, head} of pulls) {
    try {
      const files = await findPreview(github, repository, nameOfPreview({number, sha: head.sha}));
      if (!files) continue;
      writeFiles(files, join(out, String(number)));
      gathered.push(number);
    } catch {
      continue;
    }
  }
  return gathered;
}

async function findPreview(
  github: Github,
  repository: string,
  name: string,
): Promise<Map<string, string> | undefined> {
  const actions = `/repos/${repository}/actions`;
  const {artifacts} = Artifacts.parse(await github.get(`${actions}/artifacts?name=${name}&per_page=10`));
  for (const {id, expired, workflow_run: run} of artifacts) {
    if (expired || !run) continue;
    const {event, path, head_repository: from} = Run.parse(await github.get(`${actions}/runs/${run.id}`));
    if (event !== 'workflow_run' || path.split('@')[0] !== workflow || from.full_name !== repository)
      continue;
    return unpackPreview(await github.download(`${actions}/artifacts/${id}/zip`, limits.archiveBytes));
  }
  return undefined;
}

function unpackPreview(archive: Uint8Array): Map<string, string> {
  const pages = parseZip(archive).filter(({path}) => /\.(?:html|css)$/.test(path));
  return new Map(pages.map(({path, read}) => [path, new TextDecoder('utf-8', {fatal: true}).decode(read())]));
}
