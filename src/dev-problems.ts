import {join, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {checkContent} from './library/check.ts';
import type {DerivedFields} from './library/data.ts';
import type {Problem} from './library/problem.ts';
import {formatProblems, readShownText} from './library/report.ts';

/** A save often touches a file twice. */
const delayMs = 150;

/**
 * Checks the content at each save while `npm run dev` runs: problems are shown over the page in the words of
 * `npm run check`; without problems the site is read anew.
 *
 * @param folder  the content folder
 * @param derived computed fields that links may print
 */
export function problemsInDev(folder: string, derived: DerivedFields): AstroIntegration {
  let config = '';
  return {
    name: 'problems-in-dev',
    hooks: {
      'astro:config:setup': ({config: {root}}) => {
        config = join(fileURLToPath(root), 'astro.config.mjs');
      },
      'astro:server:setup': ({server}) => {
        const content = resolve(folder) + sep;
        const {hot} = server.environments.client;
        let shown: ReturnType<typeof makeOverlay> | undefined;
        let timer: NodeJS.Timeout | undefined;
        const checkNow = () => {
          const {problems} = checkContent(folder, derived);
          shown = problems.length === 0 ? undefined : makeOverlay(problems);
          if (shown) hot.send(shown);
          // the library was read with the configuration, so that is what has to be read anew
          else server.watcher.emit('change', config);
        };
        const look = (path: string) => {
          if (!resolve(path).startsWith(content)) return;
          clearTimeout(timer);
          timer = setTimeout(checkNow, delayMs);
        };
        server.watcher.add(content);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, look);
        // a page that is opened later shows it too
        hot.on('connection', () => {
          if (shown) hot.send(shown);
        });
      },
    },
  };
}

/**
 * Makes the message that the browser shows over the page.
 *
 * What authors typed goes only into fields that the overlay prints as text; its message is printed as HTML.
 *
 * @param problems at least one
 */
export function makeOverlay(problems: readonly Problem[]) {
  const [first] = problems;
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'} in the content`;
  return {
    type: 'error' as const,
    err: {
      name: `${count}; the page below is the last one without`,
      title: first?.what ?? count,
      message: 'What npm run check prints stands below the file. It goes away with the last problem.',
      stack: formatProblems(problems, readShownText).join('\n\n'),
      ...(first && {loc: {file: relative('.', first.file), line: first.line, column: first.column}}),
    },
  };
}
