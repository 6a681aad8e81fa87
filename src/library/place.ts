import {relative} from 'node:path';
import type {Place} from './problem.ts';

/**
 * Makes the place of a whole file: its first character.
 *
 * @param path as the file system writes it
 */
export function placeOfFile(path: string): Place {
  return {file: relative('.', path).replaceAll('\\', '/'), line: 1, column: 1};
}

/**
 * Makes a place from an offset.
 *
 * @param file path from the project's root
 * @param text the whole file
 * @param at   offset in it, from 0
 */
export function placeInText(file: string, text: string, at: number): Place {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return {file, line: before.split('\n').length, column: at - start + 1};
}
