import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {gatherPreviews, nameOfPreview} from '../../../src/cli/pull/gather-previews.ts';
import {sendComment} from '../../../src/cli/pull/send-comment.ts';
import {answer} from './answer.ts';
import {makeZip} from './make-zip.ts';

const sha = 'a'.repeat(40);
const repository = 'orchard/apples';
const pull = {
  number: 12,
  state: 'open',
  head: {sha, repo: {full_name: 'stranger/apples'}},
  base: {repo: {full_name: repository}},
};

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

describe('sendComment', () => {
  const comments = `/repos/${repository}/issues/12/comments`;
  const ours = {id: 5, body: '<!-- report-of-the-check -->\nold', user: {login: 'github-actions[bot]'}};
  const theirs = {...ours, id: 4, user: {login: 'stranger'}};
  const send = async (answers: Readonly<Record<string, unknown>>) => {
    const {github, asked} = answer({
      ...answers,
      [`/repos/${repository}/pulls/12`]: answers['pull'] ?? pull,
      [`/repos/${repository}/issues/comments/`]: {},
    });
    const done = await sendComment(github, repository, {number: 12, sha}, 'new');
    return {done, sent: asked.filter((line) => !line.startsWith('GET'))};
  };

  test('writes the first and renews it from then on', async () => {
    expect(await send({[comments]: [theirs]})).toEqual({
      done: 'written',
      sent: [`POST ${comments} {"body":"new"}`],
    });
    expect(await send({[comments]: [theirs, ours]})).toEqual({
      done: 'renewed',
      sent: [`PATCH /repos/${repository}/issues/comments/5 {"body":"new"}`],
    });
  });

  test('leaves it alone once a newer commit was pushed or the request was closed', async () => {
    expect(await send({[comments]: [ours], pull: {...pull, head: {sha: 'b'.repeat(40)}}})).toEqual({
      done: 'left',
      sent: [],
    });
    expect(await send({[comments]: [ours], pull: {...pull, state: 'closed'}})).toEqual({
      done: 'left',
      sent: [],
    });
  });
});

describe('gatherPreviews', () => {
  const run = {
    event: 'workflow_run',
    path: '.github/workflows/preview.yml',
    head_repository: {full_name: repository},
  };
  const gather = async (
    of: unknown,
    archive: Uint8Array = makeZip([{name: 'index.html', text: 'tamed'}]),
  ) => {
    const {github} = answer({
      [`/repos/${repository}/pulls?`]: [{number: 12, head: {sha}}],
      [`/repos/${repository}/actions/artifacts?name=${nameOfPreview({number: 12, sha})}&`]: {
        artifacts: [{id: 9, expired: false, workflow_run: {id: 8}}],
      },
      [`/repos/${repository}/actions/runs/8`]: of,
      [`/repos/${repository}/actions/artifacts/9/zip`]: archive,
    });
    const out = makeFolder();
    return {
      numbers: await gatherPreviews(github, repository, out),
      files: readdirSync(out, {recursive: true, encoding: 'utf8'}).sort(),
    };
  };

  test('takes what the second workflow has made', async () => {
    expect(await gather(run)).toEqual({numbers: [12], files: ['12', '12/index.html']});
  });

  test.each([
    ['the first workflow', {...run, path: '.github/workflows/check.yml'}],
    ['a changed copy that ran for the request itself', {...run, event: 'pull_request'}],
    ['the repository of a stranger', {...run, head_repository: {full_name: 'stranger/apples'}}],
  ])('takes nothing from %s', async (_, of) => {
    expect(await gather(of)).toEqual({numbers: [], files: []});
  });

  test('leaves a broken preview out and goes on', async () => {
    expect(await gather(run, Buffer.from('broken'))).toEqual({numbers: [], files: []});
  });
});
