import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {argv, exit, stdout} from 'node:process';

/** Files here that measure something; each prints its figures, none asserts a time. */
const wanted = argv[2];
const benches = readdirSync('bench')
  .filter((name) => name.startsWith('bench-') && name.endsWith('.ts'))
  .filter((name) => wanted === undefined || name.includes(wanted));

let failed = false;
for (const name of benches) {
  stdout.write(`\n== ${name}\n`);
  failed = spawnSync('node', [`bench/${name}`], {stdio: 'inherit'}).status !== 0 || failed;
}
exit(failed ? 1 : 0);
