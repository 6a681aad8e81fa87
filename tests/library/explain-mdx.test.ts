import {expect, test} from 'vitest';
import {explainMdx} from '../../src/library/explain-mdx.ts';
import {parseMarkdown} from '../../src/library/parse.ts';

/** What somebody typed, what is said of it, and where it is said to begin. */
const pairs: readonly (readonly [typed: string, reason: string, place: string])[] = [
  ['Systems {for all.', 'a { begins code in this format, and no } follows', '1:9'],
  ['Systems {x y} for all.', 'a { begins code in this format', '1:9'],
  ['Fewer than\n<10 users.', 'a < stands before "1", where the name of a component would follow', '2:1'],
  ['Few with x<y, and more.', 'a < begins a tag here, and what follows is no tag', '1:11'],
  ['If x<y! So.', 'a < begins a tag here, and what follows is no tag', '1:5'],
  ['<!-- later -->', 'there is a comment of HTML, <!-- … -->', '1:1'],
  ['Mail <a@b.eu> us.', 'an address stands between < and >', '1:6'],
  ['See <https://a.eu> there.', 'an address stands between < and >', '1:5'],
  ['One<br>two.', 'the HTML tag <br> opens here and does not close', '1:4'],
  ['<Note title="x">\n\nText.', '<Note> opens here and does not close', '1:1'],
  ['Text.\n\n</Note>', 'a tag closes here that was not opened before', '3:1'],
  ['<Dates fact=“a” />', 'the value of an attribute does not begin with a straight quotation mark', '1:13'],
  ['export of chips', 'a line that begins with import or export is read as code', '1:8'],
];

test.each(pairs)('says of %j that %s', (typed, reason, place) => {
  const fault = explain(typed);
  expect(fault?.reason).toBe(reason);
  expect(`${fault?.line}:${fault?.column}`).toBe(place);
  expect(fault?.step).toMatch(/^[A-Z].*\.$/);
});

function explain(text: string) {
  try {
    parseMarkdown(text);
  } catch (error) {
    return explainMdx(error, text);
  }
  return undefined;
}
