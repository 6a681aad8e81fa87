import {readFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {citeShort, citeSource, citeText, formatSeen} from '../../src/library/cite.ts';
import {exportFormats, exportSources} from '../../src/library/cite-export.ts';
import {Source} from '../../src/library/schemas/source.ts';
import {expectText} from './expect-text.ts';

const folder = 'tests/library/cite';
const records = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({
    id: basename(name, '.yaml'),
    data: Source.parse(parse(readFileSync(join(folder, name), 'utf8'))),
  }));

describe('the records', () => {
  test('are at least one for each type of source', () => {
    expect(Source.shape.type.options.filter((type) => records.every(({data}) => data.type !== type))).toEqual(
      [],
    );
  });
});

describe('citeText', () => {
  test.each(records)('writes $id as its field does', ({id, data}) => {
    expectText(`${folder}/${id}.txt`, `${citeText(data)}\n${citeShort(data)}\n`);
  });
});

describe('citeSource', () => {
  test.each(records)('sets the title of $id apart, once, and ends with a sign', ({data}) => {
    const parts = citeSource(data);
    expect(parts.filter(({role}) => role === 'title').map(({text}) => text)).toEqual([data.title]);
    expect(parts.map(({text}) => text).join('')).toMatch(/[.?!"”]$/);
  });
});

describe('exportSources', () => {
  test.each(exportFormats)('writes all records as %s', (format) => {
    // RIS ends its lines with two signs, which an editor would change in a file
    expectText(`${folder}/all.${format}`, exportSources(records, format).replaceAll('\r\n', '\n'));
  });

  test('ends the lines of RIS as its readers expect', () => {
    const lines = exportSources(records.slice(0, 1), 'ris').split('\r\n');
    expect(lines[0]).toBe('TY  - JOUR');
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
  });

  test('keeps a field from adding fields or commands of its own', () => {
    const [first] = records;
    const volume = '1}, note = {\\input{x}';
    const data = first && {...first.data, volume, issue: volume, page: volume, DOI: '10.1234/a}\\b'};
    const written = exportSources(data ? [{id: 'slow', data}] : [], 'bib');
    expect(written).toContain(
      '  volume = {1, note = inputx},\n  number = {1, note = inputx},\n  pages = {1, note = inputx},',
    );
    expect(written).toContain('  doi = {10.1234/a%7D%5Cb},');
  });

  test('keeps a title of several lines from adding lines of its own', () => {
    const [first] = records;
    const data = first && {...first.data, title: 'Slow\nUR  - https://example.org/other'};
    expect(exportSources(data ? [{id: 'slow', data}] : [], 'ris')).toContain(
      'TI  - Slow UR - https://example.org/other\r\n',
    );
  });

  test('escapes what TeX would read as a command', () => {
    const [first] = records;
    const data = first && {...first.data, title: '100% of #1 & a_b $c ~d ^e \\input{f}'};
    expect(exportSources(data ? [{id: 'slow', data}] : [], 'bib')).toContain(
      'title = {{100\\% of \\#1 \\& a\\_b \\$c \\~{}d \\^{}e inputf}},',
    );
  });

  test('writes JSON that reads back', () => {
    const read: unknown = JSON.parse(exportSources(records, 'json'));
    expect(read).toMatchObject(records.map(({id, data}) => ({id, title: data.title})));
  });

  test('writes nothing for no records', () => {
    expect([exportSources([], 'bib'), exportSources([], 'ris'), exportSources([], 'json')]).toEqual([
      '',
      '',
      '[]\n',
    ]);
  });
});

describe('formatSeen', () => {
  test.each([
    ['full', 'read in full'],
    ['excerpt', 'read in part'],
    ['not-opened', 'not opened'],
    ['quoted-by: handbook', 'seen as quoted by <handbook>'],
  ])('says of %s "%s"', (seen, words) => {
    expect(formatSeen(seen, (id) => `<${id}>`)).toBe(words);
  });
});
