import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import sirv from 'sirv';
import {deliveryHeaders} from '../policy.ts';
import {basePath} from '../site.ts';

/** Ports that are tried, one after the other. */
const mostPorts = 20;

/**
 * Serves the built site as a static host would, and prints its address; it runs until it is stopped.
 *
 * @param args  `--port` of the first port to try, `--host` for other machines to reach it, `--dir` of the built site
 * @param print takes one text
 * @returns 1 if it cannot be served
 */
export async function preview(args: string[], print: (text: string) => void): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {
      port: {type: 'string', default: '4321'},
      host: {type: 'string', default: 'localhost'},
      dir: {type: 'string', default: 'dist'},
    },
  });
  const port = Number(values.port);
  const fault =
    findFault(values.dir, basePath) ??
    (Number.isInteger(port) && port >= 0 && port < 65_536
      ? undefined
      : `"${values.port}" is not a port: a number up to 65535.`);
  if (fault !== undefined) {
    print(fault);
    return 1;
  }
  const server = serveFolder(values.dir, basePath);
  const taken = await listen(server, port, values.host).catch((error: unknown) =>
    String(Object(error).code ?? error),
  );
  if (typeof taken === 'string') {
    print(
      `Port ${port} of ${values.host} cannot be used (${taken}). Name another: npm run preview -- --port 8080 --host localhost`,
    );
    return 1;
  }
  if (taken === undefined) {
    print(
      `The ports ${port} to ${port + mostPorts - 1} are taken. Name another: npm run preview -- --port 8080`,
    );
    return 1;
  }
  if (taken !== port && port !== 0) print(`Port ${port} is taken.`);
  print(`The site is at http://${values.host}:${taken}${basePath}  (Ctrl+C ends it)`);
  return 0;
}

/**
 * Says why a folder cannot be served under a base path, if so.
 *
 * @param folder the built site
 * @param base   the base path, with a slash at both ends
 */
export function findFault(folder: string, base: string): string | undefined {
  const start = join(folder, 'index.html');
  if (!existsSync(start)) return `There is no built site in ${folder}/. Build it first: npm run build`;
  // the start page links itself by the base path it was built for
  const built = /<a class="wordmark" href="([^"]*)"/.exec(readFileSync(start, 'utf8'))?.[1];
  return built === undefined || built === base
    ? undefined
    : `The site in ${folder}/ was built for ${built} and not for ${base}. Build it again: npm run build`;
}

/**
 * Makes a server of a folder: files, directories with a slash, the 404 page of the site, and nothing outside the base path.
 *
 * @param folder the built site
 * @param base   the base path, with a slash at both ends
 */
export function serveFolder(folder: string, base: string): Server {
  // a server without certificates must not ask browsers to insist on them
  const headers = Object.entries(deliveryHeaders).filter(([name]) => name !== 'Strict-Transport-Security');
  // files are looked up at each request, so that a rebuilt site is served without a restart
  const serve = sirv(folder, {etag: true, dev: true, extensions: ['html']});
  const notFound = join(folder, '404.html');
  const refuse = (response: ServerResponse) => {
    response.writeHead(404, {'content-type': 'text/html; charset=utf-8'});
    response.end(existsSync(notFound) ? readFileSync(notFound) : 'There is no page at this address.');
  };
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const url = request.url ?? '/';
    const [path = '/', query] = url.split('?');
    if (!path.startsWith(base)) {
      if (`${path}/` !== base) return refuse(response);
      response.writeHead(302, {location: base + (query === undefined ? '' : `?${query}`)}).end();
      return undefined;
    }
    const inside = `/${path.slice(base.length)}`;
    if (isFolder(folder, inside)) {
      response.writeHead(302, {location: `${path}/${query === undefined ? '' : `?${query}`}`}).end();
      return undefined;
    }
    request.url = `/${url.slice(base.length)}`;
    return serve(request, response, () => refuse(response));
  });
}

/** An address that lacks its last slash gets it, or relative links on the page would lead astray. */
function isFolder(folder: string, path: string): boolean {
  return (
    /^\/[\w./-]+$/.test(path) &&
    !path.includes('..') &&
    !path.endsWith('/') &&
    existsSync(join(folder, path, 'index.html'))
  );
}

/**
 * Listens on a port or, where it is taken, on the next free one.
 *
 * @param server not yet listening
 * @param first  the port to try first; 0 takes any
 * @param host   the name under which it is reached
 * @returns the port, or `undefined` if twenty in a row are taken
 */
export async function listen(server: Server, first: number, host: string): Promise<number | undefined> {
  for (let port = first; port < first + mostPorts; port += 1) {
    const {promise, resolve, reject} = Promise.withResolvers<boolean>();
    const onError = (error: Error) => (Object(error).code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', onError);
    server.listen(port, host, () => resolve(true));
    const free = await promise;
    server.off('error', onError);
    const address = server.address();
    if (free) return typeof address === 'object' && address ? address.port : port;
  }
  return undefined;
}
