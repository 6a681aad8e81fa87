import {appendFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {z} from 'astro/zod';
import {contentFolder} from '../../site.ts';
import {RunEvent} from './find-pull.ts';
import {gatherPreviews, nameOfPreview} from './gather-previews.ts';
import {makeGithub} from './github.ts';
import type {Github} from './github.ts';
import {previewRequest} from './preview-request.ts';
import {sendComment} from './send-comment.ts';
import {writeReport} from './write-report.ts';

type Print = (text: string) => void;
type Options = Readonly<Record<string, string | undefined>>;

const Repository = z.object({repository: RunEvent.shape.repository});
const SentPull = z.strictObject({
  number: z.number().int().positive(),
  sha: RunEvent.shape.workflow_run.shape.head_sha,
});

/** The steps by name. What they print goes to a public log, so it holds numbers and words of ours only. */
const steps: Readonly<Record<string, (options: Options, print: Print) => Promise<void>>> = {
  report: async ({base = 'base', out = 'pull-report'}, print) => {
    writeReport({
      content: contentFolder,
      site: 'dist',
      baseContent: join(base, contentFolder),
      baseSite: join(base, 'dist'),
      out,
    });
    print(`Wrote ${out}/report.json`);
  },
  accept: async (options, print) => {
    const {out = 'preview', output = ''} = options;
    const event = RunEvent.parse(readEvent(options));
    const {pull, hasSite} = await previewRequest(connect(options), event, out);
    print(
      pull
        ? `Request ${pull.number}: ${hasSite ? 'with' : 'without'} preview`
        : 'No open request has this commit.',
    );
    // later steps of the workflow read these lines; all of their words are ours
    const lines = pull
      ? [`number=${pull.number}`, `name=${nameOfPreview(pull)}`, `site=${hasSite}`]
      : ['number=', 'site=false'];
    if (output !== '') appendFileSync(output, `${lines.join('\n')}\n`);
  },
  comment: async (options, print) => {
    const {from = 'comment'} = options;
    const pull = SentPull.parse(JSON.parse(readFileSync(join(from, 'pull.json'), 'utf8')));
    const body = readFileSync(join(from, 'comment.md'), 'utf8');
    print(
      `Comment of request ${pull.number}: ${await sendComment(connect(options), repositoryOf(options), pull, body)}`,
    );
  },
  gather: async (options, print) => {
    const numbers = await gatherPreviews(
      connect(options),
      repositoryOf(options),
      options['out'] ?? 'dist/previews',
    );
    print(`Previews: ${numbers.length === 0 ? 'none' : numbers.join(', ')}`);
  },
};

/**
 * Runs one of the steps that the workflows of a pull request call.
 *
 * The token comes on standard input, so that it stands in no list of processes.
 *
 * @param args  the step, then `--event` (path of what GitHub tells), `--out`, `--from`, `--base`, `--output`, `--api`
 * @param print takes one text
 */
export async function runStep(args: string[], print: Print): Promise<number> {
  const text = {type: 'string'} as const;
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {event: text, out: text, from: text, base: text, output: text, api: text},
  });
  const step = steps[positionals[0] ?? ''];
  if (!step) {
    print(`Steps: ${Object.keys(steps).join(', ')}`);
    return 1;
  }
  await step({...values}, print);
  return 0;
}

function readEvent({event = ''}: Options): unknown {
  return JSON.parse(readFileSync(event, 'utf8'));
}

function repositoryOf(options: Options): string {
  return Repository.parse(readEvent(options)).repository.full_name;
}

function connect({api = 'https://api.github.com'}: Options): Github {
  return makeGithub(readFileSync(0, 'utf8').trim(), fetch, api);
}
