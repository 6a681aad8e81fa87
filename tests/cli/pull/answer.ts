import {makeGithub} from '../../../src/cli/pull/github.ts';
import type {Github} from '../../../src/cli/pull/github.ts';

/**
 * Answers as GitHub would, and keeps what it was asked.
 *
 * @param answers by the beginning of the path; bytes are sent as they are, everything else as JSON
 */
export function answer(answers: Readonly<Record<string, unknown>>): {github: Github; asked: string[]} {
  const asked: string[] = [];
  const github = makeGithub(
    'token',
    (url, {method, body}) => {
      const path = url.slice('https://api.example'.length);
      asked.push(`${method} ${path}${body === undefined ? '' : ` ${body}`}`);
      const found = Object.entries(answers).find(([start]) => path.startsWith(start))?.[1];
      if (found instanceof Uint8Array) return Promise.resolve(new Response(new Uint8Array(found)));
      return Promise.resolve(found === undefined ? new Response('{}', {status: 404}) : Response.json(found));
    },
    'https://api.example',
  );
  return {github, asked};
}
