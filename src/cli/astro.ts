import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {env, platform} from 'node:process';

/**
 * Runs Astro without its usage reports, which this project does not send.
 *
 * @param command `build` or `dev`
 * @param args    words that Astro takes, such as `--outDir <folder>`
 * @param print   takes one text
 * @returns its exit code
 */
export function runAstro(command: 'build' | 'dev', args: string[], print: (text: string) => void): number {
  // a build names every page it writes; only its errors are worth a line
  const quiet = command === 'build' ? ['--silent'] : [];
  const {status} = spawnSync('astro', [command, ...quiet, ...args], {
    stdio: 'inherit',
    shell: platform === 'win32',
    env: {...env, ASTRO_TELEMETRY_DISABLED: '1', SHOW_PROBLEMS: command === 'dev' ? 'yes' : 'no'},
  });
  const at = args.indexOf('--outDir');
  const built = at < 0 ? 'dist' : (args[at + 1] ?? 'dist');
  if (status === 0 && command === 'build') print(`Built ${countPages(built)} pages into ${built}/.`);
  return status ?? 1;
}

function countPages(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, {recursive: true}).filter((name) => String(name).endsWith('.html')).length;
}
