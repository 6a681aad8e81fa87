import {describe, expect, test} from 'vitest';
import {listStale} from '../../src/cli/stale.ts';
import {copyOrchard, runCommand} from './orchard.ts';

describe('listStale', () => {
  const run = (...args: string[]) => {
    const {folder, plain, edit} = copyOrchard();
    edit('pages/guides/why-apples-brown.mdx', 'reviewBy: 2027-05-02', 'reviewBy: 2027-06-01');
    edit('pages/guides/when-to-pick.mdx', 'reviewBy: 2027-05-02', 'reviewBy: 2027-05-31');
    const {code, printed} = runCommand((print) => listStale(args, print, '2026-11-23', folder));
    return {code, printed: plain(printed)};
  };

  test('counts a page as overdue from the day after', () => {
    expect(run('--day', '2027-05-31').printed).toBe('Nothing is overdue on 2027-05-31. 2 pages.');
    expect(run('--day', '2027-06-01').printed).toMatch(
      /^content\/pages\/guides\/when-to-pick\.mdx {2}was due on 2027-05-31, last reviewed on 2026-\S+\n1 of 2 pages overdue on 2027-06-01\./,
    );
  });

  test('lists the longest overdue first and still exits with 0', () => {
    const {code, printed} = run('--day', '2028-01-01');
    expect(code).toBe(0);
    expect(printed.split('\n').map((line) => /was due on (\S+),/.exec(line)?.[1])).toEqual([
      '2027-05-31',
      '2027-06-01',
      undefined,
    ]);
  });

  test('takes the day it is told where none is given', () => {
    expect(run().printed).toBe('Nothing is overdue on 2026-11-23. 2 pages.');
  });

  test('refuses what is no day', () => {
    expect(run('--day', '2027-02-30')).toEqual({
      code: 1,
      printed: '"2027-02-30" is not a day. Write it as YYYY-MM-DD: npm run stale -- --day 2026-11-23',
    });
  });
});
