import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkContent} from '../../src/library/check.ts';
import type {Problem} from '../../src/library/problem.ts';
import {fileMutation, lineMutation} from './mutations.ts';
import {makeContent, readSamples} from './samples.ts';

const seed = 20_261_124;

/** All files of a content folder, as problems name them. */
function listFiles(content: string): string[] {
  return readdirSync(content, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** What concerns a file: what is reported in it, or names it. */
function concerning(problems: readonly Problem[], file: string): Problem[] {
  return problems.filter((found) => found.file === file || `${found.what} ${found.mend}`.includes(file));
}

describe('checkContent for one file', () => {
  test.each(readSamples('tests/library/broken'))(
    'finds in each what a check of all finds there: $name',
    ({name, sample}) => {
      const content = makeContent(sample);
      const {problems} = checkContent(content, {});
      const reported = new Set(problems.map(({file}) => file));
      // of the others a fifth, another one for each sample
      const files = listFiles(content).filter(
        (file, nth) => reported.has(file) || (nth + name.length) % 5 === 0,
      );
      for (const file of files) {
        const alone = checkContent(content, {}, (path) => path === file).problems;
        expect([file, alone]).toEqual([file, concerning(problems, file)]);
      }
    },
  );

  test('finds the same in a file that was changed anyhow, and in one that was not', () => {
    const content = makeContent({});
    const files = listFiles(content);
    const changes = [
      ...fc.sample(lineMutation, {seed, numRuns: 60}),
      ...fc.sample(fileMutation, {seed, numRuns: 20}),
    ];
    changes.forEach(({what, file: inside, text}, nth) => {
      const path = join(content, inside);
      const before = readFileSync(path);
      writeFileSync(path, text);
      const {problems} = checkContent(content, {});
      for (const file of [relative('.', path).replaceAll('\\', '/'), files[nth % files.length] ?? '']) {
        const alone = checkContent(content, {}, (asked) => asked === file).problems;
        expect([what, file, alone]).toEqual([what, file, concerning(problems, file)]);
      }
      writeFileSync(path, before);
    });
  });

  test('says which entries it checked', () => {
    const {entries} = checkContent('tests/library/sound', {}, (file) => file.endsWith('/pomace.mdx'));
    expect(entries.map(({kind, id}) => `${kind} ${id}`)).toEqual(['term pomace']);
  });
});
