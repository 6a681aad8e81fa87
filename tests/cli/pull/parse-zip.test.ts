import {describe, expect, test} from 'vitest';
import {limits, parseZip} from '../../../src/cli/pull/parse-zip.ts';
import {makeZip} from './make-zip.ts';

const ordinary = {name: 'site/index.html', text: 'words, words, words'};

describe('parseZip', () => {
  test('lists packed and plain files, folders left out', () => {
    const files = parseZip(
      makeZip([{name: 'site/', mode: 0o040755}, ordinary, {name: 'report.json', text: '{}', method: 0}]),
    );
    expect(files.map(({path, read}) => [path, Buffer.from(read()).toString()])).toEqual([
      ['site/index.html', 'words, words, words'],
      ['report.json', '{}'],
    ]);
  });

  test.each([
    ['a path that climbs out', [{name: '../outside.html'}]],
    ['a path that climbs out from within', [{name: 'site/../../outside.html'}]],
    ['a path from the root', [{name: '/etc/cron.d/job'}]],
    ['a path of another system', [{name: 'site\\..\\..\\outside.html'}]],
    ['a drive', [{name: 'C:/outside.html'}]],
    ['a hidden file', [{name: 'site/.htaccess'}]],
    ['an empty part', [{name: 'site//index.html'}]],
    ['a part that is a dot', [{name: 'site/./index.html'}]],
    ['a name that ends in a dot', [{name: 'site/index.html.'}]],
    ['a name with a line feed', [{name: 'site/a\n::set-output name=x::y.html'}]],
    ['a name with a space', [{name: 'site/a b.html'}]],
    ['a name that is no text', [{name: 'site/\xff.html'}]],
    ['an empty name', [{name: ''}]],
    ['a very long name', [{name: `site/${'a'.repeat(300)}.html`}]],
    ['a link', [{name: 'site/link.html', text: '/etc/passwd', mode: 0o120777}]],
    ['a device', [{name: 'site/device', mode: 0o020666}]],
    ['two files of one name', [ordinary, ordinary]],
    ['names that differ only in case', [ordinary, {name: 'site/INDEX.html'}]],
    ['an encrypted file', [{...ordinary, flags: 1}]],
    ['an unknown way of packing', [{...ordinary, method: 99}]],
    ['a size that is a lie', [{...ordinary, size: 5}]],
    ['a larger size that is a lie', [{...ordinary, size: 50}]],
    ['a sum that is a lie', [{...ordinary, crc: 1}]],
    ['a file over the limit', [{...ordinary, size: limits.fileBytes + 1}]],
    [
      'files over the limit together',
      Array.from({length: 76}, (_, index) => ({name: `site/${index}.html`, size: limits.fileBytes})),
    ],
    [
      'too many files',
      Array.from({length: limits.files + 1}, (_, index) => ({name: `site/${index}.html`, method: 0})),
    ],
  ])('refuses an archive with %s', (_, parts) => {
    expect(() => parseZip(makeZip(parts)).map(({read}) => read())).toThrow(/^(?:a |an |the |two )/);
  });

  test('takes a file of exactly the greatest size', () => {
    const [file] = parseZip(makeZip([{name: 'a.html', text: 'x'.repeat(limits.fileBytes)}]));
    expect(file?.read()).toHaveLength(limits.fileBytes);
  });

  test('unpacks a bomb no further than the size that it claims', () => {
    const bomb = makeZip([{name: 'site/bomb.html', text: '0'.repeat(20e6), size: 1000}]);
    expect(() => parseZip(bomb)[0]?.read()).toThrow('a file of the archive is not what it says');
  });

  test('refuses bytes that are no archive, and archives cut anywhere', () => {
    expect(() => parseZip(new Uint8Array())).toThrow();
    expect(() => parseZip(Buffer.from('not an archive at all, but long enough to look'))).toThrow();
    const whole = makeZip([ordinary, {name: 'report.json', text: '{}'}]);
    for (let length = 0; length < whole.length; length += 1)
      expect(() => parseZip(whole.subarray(0, length)), `${length} bytes`).toThrow();
  });

  test('refuses an archive over the limit without looking into it', () => {
    expect(() => parseZip(new Uint8Array(limits.archiveBytes + 1))).toThrow('the archive is too large');
  });
});
