import {z} from 'astro/zod';
import {parse} from 'yaml';

/** The actions that may be used, each at one release: commit and tag as they stand in the action's own repository. */
export const actions: Readonly<Record<string, readonly [commit: string, release: string]>> = {
  'actions/checkout': ['3d3c42e5aac5ba805825da76410c181273ba90b1', 'v7.0.1'],
  'actions/configure-pages': ['983d7736d9b0ae728b81ab479565c72886d7745b', 'v5.0.0'],
  'actions/deploy-pages': ['cd2ce8fcbc39b97be8ca5fce6e763baed58fa128', 'v5.0.0'],
  'actions/download-artifact': ['3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c', 'v8.0.1'],
  'actions/setup-node': ['820762786026740c76f36085b0efc47a31fe5020', 'v7.0.0'],
  'actions/upload-artifact': ['bbbca2ddaa5d8feaa63e36b76fdaad77386f024f', 'v7.0.0'],
  'actions/upload-pages-artifact': ['fc324d3547104276b827a68afc52ff2a11cc49c9', 'v5.0.0'],
};

const Permissions = z.partialRecord(
  z.enum(['actions', 'contents', 'id-token', 'pages', 'pull-requests']),
  z.enum(['read', 'write']),
);
const Env = z.record(z.string(), z.string());
const Step = z.strictObject({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  run: z.string().optional(),
  env: Env.optional(),
  'working-directory': z.string().optional(),
  'continue-on-error': z.boolean().optional(),
});
const Job = z.strictObject({
  if: z.string().optional(),
  needs: z.string().optional(),
  'runs-on': z.literal('ubuntu-24.04'),
  'timeout-minutes': z.number().max(30),
  permissions: Permissions.optional(),
  outputs: Env.optional(),
  environment: z.strictObject({name: z.string(), url: z.string()}).optional(),
  steps: z.array(Step).min(1),
});
const Branches = z.strictObject({branches: z.array(z.string())});
const Workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: Branches.optional(),
    pull_request: z.null().optional(),
    workflow_run: z
      .strictObject({workflows: z.array(z.string()), types: z.array(z.literal('completed'))})
      .optional(),
    workflow_dispatch: z.null().optional(),
  }),
  permissions: Permissions,
  concurrency: z.strictObject({group: z.string(), 'cancel-in-progress': z.boolean()}),
  jobs: z.record(z.string(), Job),
});
type Job = z.output<typeof Job>;
type Step = z.output<typeof Step>;

/** What an expression may name: nothing in it is chosen by the author of a pull request but numbers and commits. */
const trusted =
  /^(?:github\.(?:ref|token|event_name|server_url|repository)|github\.event\.pull_request\.base\.sha|github\.event\.workflow_run\.(?:head_sha|event|conclusion)|steps\.[a-z]+\.outputs\.[a-z_]+|needs\.[a-z]+\.outputs\.[a-z_]+|failure\(\)|'[a-z_]*'|==|!=|\|\||&&)$/;

/**
 * Checks a workflow file against the rules of this project.
 *
 * @param text the file
 * @returns what is wrong, one sentence each
 */
export function lintWorkflow(text: string): string[] {
  const parsed = Workflow.safeParse(parse(text));
  if (!parsed.success) return parsed.error.issues.map(({path, message}) => `${path.join('.')}: ${message}`);
  const {on, permissions, jobs} = parsed.data;
  const isPrivileged = on.workflow_run !== undefined;
  const hasRequest = on.pull_request !== undefined;
  return [
    ...Object.values(permissions)
      .filter((right) => right === 'write')
      .map(() => 'a right to write is given to the whole workflow'),
    ...(isPrivileged && hasRequest ? ['a privileged workflow runs for pull requests too'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) =>
      lintJob(job, isPrivileged, hasRequest).map((fault) => `${name}: ${fault}`),
    ),
    ...lintPins(text),
    ...lintExpressions(text),
  ];
}

function lintJob(job: Job, isPrivileged: boolean, hasRequest: boolean): string[] {
  const rights = Object.entries(job.permissions ?? {});
  const runs = job.steps.map(({run = ''}) => run).join('\n');
  return [
    ...(hasRequest && rights.length > 0 ? ['a job that runs a request has rights of its own'] : []),
    ...(rights.some(([, right]) => right === 'write') && /\b(?:accept|gather|build|test)\b/.test(runs)
      ? ['a job that may write also handles what others made']
      : []),
    ...job.steps.flatMap((step) => lintStep(step, isPrivileged)),
  ];
}

function lintStep({uses, run, with: inputs = {}, env = {}}: Step, isPrivileged: boolean): string[] {
  const [action = '', commit = ''] = uses?.split('@') ?? [];
  const isCheckout = action === 'actions/checkout';
  return [
    ...((uses === undefined) === (run === undefined) ? ['a step needs either uses or run'] : []),
    ...(uses !== undefined && !Object.hasOwn(actions, action) ? [`${action} is not one of the actions`] : []),
    ...(uses !== undefined && Object.hasOwn(actions, action) && actions[action]?.[0] !== commit
      ? [`${action} is not pinned to the release`]
      : []),
    ...(run?.includes('${{') ? ['an expression stands in a script'] : []),
    ...(isCheckout && inputs['persist-credentials'] !== false ? ['a checkout keeps its token'] : []),
    ...(isCheckout &&
    isPrivileged &&
    ['ref', 'repository', 'allow-unsafe-pr-checkout'].some((name) => name in inputs)
      ? ['a privileged workflow checks out something else']
      : []),
    ...(action === 'actions/setup-node' && inputs['package-manager-cache'] !== false
      ? ['a cache is shared between runs']
      : []),
    ...Object.keys(env)
      .filter((name) => !/^(?:TOKEN|SITE_URL|BASE_PATH|REPOSITORY_URL)$/.test(name))
      .map((name) => `${name} is not one of the variables`),
  ];
}

/** The release stands behind the commit, for whoever renews it. */
function lintPins(text: string): string[] {
  return [...text.matchAll(/uses: ([\w/-]+)@(\S+)(.*)/g)].flatMap(([, action = '', , comment = '']) =>
    comment === ` # ${actions[action]?.[1]}` ? [] : [`${action} does not say its release`],
  );
}

function lintExpressions(text: string): string[] {
  return [...text.matchAll(/\$\{\{(.*?)\}\}/g)].flatMap(([, inner = '']) =>
    inner
      .trim()
      .split(/\s+/)
      .filter((word) => !trusted.test(word))
      .map((word) => `${word} may be a stranger's words`),
  );
}
