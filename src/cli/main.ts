import process from 'node:process';
import {commands} from './commands.ts';

// a reader such as `head` may close the pipe early; that is no fault
process.stdout.on('error', (error) => process.exit(Object(error).code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(process.argv.slice(2));

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return refuse(name === '' ? 'A command is missing.' : `There is no command "${name}".`);
  try {
    return await (
      await command.load()
    )(args, print);
  } catch (error) {
    // a word that the command does not know is the caller's, everything else is ours and keeps its stack
    if (!String(Object(error).code).startsWith('ERR_PARSE_ARGS')) throw error;
    return refuse(String(Object(error).message).split('. ')[0] ?? '');
  }
}

function refuse(why: string): number {
  const list = Object.values(commands).map(({call, does}) => `  npm run ${call}\n      ${does}`);
  process.stderr.write(`${why}\n\n${list.join('\n')}\n`);
  return 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
