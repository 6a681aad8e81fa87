import {describe, expect, test} from 'vitest';
import {isSafeName, makeSafeName} from '../../src/library/safe-name.ts';
import {Id} from '../../src/library/schemas/shared.ts';

describe('isSafeName', () => {
  test.each(['press', 'sorter-2.5', 'qwen-1.5b', 'constructor', 'console', 'com', 'com10', 'a'.repeat(100)])(
    'takes %s',
    (name) => expect(isSafeName(name)).toBe(true),
  );

  test.each(['con', 'nul.x', 'com1', 'lpt9', 'index.html', 'feed.xml', 'a.b', 'a'.repeat(101)])(
    'refuses %s',
    (name) => expect(isSafeName(name)).toBe(false),
  );
});

describe('makeSafeName', () => {
  test.each([
    ['Press_Cloth', 'press-cloth'],
    ['\u00dcber Äpfel', 'uber-apfel'],
    ['index.html', 'index-html'],
    ['con', 'con-name'],
    ['con.a', 'con-a'],
    ['-.-a..b-', 'a-b'],
    ['…', 'a-name'],
    ['', 'a-name'],
  ])('makes %j into %j', (name, made) => {
    expect(makeSafeName(name)).toBe(made);
  });

  test.each(['a'.repeat(300), `${'a'.repeat(95)}.html`, '.-'.repeat(300), 'nul.txt.x', 'lpt1.'])(
    'makes an id of %s',
    (name) => expect(Id.safeParse(makeSafeName(name)).success).toBe(true),
  );
});
