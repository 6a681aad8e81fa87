import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

type Theme = Readonly<Record<string, string>>;

/** Colours that a block of the file sets. */
function readTheme(start: string): Theme {
  const block = css.slice(css.indexOf(start));
  const body = block.slice(0, block.indexOf('}'));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

const light = readTheme(':root {');
const themes = {
  light,
  'dark by the device': {...light, ...readTheme(":root:not([data-theme='light'])")},
  'dark by choice': {...light, ...readTheme(":root[data-theme='dark']")},
};

/** Relative luminance as the guidelines on accessible content define it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'raised'];
const text = ['ink', 'muted', 'link', 'visited', 'good', 'bad', 'unsure', 'a', 'b', 'c', 'd'];
const pairs: {front: string; ground: string; least: number}[] = [
  ...grounds.flatMap((ground) => text.map((front) => ({front, ground, least: 4.5}))),
  ...['ink', 'muted', 'link', 'visited'].map((front) => ({front, ground: 'mark', least: 4.5})),
  ...['soft-a', 'soft-b', 'soft-c', 'soft-d'].flatMap((ground) =>
    ['ink', 'muted'].map((front) => ({front, ground, least: 4.5})),
  ),
  ...grounds.flatMap((ground) => ['border', 'focus'].map((front) => ({front, ground, least: 3}))),
];

describe('text and background', () => {
  it.each(Object.entries(themes))('stand out from each other: %s', (_, theme: Theme) => {
    const weak = pairs.flatMap(({front, ground, least}) => {
      const ratio = contrast(theme[front] ?? '#000000', theme[ground] ?? '#000000');
      return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}, needs ${least}`];
    });
    expect(weak).toEqual([]);
  });
});

describe('tokens.css', () => {
  it('sets the same colours in the dark, whoever asks for it', () => {
    expect(themes['dark by choice']).toEqual(themes['dark by the device']);
  });

  it('has no colour that is in no pair, but hairlines', () => {
    const used = new Set(pairs.flatMap(({front, ground}) => [front, ground]));
    expect(Object.keys(light).filter((name) => !used.has(name))).toEqual(['hairline']);
  });
});

describe('contrast', () => {
  it('is 21 between black and white, and 1 of a colour with itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#0b57a4', '#0b57a4')).toBe(1);
  });
});
