import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {checkContent} from '../../src/library/check.ts';
import {problemTexts} from '../../src/library/problem-texts.ts';
import {formatProblem} from '../../src/library/problem.ts';
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
    expect(texts.sort()).toEqual(samples.map(({name}) => `${name}.txt`));
  });
});

describe('checkContent', () => {
  test.each(samples)('reports $name at its place, in three sentences', ({name, sample}) => {
    const content = makeContent(sample);
    const {problems} = checkContent(content, {});
    const actual = `${problems.map((found) => plainPaths(formatProblem(found), content)).join('\n\n')}\n`;
    const expected = `${folder}/${name}.txt`;
    const beside = `${folder}/${name}.actual.txt`;
    const same = existsSync(expected) && readFileSync(expected, 'utf8') === actual;
    if (same) rmSync(beside, {force: true});
    else writeFileSync(beside, actual);
    expect(actual).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : `the text of ${expected}`);
    expect([...new Set(problems.map(({code}) => code))]).toEqual([name]);
  });
});
