import {describe, expect, test} from 'vitest';
import {formatLocator} from '../../src/library/locator.ts';

describe('formatLocator', () => {
  test.each([
    ['art-51', 'Art. 51'],
    ['art-51-2', 'Art. 51(2)'],
    ['art-53-1-c', 'Art. 53(1)(c)'],
    ['annex-iii-5-b', 'Annex III(5)(b)'],
    ['annex-11', 'Annex 11'],
    ['ch-v', 'Chapter V'],
    ['app-b', 'Appendix B'],
    ['recital-111', 'recital 111'],
    ['para-60', 'para. 60'],
    ['p-5', 'p. 5'],
    ['p-5-7', 'pp. 5–7'],
    ['pp-5-7', 'pp. 5–7'],
    ['sec-2.1', '§ 2.1'],
    ['sec-2-4', '§ 2–4'],
    ['sec-742.6-b-10-iii', '§ 742.6(b)(10)(iii)'],
    ['supp-2', 'Supplement 2'],
    ['supp-2-dd', 'Supplement 2(dd)'],
    ['tab-3', 'Table 3'],
    ['fig-1', 'Fig. 1'],
    ['eq-4', 'Eq. 4'],
    ['item-3a090.a', 'item 3a090.a'],
    ['note-1', 'note 1'],
    ['abstract', 'abstract'],
    ['readme', 'README'],
    ['art-51-2+recital-111', 'Art. 51(2), recital 111'],
    ['tab-1+p-5+abstract', 'Table 1, p. 5, abstract'],
  ])('prints %s as "%s"', (locator, words) => {
    expect(formatLocator(locator)).toBe(words);
  });

  test.each([
    '',
    'art',
    'art-',
    'art-51+',
    '+art-51',
    'article-51',
    'constructor',
    'constructor-1',
    'ART-51',
    'p-<b>',
    'p-5 6',
    'p-5&6',
    'toString',
  ])('cannot read %j', (locator) => {
    expect(formatLocator(locator)).toBeUndefined();
  });
});
