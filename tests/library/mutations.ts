import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, cpSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import fc from 'fast-check';
import {checkContent} from '../../src/library/check.ts';
import {findHidden} from '../../src/library/hidden-characters.ts';
import type {Problem} from '../../src/library/problem.ts';
import {sound} from './sound.ts';

/** One change to one file of the sound folder. */
export interface Mutation {
  /** what was done, in words */
  what: string;
  /** path inside the folder */
  file: string;
  text: string;
  /** the line that was changed, from 1; nothing where the change is larger than a line */
  line: number | undefined;
}

/** How the checker took a mutation: without a word, in the right place, or not. */
export type Outcome = 'still valid' | 'right line' | 'right file' | 'other file';

const files = readdirSync(sound, {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:mdx|yaml|svg)$/.test(name))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(sound, file), 'utf8')]));
const entries = files.filter((file) => !file.endsWith('.svg'));
const ids = entries.map((file) => file.replace(/^.*\//, '').replace(/\.\w+$/, ''));
const idPattern = new RegExp(`\\b(?:${ids.join('|')})\\b`, 'g');

/** What a hand, an editor or an attacker may leave in a file. */
const tokens = [
  '[](chip:press-one#constructor)',
  '<constructor/>',
  'constructor: 1',
  '__proto__: 1',
  '{',
  '}',
  '{x}',
  '<',
  '>',
  '</',
  '<Note>',
  '</Note>',
  '<b>',
  '<Note title="a">',
  '"',
  "'",
  ':',
  ': ',
  '#',
  '- ',
  '[',
  ']',
  '](',
  '[](fact:none)',
  '[](term:pomace',
  '*',
  '**',
  '`',
  '$$',
  '\t',
  '  ',
  '---',
  '@',
  '|',
  '|-',
  '!',
  '&a ',
  '*a',
  '%',
  '5%',
  '\\',
  '\u202e',
  '\0',
  '\ufeff',
  'é',
  '中',
  '😀',
  'null',
  '1e999',
  '[^1]',
  '![](x)',
  'www.example.org',
  '<!--',
  '-->',
  'import x',
  'export x',
  '?',
  '? ',
  ', ',
  '2024-13-01',
  '~',
  '>-',
  '|\n',
  '\n',
  '\n\n',
  '\r',
];

const token = fc.constantFrom(...tokens);
/** Those that do not stop the checker at once: a few of them, over and over, are what holds up a parser. */
const visible = fc.constantFrom(
  ...tokens.filter((text) => findHidden(text).length === 0),
  'a',
  ' ',
  '\n> ',
  '\n- ',
  '\n  ',
);

/** A mutation that leaves all lines but one as they were. */
export const lineMutation: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom(...entries),
    fc.nat(),
    fc.nat(),
    token,
    fc.constantFrom('drop', 'swap', 'insert', 'value'),
    fc.constantFrom(...ids),
  )
  .map(([file, row, at, put, kind, id]) => {
    const lines = (texts.get(file) ?? '').replace(/\n$/, '').split('\n');
    const index = row % lines.length;
    const line = lines[index] ?? '';
    const changed = changeLine(line, at, put, kind, id);
    const text = [
      ...lines.slice(0, index),
      ...(changed === undefined ? [] : [changed]),
      ...lines.slice(index + 1),
      '',
    ].join('\n');
    return {
      what: `${kind} ${JSON.stringify(line)} → ${JSON.stringify(changed)}`,
      file,
      text,
      line: index + 1,
    };
  });

function changeLine(
  line: string,
  at: number,
  put: string,
  kind: 'drop' | 'swap' | 'insert' | 'value',
  id: string,
): string | undefined {
  const plain = put.replace(/[\n\r]/g, ' ');
  if (kind === 'drop') return undefined;
  if (kind === 'value') return line.replace(/(:\s+).*$/, (_, colon: string) => colon + plain);
  const found = [...line.matchAll(idPattern)];
  const spot = found[at % Math.max(1, found.length)];
  if (kind === 'swap' && spot)
    return line.slice(0, spot.index) + id + line.slice(spot.index + spot[0].length);
  const column = at % (line.length + 1);
  return line.slice(0, column) + plain + line.slice(column);
}

/** A file that is cut off, doubled, emptied, or made of tokens alone. */
export const fileMutation: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom(...files),
    fc.nat(),
    fc.oneof(fc.array(token, {maxLength: 40}), fc.array(visible, {minLength: 1, maxLength: 4})),
    fc.nat({max: 30_000}),
    fc.constantFrom('cut', 'tokens', 'repeat', 'paste', 'bytes'),
  )
  .map(([file, at, some, times, kind]) => {
    const text = texts.get(file) ?? '';
    const column = at % (text.length + 1);
    const repeated = some.join('').repeat(times).slice(0, 60_000);
    const changed = {
      cut: text.slice(0, column),
      tokens: some.join(''),
      repeat: repeated,
      paste: text.slice(0, column) + repeated + text.slice(column),
      bytes: some.join('\0'),
    }[kind];
    return {
      what: `${kind} at ${column}, ${times} × ${JSON.stringify(some.join(''))}`,
      file,
      text: changed,
      line: undefined,
    };
  });

/** A copy of the sound folder in which one file after the other is changed and put back. */
export function makeGround(): {check: (mutation: Mutation) => Problem[]; remove: () => void} {
  const temporary = mkdtempSync(join(tmpdir(), 'mutation-'));
  const folder = join(temporary, 'content');
  cpSync(sound, folder, {recursive: true});
  const inside = relative('.', folder).replaceAll('\\', '/');
  return {
    check: ({file, text}) => {
      writeFileSync(join(folder, file), text);
      try {
        return checkContent(folder, {}).problems.map((found) => ({
          ...found,
          file: found.file.replace(`${inside}/`, ''),
        }));
      } finally {
        writeFileSync(join(folder, file), texts.get(file) ?? '');
      }
    },
    remove: () => rmSync(temporary, {recursive: true, force: true}),
  };
}

/**
 * Says how well the problems show where a mutation was made.
 *
 * A line that was dropped has no place any more: the lines beside it count, and the start of the fields where the
 * field that it held is missing.
 *
 * @param mutation what was changed
 * @param problems what the checker found
 */
export function judge(mutation: Mutation, problems: readonly Problem[]): Outcome {
  if (problems.length === 0) return 'still valid';
  const own = problems.filter(({file}) => file === mutation.file);
  if (own.length === 0) return 'other file';
  const {line} = mutation;
  if (line === undefined) return 'right file';
  const dropped = mutation.what.startsWith('drop');
  const near = own.some(
    (found) =>
      found.line === line || (dropped && (found.line === line - 1 || found.code === 'missing-field')),
  );
  return near ? 'right line' : 'right file';
}
