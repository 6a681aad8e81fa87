/** The part of `fetch` that is needed, so that tests can answer in its place. */
export type Fetch = (
  url: string,
  init: {method: string; headers: Record<string, string>; body?: string},
) => Promise<Response>;

/** A few calls of GitHub's interface. */
export interface Github {
  /** answers with parsed JSON, or `undefined` where nothing is found */
  get: (path: string) => Promise<unknown>;
  /** answers with the bytes of a file, at most `most` of them */
  download: (path: string, most: number) => Promise<Uint8Array>;
  send: (method: 'POST' | 'PATCH', path: string, body: unknown) => Promise<unknown>;
}

/**
 * Makes the calls with one token.
 *
 * @param token   of the job
 * @param fetcher fetches; `fetch` itself outside tests
 * @param origin  address of the interface
 */
export function makeGithub(token: string, fetcher: Fetch, origin: string): Github {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'check-of-requests',
    'x-github-api-version': '2022-11-28',
  };
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const init = {
      method,
      headers: body === undefined ? headers : {...headers, 'content-type': 'application/json'},
    };
    const response = await fetcher(
      origin + path,
      body === undefined ? init : {...init, body: JSON.stringify(body)},
    );
    // the path may hold a stranger's words, so the log gets the number only
    if (!response.ok && response.status !== 404)
      throw new Error(`GitHub answered ${response.status} to a ${method}`);
    return response;
  };
  return {
    get: async (path) => {
      const response = await call('GET', path);
      return response.status === 404 ? undefined : response.json();
    },
    download: async (path, most) => {
      const response = await call('GET', path);
      if (response.status === 404 || !response.body) throw new Error('GitHub has no such file');
      return takeAtMost(response.body, most);
    },
    send: async (method, path, body) => {
      const response = await call(method, path, body);
      if (response.status === 404) throw new Error(`GitHub answered 404 to a ${method}`);
      return response.json();
    },
  };
}

/** A body that is longer than announced is not read to its end. */
async function takeAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > most) throw new Error('the archive is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
