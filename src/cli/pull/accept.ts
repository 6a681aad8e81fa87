import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseZip} from './parse-zip.ts';
import {Report} from './report.ts';
import {tameHtml} from './tame-html.ts';
import type {PreviewPlace} from './tame-html.ts';

/** What is left of an archive after everything that could do harm is gone. */
export interface Accepted {
  report: Report;
  /** tamed pages and styles by path below the preview's root */
  files: ReadonlyMap<string, string>;
}

/**
 * Takes the archive of a pull request's run, or refuses the whole of it.
 *
 * Only `report.json` and pages and styles below `site/` are looked at; anything else in the archive is a refusal too,
 * because our own first workflow sends nothing else.
 *
 * @param archive from a run of a stranger's code
 * @param place   where the preview will stand
 * @throws an error that says why in words of ours only
 */
export function acceptArchive(archive: Uint8Array, place: PreviewPlace): Accepted {
  const files = new Map<string, string>();
  let report: Report | undefined;
  for (const {path, read} of parseZip(archive)) {
    if (path === 'report.json') report = parseReport(decode(read()));
    else if (/^site\/.+\.css$/.test(path)) files.set(path.slice('site/'.length), decode(read()));
    else if (/^site\/.+\.html$/.test(path))
      files.set(path.slice('site/'.length), tameHtml(decode(read()), place));
    else throw new Error('the archive holds a file of another type');
  }
  if (!report) throw new Error('the archive holds no report');
  return {report, files};
}

/**
 * Writes accepted files below a folder.
 *
 * @param files  by path; the paths were checked when the archive was read
 * @param folder made if it is missing
 */
export function writeFiles(files: ReadonlyMap<string, string>, folder: string): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text, {flag: 'wx'});
  }
}

function parseReport(text: string): Report {
  try {
    return Report.parse(JSON.parse(text));
  } catch {
    throw new Error('the report has an unknown form');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new Error('a file of the archive is not text');
  }
}
