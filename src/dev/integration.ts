import {resolve, sep} from 'node:path';
import {stderr} from 'node:process';
import type {AstroIntegration} from 'astro';
import {openContent} from '../library/load.ts';
import {formatProblems, readShownText} from '../library/report.ts';
import type {Context} from '../markdown/context.ts';
import {placeProblems, problemsPath} from './problem-places.ts';

/** A save often touches a file twice. */
const delayMs = 150;

/**
 * Shows the problems of the content in the pages while `npm run dev` runs, and reads the content anew at each save.
 *
 * @param folder  the content folder
 * @param context what the plugins share; its library and problems are those of the last save. Without problems in it
 *                there is nothing to do
 * @throws when the site is configured, if problems were let through for a command that must end at them
 */
export function problemsInPages(folder: string, context: Context): AstroIntegration {
  const isContent = (path: string) => resolve(path).startsWith(resolve(folder) + sep);
  const print = () => {
    const printed = formatProblems(context.problems ?? [], readShownText);
    if (printed.length > 0) stderr.write(`\n${printed.join('\n\n')}\n\n`);
  };
  return {
    name: 'problems-in-pages',
    hooks: {
      'astro:config:setup': ({command, addMiddleware, updateConfig}) => {
        if (!context.problems) return;
        if (command !== 'dev')
          throw new Error(
            `SHOW_PROBLEMS is set: "astro ${command}" does not show problems, it ends at them.`,
          );
        addMiddleware({entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre'});
        // Vite would show the new text at once, with the problems of the old
        const hotUpdate = ({file}: {file: string}) => (isContent(file) ? [] : undefined);
        updateConfig({vite: {plugins: [{name: 'content-waits-for-its-check', hotUpdate}]}});
      },
      'astro:server:setup': ({server}) => {
        if (!context.problems) return;
        print();
        // a page that was on its way during a save is not connected yet, and would never hear of it
        let saves = 0;
        let savesServed = 0;
        server.middlewares.use((request, response, next) => {
          if (request.headers.accept?.includes('text/html')) savesServed = saves;
          if (request.url !== context.base + problemsPath) return next();
          const placed = placeProblems(context.problems ?? [], context.library, context.base);
          response.setHeader('content-type', 'application/json').end(JSON.stringify(placed));
        });
        const reload = () => server.environments.client.hot.send({type: 'full-reload', path: '*'});
        server.environments.client.hot.on('connection', () => {
          if (savesServed < saves) reload();
        });
        const readAnew = () => {
          saves += 1;
          const {library, problems} = openContent(folder, context.derived, true);
          // the plugins were given this library, and keep it
          Object.assign(context.library, library);
          context.problems = problems;
          print();
          for (const {name, moduleGraph, hot} of Object.values(server.environments)) {
            if (name === 'client') continue;
            for (const found of moduleGraph.idToModuleMap.values())
              if (found.file && isContent(found.file)) moduleGraph.invalidateModule(found);
            // Astro keeps addresses apart from the modules
            hot.send('astro:content-changed', {});
            hot.send({type: 'full-reload', path: '*'});
          }
          reload();
        };
        let timer: NodeJS.Timeout | undefined;
        const look = (path: string) => {
          if (!isContent(path)) return;
          clearTimeout(timer);
          timer = setTimeout(readAnew, delayMs);
        };
        server.watcher.add(resolve(folder));
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, look);
      },
    },
  };
}
