import {describe, expect, test} from 'vitest';
import {buildComment, marker} from '../../../src/cli/pull/comment.ts';
import {emptyReport as report} from './empty-report.ts';

const pull = {number: 12, sha: 'a'.repeat(40), files: ['content/pages/guides/apples.mdx']};
const preview = 'https://orchard.example/previews/12/';

describe('buildComment', () => {
  test('reads as one list of what changes', () => {
    const text = buildComment(
      pull,
      {
        ...report,
        pages: [
          {address: '/guides/apples/', title: 'Apples', change: 'changed'},
          {address: '/guides/pears/', title: 'Pears', change: 'gone'},
        ],
        facts: [
          {
            id: 'browning-time',
            label: 'time',
            before: '1999-01-01: 12 minutes (a)',
            after: '1999-01-01: 13 minutes (a)',
          },
        ],
        outside: [{address: 'http://example.org/', file: 'content/terms/a.mdx'}],
        sizes: [{address: '/guides/apples/', before: 1000, after: 900}],
      },
      preview,
    );
    expect(text).toBe(`${marker}
### What this request changes

At commit \`aaaaaaaaaaaa\`. This comment is renewed with each push.

No problems in the content.

**Pages**

- changed: [\`/guides/apples/\`](https://orchard.example/previews/12/guides/apples/) \`Apples\`
- gone: \`/guides/pears/\` \`Pears\`

**Facts**

- \`browning-time\` \`time\`
  - before: \`1999-01-01: 12 minutes (a)\`
  - after: \`1999-01-01: 13 minutes (a)\`

**New addresses outside the site**

- \`http://example.org/\` in \`content/terms/a.mdx\` (without encryption)

**Sizes, compressed**

- \`/guides/apples/\` 1000 → 900 bytes (−100)

The preview has no scripts: search and calculators run with \`npm start\`. It is there some minutes after this comment.
`);
  });

  test('warns first of all where code is changed', () => {
    const text = buildComment(
      {...pull, files: ['src/site.ts', '.github/workflows/check.yml', 'content/a.mdx']},
      report,
      preview,
    );
    expect(text).toMatch(
      /> \[!WARNING\]\n> This request changes files outside `content\/`[^\n]*\n\n- `src\/site\.ts`\n- `\.github\/workflows\/check\.yml`\n\nNo problems/,
    );
    expect(buildComment(pull, report, preview)).not.toContain('WARNING');
  });

  test('lists problems with their mends, and says how many more there are', () => {
    const problem = {
      file: 'content/a.mdx',
      line: 3,
      column: 4,
      code: 'unknown-term',
      what: 'There is none.',
      mend: 'Add it.',
    };
    const text = buildComment(
      pull,
      {...report, built: false, problemCount: 70, problems: [problem]},
      undefined,
    );
    expect(text).toContain('**Problems: 70.**');
    expect(text).toContain(
      '- `content/a.mdx:3:4` `unknown-term`\n  - `There is none.`\n  - `Add it.`\n\nand more: 70 in all.',
    );
    expect(text).toContain('could not be built');
  });

  test('says why a result was refused', () => {
    expect(buildComment(pull, {refused: 'the archive is too large'}, undefined)).toContain(
      'The result of the run was refused: the archive is too large.',
    );
  });

  test('makes no link into a preview that is not there', () => {
    const pages = [{address: '/guides/apples/', title: 'Apples', change: 'new' as const}];
    expect(buildComment(pull, {...report, pages}, undefined)).not.toContain('](');
    expect(buildComment(pull, {...report, built: false, pages}, preview)).not.toContain('](');
  });

  test.each([
    '@everyone and @some/team',
    '![](https://x.example/pixel.png)',
    '</details><img src=x onerror=alert(1)>',
    '` @out ` ``@out`` ```',
    '<!-- report-of-the-check -->',
    'a\n\n### Approved by the reviewers\n\n- [x] merged',
    '[click](javascript:alert(1))',
    'a\u202eb\u0000c\u2028d',
    '\\` escaped',
    '',
  ])('keeps %j inside backquotes', (hostile) => {
    const text = buildComment(
      {...pull, files: [hostile]},
      {
        ...report,
        problemCount: 1,
        problems: [{file: hostile, line: 1, column: 1, code: hostile, what: hostile, mend: hostile}],
        pages: [{address: '/a/', title: hostile, change: 'new'}],
        outside: [{address: hostile, file: hostile}],
        facts: [{id: hostile, label: hostile, before: hostile, after: hostile}],
      },
      preview,
    );
    const honest = buildComment(
      {...pull, files: ['w']},
      {
        ...report,
        problemCount: 1,
        problems: [{file: 'w', line: 1, column: 1, code: 'w', what: 'w', mend: 'w'}],
        pages: [{address: '/a/', title: 'w', change: 'new'}],
        outside: [{address: 'w', file: 'w'}],
        facts: [{id: 'w', label: 'w', before: 'w', after: 'w'}],
      },
      preview,
    );
    // with all that stands between backquotes taken out, both say the same
    expect(text.replace(/`[^`\n]*`/g, '``')).toBe(honest.replace(/`[^`\n]*`/g, '``'));
  });

  test('stays below what a comment may hold', () => {
    const long = 'x'.repeat(300);
    const many = <T>(one: T) => Array.from({length: 300}, () => one);
    const text = buildComment(
      {...pull, files: many(long)},
      {
        ...report,
        problemCount: 50,
        problems: many({file: long, line: 1, column: 1, code: long, what: long, mend: long}).slice(0, 50),
        facts: many({id: long, label: long, before: long, after: long}),
        outside: many({address: long, file: long}),
      },
      preview,
    );
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('The rest is too long for a comment');
  });
});
