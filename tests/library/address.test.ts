import {describe, expect, test} from 'vitest';
import {parseAddress, parseCitation, sortAddress} from '../../src/library/address.ts';
import {kindNames} from '../../src/library/kinds.ts';

describe('parseAddress', () => {
  test.each([
    ['term:pomace', {kind: 'term', id: 'pomace'}],
    ['fact:juice-share@2024-06-01', {kind: 'fact', id: 'juice-share', day: '2024-06-01'}],
    ['chip:press-one#die-area-mm2', {kind: 'chip', id: 'press-one', field: 'die-area-mm2'}],
    ['model:sorter-2.5#six-nd', {kind: 'model', id: 'sorter-2.5', field: 'six-nd'}],
    [
      'source:handbook#art-51-2+recital-111',
      {kind: 'source', id: 'handbook', locator: 'art-51-2+recital-111'},
    ],
    ['page:cider#heading', {kind: 'page', id: 'cider', field: 'heading'}],
  ])('reads %s', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  test.each(kindNames)('knows the kind %s', (kind) => {
    expect(parseAddress(`${kind}:x`)).toEqual({kind, id: 'x'});
  });

  test.each([
    'https://example.org/',
    'term:',
    'terms:pomace',
    'TERM:pomace',
    ' term:pomace',
    'term:two words',
    'term:a#',
    'constructor:x',
    'fact:a@2024',
    'fact:a@2024-06-01T12:00',
    '',
    ':',
    'term',
  ])('leaves %j to others', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('parseCitation', () => {
  test('parts the source from the place in it', () => {
    expect(parseCitation('handbook#p-5+tab-1')).toEqual({id: 'handbook', locator: 'p-5+tab-1'});
  });

  test('takes a source alone', () => {
    expect(parseCitation('handbook')).toEqual({id: 'handbook'});
  });

  test('keeps an empty place, so that it can be reported', () => {
    expect(parseCitation('handbook#')).toEqual({id: 'handbook', locator: ''});
  });
});

describe('sortAddress', () => {
  test.each([
    ['ours', ['term:pomace', 'fact:a@2024-06-01']],
    [
      'web',
      [
        'https://example.org',
        'http://example.org/a?b=c@d#e',
        'https://example.org:8080/',
        'HTTPS://EXAMPLE.ORG/',
      ],
    ],
    ['anchor', ['#heading']],
    ['unknown-kind', ['terms:pomace', 'steam:run', 'ftp:x']],
    [
      'unsafe',
      [
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        'java\tscript:alert(1)',
        '\u0001javascript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
        'blob:x',
        'file:///etc/passwd',
        'mailto:a@example.org',
        'tel:1',
        '//example.org',
        '\\\\example.org',
        '/glossary/',
        '../x',
        'x',
        '',
        '#',
        '##x',
        'https:///x',
        'https:x',
        'https://example.com@example.org/',
        'https://example.com\\@example.org/',
        'https://example.org/\\..',
        'ftp://example.org/',
        'https://\u202eexample.org/',
      ],
    ],
  ])('calls %s', (sort, addresses) => {
    expect(addresses.map((address) => [address, sortAddress(address)])).toEqual(
      addresses.map((address) => [address, sort]),
    );
  });
});
