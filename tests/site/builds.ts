import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {env, execPath, stdout, version} from 'node:process';

/** A site built for the tests. */
export interface Build {
  /** the built files */
  folder: string;
  content: string;
  /** path below which it is served */
  base: string;
}

/** What is built: the real site, and the orchard for a domain root, for a folder, and for the root once more. */
export const builds = {
  real: {folder: '.cache/test/real', content: 'content', base: '/'},
  orchard: {folder: '.cache/test/orchard', content: 'tests/fixtures/orchard', base: '/'},
  'orchard-below': {
    folder: '.cache/test/orchard-below',
    content: 'tests/fixtures/orchard',
    base: '/threshold/',
  },
  'orchard-again': {folder: '.cache/test/orchard-again', content: 'tests/fixtures/orchard', base: '/'},
} as const satisfies Record<string, Build>;

/** Where the tests pretend that the sites are published. */
export const siteUrl = 'https://threshold.example';

/**
 * Builds what is missing or older than its sources; vitest calls it once, before the site and browser tests.
 *
 * @throws with the end of the build's own words if a build fails
 */
export function setup(): void {
  const engine = hashOf(['src', 'public', 'astro.config.mjs', 'package-lock.json']);
  for (const build of Object.values(builds)) {
    const stamp = `${build.folder}.stamp`;
    const wanted = [engine, hashOf([build.content]), build.base, version].join('\n');
    if (existsSync(stamp) && existsSync(build.folder) && readFileSync(stamp, 'utf8') === wanted) continue;
    const start = performance.now();
    rmSync(stamp, {force: true});
    run(build);
    writeFileSync(stamp, wanted);
    stdout.write(`built ${build.folder} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
}

/** Nothing that an earlier build kept may help: a second build must come to the same files on its own. */
function run({folder, content, base}: Build): void {
  rmSync(folder, {recursive: true, force: true});
  if (content !== 'content') rmSync(`.cache/${content.replaceAll('/', '-')}`, {recursive: true, force: true});
  const {
    status,
    stdout: out,
    stderr: err,
  } = spawnSync(execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder], {
    encoding: 'utf8',
    env: {
      ...env,
      NODE_ENV: 'production',
      CONTENT: content,
      BASE_PATH: base,
      SITE_URL: siteUrl,
      REPOSITORY_URL: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0)
    throw new Error(`The build of ${content} for ${base} failed.\n${`${out}\n${err}`.slice(-4000)}`);
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(listFiles).sort())
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (/\.(?:mjs|json)$/.test(path)) return [path];
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
