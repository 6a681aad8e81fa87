import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {previewRequest} from '../../../src/cli/pull/preview-request.ts';
import {limits} from '../../../src/cli/pull/parse-zip.ts';
import {answer} from './answer.ts';
import {makeZip} from './make-zip.ts';
import type {ZipPart} from './make-zip.ts';
import {emptyReport as report} from './empty-report.ts';

const sha = 'a'.repeat(40);
const repository = 'orchard/apples';
const event = {
  repository: {full_name: repository},
  workflow_run: {
    id: 7,
    event: 'pull_request',
    head_sha: sha,
    head_branch: 'x"; rm -rf / #&state=closed',
    head_repository: {full_name: 'stranger/apples', owner: {login: 'stranger'}},
  },
};
const pull = {
  number: 12,
  state: 'open',
  head: {sha, repo: {full_name: 'stranger/apples'}},
  base: {repo: {full_name: repository}},
};
const sound: ZipPart[] = [
  {name: 'report.json', text: JSON.stringify(report)},
  {name: 'site/index.html', text: '<!doctype html><title>Apples</title><h1>Apples</h1>'},
];

function host(archive: Uint8Array, more: Readonly<Record<string, unknown>> = {}) {
  return answer({
    [`/repos/${repository}/pulls/12/files`]: [{filename: 'content/terms/a.mdx'}],
    [`/repos/${repository}/pulls?`]: [pull],
    [`/repos/${repository}/pages`]: {html_url: 'https://orchard.example/apples/'},
    [`/repos/${repository}/actions/runs/7/artifacts`]: {
      artifacts: [{id: 3, name: 'pull-report', size_in_bytes: archive.length, expired: false}],
    },
    [`/repos/${repository}/actions/artifacts/3/zip`]: archive,
    ...more,
  });
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

async function receive(parts: readonly ZipPart[] | Uint8Array, more: Readonly<Record<string, unknown>> = {}) {
  const parent = makeFolder();
  const {github, asked} = host(parts instanceof Uint8Array ? parts : makeZip(parts), more);
  const outcome = await previewRequest(github, event, join(parent, 'out'));
  const files = readdirSync(parent, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(parent.length + 1))
    .sort();
  const read = (path: string) => readFileSync(join(parent, 'out', path), 'utf8');
  return {
    outcome,
    files,
    asked,
    read,
    comment: files.includes('out/comment/comment.md') ? read('comment/comment.md') : '',
  };
}

const harmless = ['out/comment/comment.md', 'out/comment/pull.json'];

describe('an honest pull request', () => {
  test('gets a preview below its number, and a comment', async () => {
    const {outcome, files, read, comment} = await receive(sound);
    expect(outcome).toEqual({pull: {number: 12, sha, files: ['content/terms/a.mdx']}, hasSite: true});
    expect(files).toEqual([...harmless, 'out/site/index.html']);
    expect(read('site/index.html')).toContain('Preview of request 12');
    expect(comment).toContain('No problems in the content.');
    expect(comment).not.toContain('WARNING');
  });
});

describe('a hostile pull request', () => {
  test.each([
    [
      'a path that climbs out',
      [...sound, {name: '../../../outside.html', text: 'x'}],
      'a name in the archive leads elsewhere or is none of ours',
    ],
    [
      'a link',
      [...sound, {name: 'site/link.html', text: '/etc/passwd', mode: 0o120777}],
      'the archive holds a link or a device',
    ],
    [
      'a script file',
      [...sound, {name: 'site/_astro/evil.js', text: 'alert(1)'}],
      'the archive holds a file of another type',
    ],
    [
      'a drawing that could run',
      [...sound, {name: 'site/evil.svg', text: '<svg onload="alert(1)"/>'}],
      'the archive holds a file of another type',
    ],
    [
      'a file beside the site',
      [...sound, {name: 'pull.json', text: '{"number":1}'}],
      'the archive holds a file of another type',
    ],
    ['no report', sound.slice(1), 'the archive holds no report'],
    [
      'a report of another form',
      [{name: 'report.json', text: '{"version":1,"__proto__":{"built":true}}'}],
      'the report has an unknown form',
    ],
    ['a report that is no JSON', [{name: 'report.json', text: '{'}], 'the report has an unknown form'],
    [
      'a report with a link for an address',
      [
        {
          name: 'report.json',
          text: JSON.stringify({
            ...report,
            pages: [{address: '/a)](https://x.example/', title: 't', change: 'new'}],
          }),
        },
      ],
      'the report has an unknown form',
    ],
    [
      'a report of endless lists',
      [
        {
          name: 'report.json',
          text: JSON.stringify({
            ...report,
            outside: Array.from({length: 301}, () => ({address: 'a', file: 'b'})),
          }),
        },
      ],
      'the report has an unknown form',
    ],
    [
      'a bomb',
      [...sound, {name: 'site/bomb.html', text: '0'.repeat(5e6), size: 100}],
      'a file of the archive is not what it says',
    ],
    [
      'text that is none',
      [
        {name: 'report.json', text: JSON.stringify(report)},
        {name: 'site/a.html', text: Buffer.from([0xff]).toString('latin1'), crc: 0},
      ],
      'a file of the archive is not what it says',
    ],
  ])('whose archive holds %s gets no preview and the reason', async (_, parts, reason) => {
    const {outcome, files, comment} = await receive(parts);
    expect(outcome.hasSite).toBe(false);
    expect(files).toEqual(harmless);
    expect(comment).toContain(`The result of the run was refused: ${reason}.`);
  });

  test('with a huge archive is refused before it is fetched', async () => {
    const {outcome, asked, comment} = await receive(sound, {
      [`/repos/${repository}/actions/runs/7/artifacts`]: {
        artifacts: [{id: 3, name: 'pull-report', size_in_bytes: limits.archiveBytes + 1, expired: false}],
      },
    });
    expect(outcome.hasSite).toBe(false);
    expect(asked.filter((path) => path.includes('/zip'))).toEqual([]);
    expect(comment).toContain('the archive is too large');
  });

  test('with an archive that is longer than announced is not read to its end', async () => {
    const {github} = answer({'/x': new Uint8Array(1000)});
    await expect(github.download('/x', 999)).rejects.toThrow('the archive is too large');
    expect(await github.download('/x', 1000)).toHaveLength(1000);
  });

  test('cannot name the request of somebody else: the host is asked', async () => {
    const {outcome, files} = await receive(sound, {
      [`/repos/${repository}/pulls?`]: [
        {...pull, number: 1, head: {...pull.head, sha: 'b'.repeat(40)}},
        {...pull, number: 2, head: {sha, repo: {full_name: 'other/apples'}}},
      ],
    });
    expect(outcome).toEqual({pull: undefined, hasSite: false});
    expect(files).toEqual([]);
  });

  test('cannot bend the question with the name of its branch', async () => {
    const {asked} = await receive(sound);
    expect(asked[0]).toBe(
      `GET /repos/${repository}/pulls?state=open&per_page=100&head=stranger%3Ax%22%3B%20rm%20-rf%20%2F%20%23%26state%3Dclosed`,
    );
  });

  test('that changes scripts and workflows is marked as such by the host, not by itself', async () => {
    const {comment} = await receive(sound, {
      [`/repos/${repository}/pulls/12/files`]: [
        {filename: '.github/workflows/check.yml'},
        {filename: 'src/cli/check.ts'},
        {filename: 'content/b.mdx', previous_filename: 'package.json'},
      ],
    });
    expect(comment).toContain('[!WARNING]');
    expect(comment).toMatch(
      /- `\.github\/workflows\/check\.yml`\n- `src\/cli\/check\.ts`\n- `package\.json`\n/,
    );
  });

  test('gets no script, picture or mention into the page or the comment', async () => {
    const text = '@all ![](https://x.example/a.png) <script>alert(1)</script> `';
    const {comment, read} = await receive([
      {
        name: 'report.json',
        text: JSON.stringify({...report, facts: [{id: text, label: text, before: text, after: text}]}),
      },
      {
        name: 'site/eu/index.html',
        text: `<body onload="alert(1)"><script src="https://x.example/a.js"></script><p>${text}</p>`,
      },
    ]);
    expect(read('site/eu/index.html')).not.toMatch(/<script|onload|<img/);
    expect(comment.replace(/`[^`\n]*`/g, '')).not.toMatch(/@all|x\.example|<script/);
  });

  test('without an open request, or of another event, leaves nothing', async () => {
    const {github, asked} = host(makeZip(sound));
    const out = join(makeFolder(), 'out');
    expect(
      await previewRequest(github, {...event, workflow_run: {...event.workflow_run, event: 'push'}}, out),
    ).toEqual({pull: undefined, hasSite: false});
    expect(existsSync(out)).toBe(false);
    expect(asked).toEqual([]);
  });
});
