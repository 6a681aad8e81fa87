import {spawnSync} from 'node:child_process';
import {env, exit, stdout} from 'node:process';

/** Everything that CI runs, cheapest first; the first part that fails ends the run. */
const parts: [name: string, command: string, ...args: string[]][] = [
  ['content', 'node', 'src/cli/main.ts', 'check'],
  ['types', 'astro', 'check', '--minimumSeverity', 'error'],
  ['unit', 'vitest', 'run', '--project', 'unit'],
  ['site', 'vitest', 'run', '--project', 'site'],
  ['browser', 'vitest', 'run', '--project', 'browser'],
];

const seconds: string[] = [];
for (const [name, command, ...args] of parts) {
  stdout.write(`\n== ${name}\n`);
  const start = performance.now();
  const {status} = spawnSync(command, args, {stdio: 'inherit', env: {...env, ASTRO_TELEMETRY_DISABLED: '1'}});
  seconds.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    stdout.write(`\n${name} failed. ${seconds.join(', ')}\n`);
    exit(1);
  }
}
stdout.write(`\nAll parts passed: ${seconds.join(', ')}\n`);
