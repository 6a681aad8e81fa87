import {describe, expect, it} from 'vitest';
import {idsOf, namesOf, writeCsv} from '../../src/components/chart-request.ts';
import type {ChartRow} from '../../src/components/chart-request.ts';

const row: ChartRow = {
  label: 'Price of "R1", output',
  text: '$2.19',
  value: 2.19,
  day: '2025-01-20',
  source: 'release-note',
  basis: 'published',
};

describe('idsOf', () => {
  it('parts at any space and keeps nothing empty', () => {
    expect([idsOf(' a  b\nc '), idsOf('')]).toEqual([['a', 'b', 'c'], []]);
  });
});

describe('namesOf', () => {
  it('parts at commas and keeps spaces within names', () => {
    expect([namesOf('GPT-4 Turbo, o1 (2024) ,'), namesOf('')]).toEqual([['GPT-4 Turbo', 'o1 (2024)'], []]);
  });
});

describe('writeCsv', () => {
  it('doubles quotation marks and ends every line by RFC 4180', () => {
    expect(writeCsv([row])).toBe(
      'label,value,printed,day,source,basis\r\n"Price of ""R1"", output","2.19","$2.19","2025-01-20","release-note","published"\r\n',
    );
  });

  it.each([
    ['=cmd|x', "'=cmd|x"],
    ['+1', "'+1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['-x', "'-x"],
    ['-1.5', '-1.5'],
    ['a=b', 'a=b'],
  ])('writes %s so that no spreadsheet runs it', (label, written) => {
    expect(writeCsv([{...row, label}])).toContain(`\r\n"${written}",`);
  });

  it('leaves empty what is not known of a row without a value', () => {
    const missing: ChartRow = {
      label: 'Staff',
      text: 'not published',
      value: '',
      day: '',
      source: '',
      basis: 'no value',
    };
    expect(writeCsv([missing]).split('\r\n')[1]).toBe('"Staff","","not published","","","no value"');
  });
});
