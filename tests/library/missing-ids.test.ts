import {describe, expect, test} from 'vitest';
import {checkContent} from '../../src/library/check.ts';
import {makeContent} from './samples.ts';

const page = 'pages/rules/what-may-be-called-cider.mdx';

/** What is said of each thing that is missing. */
function mendsOf(files: Parameters<typeof makeContent>[0]): string[] {
  const {problems} = checkContent(makeContent(files), {});
  return problems.filter(({code}) => code.startsWith('unknown-')).map(({mend}) => mend);
}

describe('checkContent', () => {
  test('suggests the id of an entry that cannot be read itself', () => {
    expect(
      mendsOf({
        [page]: {'(term:fermentation)': '(term:fermentatoin)'},
        'terms/fermentation.mdx': 'no fields\n',
      }),
    ).toEqual(['Did you mean "fermentation"? Or add it: npm run new term fermentatoin']);
  });

  test('says nothing of the id of an entry that cannot be read, which is reported itself', () => {
    expect(mendsOf({'terms/fermentation.mdx': 'no fields\n'})).toEqual([]);
  });

  test('adds a missing page to the section of the page that names it', () => {
    expect(mendsOf({[page]: {'page:how-apples-become-cider)': 'page:pears)'}})).toEqual([
      'Add it: npm run new page rules/pears',
    ]);
  });

  test('adds a page that another kind names to the first section', () => {
    expect(mendsOf({'terms/pomace.mdx': {'\n---\n\n': '\n---\n\nSee [pears](page:pears). '}})).toEqual([
      'Add it: npm run new page guides/pears',
    ]);
  });
});
