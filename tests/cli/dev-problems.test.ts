import {describe, expect, test} from 'vitest';
import {makeOverlay} from '../../src/dev-problems.ts';

describe('makeOverlay', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const problem = {
    file: `content/${hostile}.mdx`,
    line: 3,
    column: 4,
    code: 'wrong-value',
    what: `It holds "${hostile}".`,
    why: 'Why.',
    mend: 'Mend.',
  };

  test('says the same as the terminal, with the place to open', () => {
    const {err} = makeOverlay([problem]);
    expect(err.name).toMatch(/^1 problem in the content;/);
    expect(err.stack).toBe(
      `content/${hostile}.mdx:3:4  wrong-value\n  what  It holds "${hostile}".\n  why   Why.\n  mend  Mend.`,
    );
    expect(err.loc).toEqual({file: problem.file, line: 3, column: 4});
  });

  test('puts nothing that an author typed where the overlay prints HTML', () => {
    // name, title, stack and place are printed as text
    expect(makeOverlay([problem, problem]).err.message).not.toContain(hostile);
  });
});
