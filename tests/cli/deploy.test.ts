import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {contentPolicy, deliveryHeaders} from '../../src/policy.ts';

/** How each server writes a header for all addresses. */
const samples: Readonly<Record<string, {block: RegExp; line: RegExp}>> = {
  'deploy/_headers': {block: /\n\/\*\n((?: {2}.*\n)+)/, line: /^ {2}([\w-]+): (.+)$/gm},
  'deploy/nginx.conf': {block: /^([\s\S]*)$/, line: /^ {2}add_header ([\w-]+) "(.*)" always;$/gm},
  'deploy/Caddyfile': {block: /header \{\n([\s\S]*?)\n\t\}/, line: /^\t\t([A-Z][\w-]+) "(.*)"$/gm},
};

function readHeaders(file: string): Record<string, string> {
  const sample = samples[file];
  const block = sample?.block.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(sample?.line ?? /$/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

describe('the samples of servers', () => {
  test.each(Object.keys(samples))('%s sends the headers of the policy, no more and no less', (file) => {
    expect(readHeaders(file)).toEqual(deliveryHeaders);
  });

  test('nginx adds no header in a location, which would hide those of the server', () => {
    const text = readFileSync('deploy/nginx.conf', 'utf8').replace(/#.*/g, '');
    for (const [, block = ''] of text.matchAll(/location [^{]*\{([^}]*)\}/g))
      expect(block).not.toContain('add_header');
  });

  test('the header says only what a page cannot say, so that the two policies cannot disagree', () => {
    const inPage = new Set(contentPolicy.directives.map((directive) => directive.split(' ')[0]));
    const inHeader = (deliveryHeaders['Content-Security-Policy'] ?? '')
      .split(';')
      .map((directive) => directive.trim().split(' ')[0]);
    expect(inHeader).toEqual(['frame-ancestors']);
    expect(inHeader.filter((name) => inPage.has(name))).toEqual([]);
  });

  test('the referrer policy is the one of the page', () => {
    const page = /<meta name="referrer" content="([^"]+)"/.exec(
      readFileSync('src/layouts/Base.astro', 'utf8'),
    )?.[1];
    expect(deliveryHeaders['Referrer-Policy']).toBe(page);
  });
});
