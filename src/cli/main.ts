import {exit, argv, stderr, stdout} from 'node:process';

const [command = '', ...rest] = argv.slice(2);
const usage = `usage: npm run check · npm run new <kind> <id> · npm run build · npm run preview`;

/** Prints a line; the one effect of most commands. */
function print(text: string): void {
  stdout.write(`${text}\n`);
}

if (command === 'check') {
  const {check} = await import('./check.ts');
  exit(check(rest, print));
} else if (command === 'new') {
  const {create} = await import('./new.ts');
  exit(create(rest, print));
} else {
  stderr.write(`There is no command "${command}".\n${usage}\n`);
  exit(1);
}
