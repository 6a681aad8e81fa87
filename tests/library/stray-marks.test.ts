import {describe, expect, test} from 'vitest';
import {derived} from '../../src/derived.ts';
import {checkContent} from '../../src/library/check.ts';
import {makeContent} from './samples.ts';

const page = 'pages/guides/how-apples-become-cider.mdx';
const last = 'The law is [elsewhere](https://example.org/law).';

function codesOf(words: string): string[] {
  const content = makeContent({[page]: {[last]: `${last}\n\n${words}\n`}});
  return [...new Set(checkContent(content, derived).problems.map(({code}) => code))];
}

describe('checkContent', () => {
  test.each([
    ['a brace that closes nothing', 'Apples} fall.'],
    ['what is left of a component', 'Apples fall />.'],
    ['bold words that do not end', 'Apples **fall far.'],
    ['bold words with spaces inside', 'Apples ** fall ** far.'],
    ['a star that does not end', 'Apples *fall far.'],
    ['a backquote alone', 'Apples `fall far.'],
    ['double brackets', 'See [[pomace]].'],
    ['a remark of another program', ':::note\nApples fall.\n:::'],
    ['a heading without a space', '##Apples'],
    ['a heading with a no-break space', '##\u00a0Apples'],
    ['bullets of a word processor', '• apples\n• pears'],
    ['a bullet of a symbol font', '\uf0b7 apples'],
    ['hyphens without a space', '-apples\n-pears'],
    ['numbers without a space', '1)apples\n2)pears'],
    ['a no-break space behind a hyphen', '-\u00a0apples'],
    ['a dash that begins a paragraph', '– apples fall'],
    ['a table without its line of dashes', '| a | b |\n| c | d |'],
    ['a formula between single dollar signs', 'It is $x^2$ here.'],
    ['a formula that does not end', 'It is $$x here.'],
    ['a picture among the letters', 'Apples fall \u{1f34e}.'],
    ['letters of another encoding', 'The guildâ€™s apples.'],
    ['a space before a comma', 'Apples , pears.'],
    ['two commas', 'Apples,, pears.'],
    ['two hyphens', 'Apples -- and pears.'],
    ['an entity that does not exist', 'Apples &foo; pears.'],
    ['words that are crossed out', 'Apples ~~fall~~ lie.'],
    ['a tilde for about, twice', 'From ~ten to~ twelve apples.'],
    ['a line below words', 'Apples fall\n---\n\nfar.'],
    ['a quotation without words', '>\n\nApples.'],
    ['code that does not end', '```\nApples fall.'],
  ])('reports %s as a stray mark alone', (_, words) => {
    expect(codesOf(words)).toEqual(['stray-mark']);
  });

  test.each([
    ['unread-link', 'a link with a space in it', 'See [it] (https://example.org/a).'],
    ['unread-link', 'an address that does not end', 'See [it](https://example.org/a b).'],
    ['unread-link', 'a link turned round', 'See (term:pomace)[pomace].'],
    ['unread-link', 'an address of the web turned round', 'See (https://example.org/a)[it].'],
    ['unread-link', 'a label that leads nowhere', 'See [it][missing].'],
    ['unread-link', 'an address of ours without brackets', 'It is so source:pressing-handbook#p-3.'],
    ['unread-link', 'a key of another program', 'It is so [@pressing-handbook].'],
    ['footnote', 'a note and its text', 'It is so[^1].\n\n[^1]: Smith.'],
    ['footnote', 'a number in brackets', 'It is so [1, 2].'],
    ['bare-address', 'an address without its scheme', 'See www.example.org for more.'],
    ['vague-link', 'a link without words', 'See [](https://example.org/a).'],
    ['vague-link', 'a link that says only where to press', 'See [click here](https://example.org/a).'],
    ['hard-break', 'a backslash at the end of a line', 'Apples\\\nfall.'],
    ['bold-heading', 'a heading in bold', '## **Apples**'],
    ['uneven-table', 'a row with too few cells', '| a | b |\n| --- | --- |\n| c |'],
    ['open-pair', 'a straight quotation mark alone', 'He said "apples fall.'],
    ['open-pair', 'a parenthesis alone', 'Apples (and pears fall.'],
    ['broken-address', 'a kind with a capital', 'It is [](Fact:juice-share).'],
    ['unwritten', 'a reminder', 'TODO: say more.'],
  ])('reports as %s %s', (code, _, words) => {
    expect(codesOf(words)).toContain(code);
  });

  test.each([
    ['bars', 'fact="sugar-limit juice-share fermentation-days"', 'mixes units'],
    ['calendar', 'fact="juice-share"', 'whose value is no day'],
    ['pairs', 'fact="juice-share"', 'which make no pairs'],
    ['strip', 'series="a,b" parts="1" fact="juice-share"', 'whose value is no day'],
  ])('refuses a chart of type %s with %s', (type, words, sentence) => {
    const chart = `<Chart type="${type}" title="Juice" subtitle="in the press" ${words}/>`;
    const content = makeContent({[page]: {[last]: `${last}\n\n${chart}\n`}});
    const [found] = checkContent(content, derived).problems;
    expect(found).toMatchObject({code: 'undrawable-chart', what: expect.stringContaining(sentence)});
  });

  test('names the form of a missing field from its schema', () => {
    const mendOf = (path: string, line: string) =>
      checkContent(makeContent({[path]: {[line]: ''}}), derived).problems[0]?.mend;
    expect(mendOf(page, 'statedFor: 2024-11-01\n')).toContain('A day is written YYYY-MM-DD');
    expect(mendOf(page, 'type: question\n')).toContain('It is one of question, explainer');
    expect(mendOf('terms/pomace.mdx', 'sources: [pressing-handbook#p-3]\n')).toContain(
      'It should be a list, such as [one, two]; in the list a citation is a source id',
    );
    expect(mendOf('terms/pomace.mdx', 'term: Pomace\n')).toContain('It is text.');
  });
});
