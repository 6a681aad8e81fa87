import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {expect} from 'vitest';

/**
 * Compares a text with the file that holds what is expected; a text that differs is written beside it.
 *
 * @param path   of the expected text
 * @param actual what came out
 */
export function expectText(path: string, actual: string): void {
  const beside = path.replace(/\.(\w+)$/, '.actual.$1');
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (expected === actual) rmSync(beside, {force: true});
  else writeFileSync(beside, actual);
  expect(actual).toBe(expected ?? `the text of ${path}, which is missing`);
}
