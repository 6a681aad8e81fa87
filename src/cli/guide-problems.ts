import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {z} from 'astro/zod';
import {problemTexts} from '../library/problem-texts.ts';

/** One broken sample for each code, with the text that the checker prints for it; the tests run the same files. */
const samples = 'tests/library/broken';

/** Lines of an example; a longer one shows its beginning. */
const mostLines = 12;

const Edits = z.record(z.string(), z.string());

/** Explains each code of the problem table by its sample: what was written, and what is printed for it. */
export function explainProblems(): string {
  return Object.keys(problemTexts)
    .sort()
    .map(
      (code) =>
        `### ${code}\n\n${describeSample(code)}\n\n${fence(readSample(code, 'txt').trimEnd(), Infinity)}`,
    )
    .join('\n\n');
}

function describeSample(code: string): string {
  const sample = z.record(z.string(), z.unknown()).parse(parse(readSample(code, 'yaml')));
  return Object.entries(sample)
    .map(([path, change]) => `${describePath(path)} ${describeChange(change)}`)
    .join('\n\n');
}

function readSample(code: string, ending: 'txt' | 'yaml'): string {
  const path = join(samples, `${code}.${ending}`);
  if (!existsSync(path)) throw new Error(`the guide cannot be made: the code ${code} has no sample ${path}`);
  return readFileSync(path, 'utf8');
}

function describePath(path: string): string {
  return `\`content/${path}\``;
}

function describeChange(change: unknown): string {
  if (change === null) return 'is missing.';
  if (typeof change === 'string')
    return change.trim() === '' ? 'is empty.' : `holds\n\n${fence(change.trimEnd())}`;
  const keys = Object.keys(Object(change));
  if (keys.includes('<link>')) return 'is a symbolic link.';
  if (keys.includes('<bytes>')) return 'holds bytes that are no UTF-8 text.';
  if (keys.includes('<fill>')) return 'is very large.';
  const edits = Object.entries(Edits.parse(change));
  const gone = edits.filter(([, put]) => put === '').map(([found]) => found);
  const put = edits.map(([, text]) => text).filter((text) => text !== '');
  return [
    ...(put.length > 0 ? [`holds\n\n${fence(put.join('\n…\n'))}`] : []),
    ...(gone.length > 0 ? [`lacks\n\n${fence(gone.join('\n…\n'))}`] : []),
  ].join('\n\nand ');
}

/** What nobody sees is written as its number, or the guide itself would hold it. */
function fence(text: string, most = mostLines): string {
  const plain = text.replace(
    /(?!\n)[\p{Cc}\p{Cf}]/gu,
    (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
  const lines = plain.split('\n');
  const shown = lines.length > most ? [...lines.slice(0, most), '…'] : lines;
  const ticks = '`'.repeat(Math.max(3, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}text\n${shown.join('\n')}\n${ticks}`;
}
