import {describe, expect, test} from 'vitest';
import {tameHtml} from '../../../src/cli/pull/tame-html.ts';

const place = {root: '/orchard/previews/12/', number: 12};

function tameBody(body: string): string {
  const html = tameHtml(
    `<!doctype html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`,
    place,
  );
  return /<\/p>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
}

describe('tameHtml', () => {
  test('puts the policy and a note first, and keeps words and their marks', () => {
    const html = tameHtml(
      '<!doctype html><html lang="en"><head><title>Apples</title></head><body><main id="main"><h1 class="a">Apples</h1></main></body></html>',
      place,
    );
    expect(html).toMatch(
      /^<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src &#x27;none&#x27;; style-src &#x27;self&#x27;; img-src &#x27;self&#x27; data:; base-uri &#x27;none&#x27;; form-action &#x27;none&#x27;"><meta name="robots" content="noindex"><title>Apples<\/title><\/head><body><p class="preview-note">Preview of request 12: not reviewed/,
    );
    expect(html).toContain('<main id="main"><h1 class="a">Apples</h1></main></body></html>');
  });

  test.each([
    ['a script', '<script>alert(1)</script>', ''],
    [
      'a script in a drawing',
      '<svg><script>alert(1)</script><rect width="1"></rect></svg>',
      '<svg><rect width="1"></rect></svg>',
    ],
    ['an event', '<b onclick="alert(1)" ONLOAD=alert(1)>b</b>', '<b>b</b>'],
    ['a style', '<b style="background:url(//x)">b</b>', '<b>b</b>'],
    ['a frame', '<iframe src="https://x.example" srcdoc="<script>1</script>"></iframe>', ''],
    ['an object', '<object data="x"></object><embed src="x">', ''],
    ['a base', '<base href="https://x.example/">', ''],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://x.example">', ''],
    ['a refresh with a name', '<meta name="x" http-equiv="refresh" content="0;url=https://x.example">', ''],
    ['another word for searches', '<meta name="ROBOTS" content="all">', ''],
    ['a template', '<template><script>1</script></template>', ''],
    ['markup in noscript', '<noscript><p title="</noscript><script>1</script>">', ''],
    [
      'a picture of another host',
      '<img src="https://x.example/a.png" srcset="https://x.example/b.png 2x" alt="a">',
      '<img alt="a">',
    ],
    ['a style sheet of another host', '<link rel="stylesheet" href="https://x.example/a.css">', ''],
    ['a preloaded file', '<link rel="preload" href="/a.js">', ''],
    [
      'an animation of an address',
      '<svg><a href="#x"><animate attributeName="href" values="javascript:alert(1)"></animate>t</a></svg>',
      '<svg><a href="#x">t</a></svg>',
    ],
    ['a script address', '<a href="javascript:alert(1)">t</a>', '<a>t</a>'],
    ['a hidden script address', '<a href=" java&#10;script:alert(1)">t</a>', '<a>t</a>'],
    ['a data address', '<a href="data:text/html,<script>1</script>">t</a>', '<a>t</a>'],
    [
      'an address of any host',
      '<a href="//x.example/">t</a><a href="/\\x.example">t</a>',
      '<a>t</a><a>t</a>',
    ],
    [
      'an address that climbs',
      '<a href="/../../">t</a><a href="/%2e%2e/x/">t</a><a href="../x/">t</a>',
      '<a>t</a><a>t</a><a>t</a>',
    ],
    [
      'the target of a form',
      '<form action="https://x.example/" method="post"><button formaction="https://x.example/">go</button></form>',
      '<form method="post"><button>go</button></form>',
    ],
    ['a ping', '<a href="/eu/" ping="https://x.example/">t</a>', '<a href="/orchard/previews/12/eu/">t</a>'],
  ])('takes %s out', (_, before, after) => {
    expect(tameBody(before).replaceAll('<noscript></noscript>', '')).toContain(after);
    expect(tameBody(before)).not.toMatch(/script|x\.example|on(?:click|load)=/i);
  });

  test('moves addresses of the site below the preview, and lets links to the web be', () => {
    expect(
      tameBody('<a href="/eu/x/#y">a</a><a href="#z">b</a><a href="https://example.org/a?b=c">c</a>'),
    ).toBe(
      '<a href="/orchard/previews/12/eu/x/#y">a</a><a href="#z">b</a><a href="https://example.org/a?b=c">c</a>',
    );
    expect(tameHtml('<link rel="stylesheet" href="/_astro/a.css">', place)).toContain(
      '<link rel="stylesheet" href="/orchard/previews/12/_astro/a.css">',
    );
  });

  test('takes the policy of the page itself out, which would allow its scripts', () => {
    const html = tameHtml(
      '<head><meta http-equiv="content-security-policy" content="default-src *"></head>',
      place,
    );
    expect(html.match(/content-security-policy/g)).toHaveLength(1);
  });

  test('is the same when done twice, but for the second note', () => {
    const once = tameHtml('<p>a</p><table><b>x</b></table><a href="https://example.org/">c</a>', place);
    expect(tameHtml(once, place).replace(/<p class="preview-note">[^<]*<\/p>/, '')).toBe(once);
  });
});
