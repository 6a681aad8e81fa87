import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {describe, expect, it, onTestFinished} from 'vitest';
import {keepResult} from '../../src/runs/keep.ts';

/** Makes a shelf with one file of code, both in folders that go when the test ends. */
function makeShelf(text = 'export const one = 1;\n') {
  const root = mkdtempSync(join(tmpdir(), 'shelf-'));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  writeFileSync(join(root, 'code.ts'), text);
  return {code: root, folder: join(root, 'kept')};
}

const Sum = z.object({sum: z.number()});

describe('keepResult', () => {
  it('makes a result once for a plan', () => {
    const at = makeShelf();
    let made = 0;
    const make = () => ({sum: (made += 1)});
    expect([keepResult({a: 1}, Sum, make, at), keepResult({a: 1}, Sum, make, at)]).toEqual([
      {sum: 1},
      {sum: 1},
    ]);
    expect(keepResult({a: 2}, Sum, make, at)).toEqual({sum: 2});
    expect(readdirSync(at.folder)).toHaveLength(2);
  });

  it('names a result after the code, so that other code makes it again', () => {
    const [one, other] = [makeShelf(), makeShelf('export const one = 2;\n')];
    keepResult('plan', Sum, () => ({sum: 1}), one);
    keepResult('plan', Sum, () => ({sum: 1}), other);
    expect(readdirSync(one.folder)).not.toEqual(readdirSync(other.folder));
  });

  it('makes again what was cut short or has another form', () => {
    const at = makeShelf();
    keepResult('plan', Sum, () => ({sum: 1}), at);
    const [name = ''] = readdirSync(at.folder);
    const copy = {code: at.code, folder: join(at.code, 'other')};
    keepResult('first', Sum, () => ({sum: 0}), copy);
    writeFileSync(join(copy.folder, name), '{"sum": ');
    expect(keepResult('plan', Sum, () => ({sum: 5}), copy)).toEqual({sum: 5});
    expect(keepResult('plan', z.object({total: z.number()}), () => ({total: 7}), copy)).toEqual({total: 7});
  });
});
