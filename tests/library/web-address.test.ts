import {describe, expect, test} from 'vitest';
import {isWebAddress} from '../../src/library/web-address.ts';

describe('isWebAddress', () => {
  test.each([
    'https://example.org',
    'http://example.org/',
    'HTTPS://EXAMPLE.ORG/',
    'https://a-b.example.co.uk:8080/x?y=z@1#w',
    'https://xn--exmple-4uf.org/',
    'https://example.org/wiki/Ä_(b)',
    'https://example.org:65535/',
    'https://my_bucket.example.org/',
  ])('takes %s', (address) => {
    expect(isWebAddress(address)).toBe(true);
  });

  test.each([
    'ftp://example.org/',
    'https:example.org',
    'https:///example.org',
    'https://good.example@evil.example/',
    'https://good.example%40evil.example/',
    'https://good.example＠evil.example/',
    'https://ex\u0430mple.org/',
    'https://\u212aiosk.example.org/',
    'https://example.org\u2044x.evil.example/',
    'https://2130706433/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://-example.org/',
    'https://example.org:65536/',
    'https://example.org/a b',
    'https://example.org/a\u00a0b',
    'https://example.org/a\u200cb',
    'https://example.org/\\..',
    'https://example.org/"',
    'https://example.org/<x>',
    'https://example.org/{x}',
  ])('refuses %s', (address) => {
    expect(isWebAddress(address)).toBe(false);
  });
});
