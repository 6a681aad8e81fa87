import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {derived} from '../../derived.ts';
import {checkContent} from '../../library/check.ts';
import {compareStates} from './compare.ts';
import type {Sizes, State} from './compare.ts';

/** Folders of the two states, and where the result goes. */
export interface ReportFolders {
  /** content and built site of the request */
  content: string;
  site: string;
  /** content and built site that it starts from */
  baseContent: string;
  baseSite: string;
  out: string;
}

/**
 * Writes what the first workflow hands on: `report.json`, and pages and styles of the built site under `site/`.
 *
 * @param folders where everything is; a missing built site means that its build failed
 */
export function writeReport({content, site, baseContent, baseSite, out}: ReportFolders): void {
  const report = compareStates(readState(baseContent, baseSite), readState(content, site));
  mkdirSync(out, {recursive: true});
  writeFileSync(join(out, 'report.json'), `${JSON.stringify(report)}\n`);
  for (const path of listFiles(site)) {
    if (!/\.(?:html|css)$/.test(path)) continue;
    mkdirSync(dirname(join(out, 'site', path)), {recursive: true});
    cpSync(join(site, path), join(out, 'site', path));
  }
}

function readState(content: string, site: string): State {
  const {library, problems} = checkContent(content, derived);
  return {library, problems, sizes: existsSync(join(site, 'index.html')) ? readSizes(site) : undefined};
}

function readSizes(site: string): Sizes {
  const pages = listFiles(site).filter((path) => path === 'index.html' || path.endsWith('/index.html'));
  return new Map(
    pages.map((path) => [
      `/${path.slice(0, -'index.html'.length)}`,
      gzipSync(readFileSync(join(site, path))).length,
    ]),
  );
}

/** Files below a folder with forward slashes, in order; none where it is missing. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}
