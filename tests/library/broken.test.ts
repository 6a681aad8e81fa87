import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {env} from 'node:process';
import {describe, expect, test} from 'vitest';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import {checkRemoved} from '../../src/library/check-removed.ts';
import {loadContent} from '../../src/library/load.ts';
import {problemTexts} from '../../src/library/problem-texts.ts';
import {formatProblem, sortProblems} from '../../src/library/problem.ts';
import type {Problem} from '../../src/library/problem.ts';
import {readLibrary} from '../../src/library/read.ts';
import {expectText} from './expect-text.ts';
import {makeContent, plainPaths, readSamples} from './samples.ts';
import {sound} from './sound.ts';

const folder = 'tests/library/broken';
const samples = readSamples(folder);

describe('the sound folder', () => {
  test('has no problems, so each sample shows its own fault only', () => {
    expect(checkContent(sound, {}).problems.map(formatProblem)).toEqual([]);
  });
});

describe('the broken samples', () => {
  test('are one for each code of the problem table', () => {
    expect(samples.map(({name}) => name)).toEqual(Object.keys(problemTexts).sort());
  });

  test('come in pairs', () => {
    const texts = readdirSync(folder).filter((name) => /(?<!\.actual)\.txt$/.test(name));
    expect(texts.sort()).toEqual(samples.map(({name}) => `${name}.txt`).sort());
  });
});

/** An address is lost only by comparison with an earlier state. */
function problemsOf(content: string, name: string): Problem[] {
  const {library, problems} = checkContent(content, derived);
  return name.startsWith('removed-') ? checkRemoved(readLibrary(sound).library, library) : problems;
}

describe('checkContent', () => {
  test.each(samples)('reports $name at its place, in three sentences', ({name, sample}) => {
    const content = makeContent(sample);
    const problems = problemsOf(content, name);
    const actual = `${problems.map((found) => plainPaths(formatProblem(found), content)).join('\n\n')}\n`;
    expectText(`${folder}/${name}.txt`, actual);
    expect([...new Set(problems.map(({code}) => code))]).toEqual([name]);
  });

  test('reports the faults of several samples together, in the order of files and lines', () => {
    const wanted = ['unknown-term', 'too-few-sources', 'hidden-character', 'typed-number', 'not-utf-8'];
    const sample = Object.assign(
      {},
      ...samples.filter(({name}) => wanted.includes(name)).map(({sample: files}) => files),
    );
    const {problems} = checkContent(makeContent(sample), {});
    expect(new Set(problems.map(({code}) => code))).toEqual(new Set(wanted));
    expect(problems).toEqual(sortProblems(problems));
  });

  test('writes nothing', () => {
    const content = makeContent({});
    const list = () =>
      readdirSync(content, {recursive: true, encoding: 'utf8'}).map((name) => [
        name,
        statSync(`${content}/${name}`).mtimeMs,
      ]);
    const before = list();
    checkContent(content, {});
    expect(list()).toEqual(before);
  });

  test('says of a missing folder that it is missing', () => {
    const {problems} = checkContent('no/such/folder', {});
    expect(problems.map(({file, code}) => `${file} ${code}`)).toEqual([
      'no/such/folder/site.yaml missing-folder',
    ]);
  });
});

describe('the command check', () => {
  test.each(['unknown-term', 'code-in-page', 'not-a-file'])('prints %s and ends with 1', (name) => {
    const content = makeContent(samples.find((found) => found.name === name)?.sample ?? {});
    const {status, stdout, stderr} = spawnSync('node', ['src/cli/main.ts', 'check'], {
      env: {...env, CONTENT: content},
      encoding: 'utf8',
    });
    expect(plainPaths(stdout, content)).toContain(readFileSync(`${folder}/${name}.txt`, 'utf8').trimEnd());
    expect(stdout).toContain('1 problem in 1 file.');
    expect([status, stderr]).toEqual([1, '']);
  });

  test('ends with 0 where nothing is wrong', () => {
    const {status, stdout} = spawnSync('node', ['src/cli/main.ts', 'check'], {
      env: {...env, CONTENT: sound},
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([
      0,
      'No problems. 2 pages, 2 terms, 6 sources, 4 facts, 1 event, 2 claims, 2 actors, 1 chip, 1 model.\n',
    ]);
  });
});

describe('loadContent', () => {
  test('throws after printing the same sentences', () => {
    const content = makeContent(samples.find(({name}) => name === 'unknown-term')?.sample ?? {});
    const printed: string[] = [];
    expect(() => loadContent(content, {}, (text) => printed.push(text))).toThrow(
      'The content has 1 problem, printed above.',
    );
    expect(plainPaths(printed.join(''), content)).toContain(
      readFileSync(`${folder}/unknown-term.txt`, 'utf8').trimEnd(),
    );
  });

  test('gives the library where nothing is wrong', () => {
    expect(loadContent(sound, {}).term.get('pomace')?.data.term).toBe('Pomace');
  });
});
