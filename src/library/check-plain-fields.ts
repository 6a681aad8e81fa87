import {markdownFields, textsAt} from './fields.ts';
import {kindNames} from './kinds.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry} from './read.ts';

/** Links, and words in bold or italics. */
const marks = new RegExp(
  `\\[[^\\]]*\\]\\((?:${kindNames.join('|')}|https?):[^)]*\\)|\\*\\*[^*]+\\*\\*|(?<![\\p{L}\\p{N}*])\\*[^*\\s][^*]*\\*(?![\\p{L}\\p{N}*])`,
  'u',
);

/**
 * Finds Markdown in fields that are printed as they are typed.
 *
 * @param entries which to check
 */
export function checkPlainFields(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => {
    const known = markdownFields[entry.kind];
    const read = new Set(
      known.flatMap((pattern) => textsAt(entry.data, pattern).map(({path}) => path.join('.'))),
    );
    return ['*', '*.*', '*.*.*'].flatMap((pattern) =>
      textsAt(entry.data, pattern).flatMap(({path, text}) => {
        const found = read.has(path.join('.')) ? undefined : marks.exec(text)?.[0];
        const words = {
          field: path.join('.'),
          text: (found ?? '').slice(0, 60),
          known: known.filter((name) => !/[*.]/.test(name)).join(', ') || 'a page',
        };
        return found === undefined ? [] : [problem('plain-field', entry.placeOf(path), words)];
      }),
    );
  });
}
