type Run = (args: string[], print: (text: string) => void) => number | Promise<number>;

/** One command of the terminal. */
export interface Command {
  /** what follows `npm run` */
  call: string;
  does: string;
  load: () => Promise<Run>;
}

/** Every command; none is loaded before it is called. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    call: 'check [-- <file> … --fix --all --json --github --base <folder>]',
    does: 'finds what is wrong in the content and says how to mend it',
    load: async () => (await import('./check.ts')).check,
  },
  new: {
    call: 'new <kind> <id>',
    does: 'writes a starting file; a page is named with its section: new page eu/my-page',
    load: async () => {
      const {create} = await import('./new.ts');
      return (args, print) => create(args, print, today());
    },
  },
  move: {
    call: 'move <kind> <old> <new>',
    does: 'renames an entry, mends every reference to it and keeps its old address',
    load: async () => (await import('./move.ts')).move,
  },
  stale: {
    call: 'stale [-- --day <day>]',
    does: 'lists what is due to be read again',
    load: async () => {
      const {listStale} = await import('./stale.ts');
      return (args, print) => listStale(args, print, today());
    },
  },
  rule: {
    call: "rule -- <name> '<json>' | --help",
    does: 'answers a question of law for a day and prints the verdict as JSON',
    load: async () => (await import('./rule.ts')).answerRule,
  },
  lab: {
    call: "lab -- '<json>' | --help",
    does: 'trains one run of the laboratory and prints its report as JSON',
    load: async () => (await import('./lab.ts')).lab,
  },
  schemas: {
    call: 'schemas',
    does: 'writes JSON Schemas for editors',
    load: async () => (await import('./schemas.ts')).writeSchemas,
  },
  docs: {
    call: 'docs [-- --check]',
    does: 'renews the generated parts of CONTRIBUTING',
    load: async () => (await import('./docs.ts')).renewDocs,
  },
  build: {
    call: 'build',
    does: 'makes the whole site and its search in dist/',
    load: async () => {
      const {runAstro} = await import('./astro.ts');
      return (args, print) => runAstro('build', args, print);
    },
  },
  dev: {
    call: 'dev',
    does: 'shows the site while you write, with every problem at its place',
    load: async () => {
      const {runAstro} = await import('./astro.ts');
      return (args, print) => runAstro('dev', args, print);
    },
  },
  preview: {
    call: 'preview [-- --port <number> --host <name>]',
    does: 'serves the built site',
    load: async () => (await import('./preview.ts')).preview,
  },
  pull: {
    call: 'pull <step>',
    does: 'what the workflows of a pull request call',
    load: async () => (await import('./pull/steps.ts')).runStep,
  },
};

/** The day on the wall, for the commands that write a date or compare with one; checking and building never ask. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
