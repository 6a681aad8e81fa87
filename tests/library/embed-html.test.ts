import {describe, expect, test} from 'vitest';
import {embedHtml} from '../../src/library/embed-html.ts';

describe('embedHtml', () => {
  test.each([
    [
      'an id and the link to it',
      '<a href="#pip">to it</a><p id="pip">it</p>',
      '<a href="#one-pip">to it</a><p id="one-pip">it</p>',
    ],
    [
      'several ids in one attribute',
      '<p aria-labelledby="pip peel">it</p>',
      '<p aria-labelledby="one-pip one-peel">it</p>',
    ],
    [
      'the name of an arrow in a drawing',
      '<svg><path marker-end="url(#tip)"></path></svg>',
      '<svg><path marker-end="url(#one-tip)"></path></svg>',
    ],
  ])('gives a prefix to %s', (_, html, expected) => {
    expect(embedHtml(html, 'one-')).toBe(expected);
  });

  test.each([
    ['a link to another page', '<a href="/guides/#pip">there</a>'],
    ['a link to another host', '<a href="https://cellar.example/#pip">there</a>'],
    ['words that look like a name', '<p>url(#tip) and #pip</p>'],
  ])('leaves %s alone', (_, html) => {
    expect(embedHtml(html, 'one-')).toBe(html);
  });

  test('puts headings one level down', () => {
    expect(embedHtml('<h2>Press</h2><h3>Wait</h3>', '')).toBe('<h3>Press</h3><h4>Wait</h4>');
  });

  test('makes no landmark of a section, and a group of a box that scrolls', () => {
    expect(
      embedHtml(
        '<section class="note" aria-label="Note"><div role="region" tabindex="0" aria-label="Table">it</div></section>',
        '',
      ),
    ).toBe('<div class="note"><div role="group" tabindex="0" aria-label="Table">it</div></div>');
  });

  test('opens what opens on a click', () => {
    expect(embedHtml('<details><summary>Why?</summary>So.</details>', '')).toBe(
      '<details open><summary>Why?</summary>So.</details>',
    );
  });

  test('leaves out what works by script only, and the contents, each of two side by side', () => {
    expect(
      embedHtml('<p>a</p><form><input></form><script>x</script><nav>b</nav><button>c</button><p>d</p>', ''),
    ).toBe('<p>a</p><p>d</p>');
  });
});
