import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parseHTML} from 'linkedom';
import type {Build} from './builds.ts';

/** One built page. */
export interface BuiltPage {
  /** address from the host's root, base path included */
  url: string;
  /** path of the file in the built folder */
  file: string;
  html: string;
  /** parsed on first use */
  readonly document: Document;
}

/**
 * Reads every page of a build in the order of their addresses.
 *
 * @param build a built site
 */
export function readPages({folder, base}: Build): BuiltPage[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      let parsed: Document | undefined;
      return {
        url: base + file.replace(/(?:^|(?<=\/))index\.html$/, ''),
        file,
        html,
        get document() {
          return (parsed ??= parseHTML(html).document);
        },
      };
    });
}

/**
 * Reads a file of a build by its address.
 *
 * @param build a built site
 * @param url   address from the host's root, base path included
 * @returns `undefined` if there is none, or if it lies outside the base path
 */
export function findFile({folder, base}: Build, url: string): Buffer | undefined {
  if (!url.startsWith(base)) return undefined;
  const path = join(folder, decodeURIComponent(url.slice(base.length)));
  const file = url.endsWith('/') ? join(path, 'index.html') : path;
  return existsSync(file) && /\.\w+$/.test(file) ? readFileSync(file) : undefined;
}

/**
 * Reads a file of a build as text.
 *
 * @param build a built site
 * @param name  path in the built folder
 * @throws if there is none
 */
export function readText({folder}: Build, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
