import {readFileSync, statSync} from 'node:fs';
import {findHidden} from './hidden-characters.ts';
import type {Kind} from './kinds.ts';
import {placeInText, placeOfFile} from './place.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';

/** The most bytes that a file may have. The longest page of a year's work has 11,000, so ten thousand words fit. */
const mostBytes = 65_536;

/**
 * Reads a text file that anybody may have written.
 *
 * @param path   an ordinary file
 * @param report takes what is wrong: too large, not UTF-8, empty, or with invisible characters
 * @param entry  what the file is, for the command that starts it again
 * @returns its text with line feeds only, or `undefined` if it cannot be used
 */
export function readText(
  path: string,
  report: (found: Problem) => void,
  entry?: {kind: Kind; id: string},
): string | undefined {
  const place = placeOfFile(path);
  const {size} = statSync(path);
  if (size > mostBytes) {
    report(problem('too-large', place, {size: kilobytes(size), limit: kilobytes(mostBytes)}));
    return undefined;
  }
  const bytes = readFileSync(path);
  const text = decode(bytes);
  if (text === undefined) {
    report(problem('not-utf-8', {...place, line: firstBadLine(bytes)}));
    return undefined;
  }
  if (text.trim() === '') {
    report(
      problem('empty-file', place, {
        again: entry ? `, or start it again: npm run new ${entry.kind} ${entry.id}` : '.',
      }),
    );
    return undefined;
  }
  const hidden = findHidden(text);
  for (const {name, at} of firstOfLines(text, hidden)) {
    report(
      problem('hidden-character', placeInText(place.file, text, at), {character: name, thing: 'the file'}),
    );
  }
  return hidden.length === 0 ? text : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** A line feed is the same byte in UTF-8 as in the encodings it is mistaken for. */
function firstBadLine(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const at = lines.findIndex((line) => decode(Buffer.from(line, 'latin1')) === undefined);
  return at < 0 ? 1 : at + 1;
}

/** A file full of them gets one problem a line, and no more than ten. */
function firstOfLines<T extends {at: number}>(text: string, found: readonly T[]): T[] {
  const lines = new Set<number>();
  return found
    .filter(({at}) => {
      const start = text.lastIndexOf('\n', at);
      return lines.has(start) ? false : lines.add(start);
    })
    .slice(0, 10);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}
