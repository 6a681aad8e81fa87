/** Width of every drawing in its own units; it scales to the column, and 13 units are readable on a phone. */
export const width = 360;

/** A drawing with the words that stand for it. */
export interface Drawing {
  /** the finding */
  title: string;
  /** extremes and order in words, for those who do not see it */
  description: string;
  height: number;
  /** what stands inside `<svg>` */
  body: string;
}

/**
 * Makes text safe to stand in SVG.
 *
 * @param text any text
 */
export function escapeSvg(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Writes an element.
 *
 * @param name       name of the element
 * @param attributes numbers are rounded to a tenth of a unit
 * @param content    escaped content
 */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? Number(value.toFixed(1)) : escapeSvg(value)}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Parts of the size that letters take, in the wider of the fonts that readers have. */
const widths: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ijlI.,:;'’|()! ]/, 0.34],
  [/[ftr/-]/, 0.42],
  [/[mwMW@%→×]/, 0.9],
  [/[A-Z]/, 0.7],
  [/[0-9$£€+=–]/, 0.635],
];
const otherWidth = 0.6;

/**
 * Estimates how wide a line of text is, from its letters; on the generous side for our sizes.
 *
 * @param words the text
 * @param size  size of the letters, in units
 * @param bold  bold letters are a little wider
 * @returns units of the drawing
 */
export function measure(words: string, size = 13, bold = false): number {
  const shares = [...words].map(
    (letter) => widths.find(([letters]) => letters.test(letter))?.[1] ?? otherWidth,
  );
  return shares.reduce((sum, share) => sum + share, 0) * size * (bold ? 1.1 : 1);
}

/**
 * Writes a line of text; what would leave the drawing is moved inside, and squeezed if it is wider than the drawing.
 *
 * @param words     the text
 * @param x         horizontal place
 * @param y         base line
 * @param options   class, anchor and size
 */
export function label(
  words: string,
  x: number,
  y: number,
  options: {className?: string; anchor?: 'start' | 'middle' | 'end'; size?: number; bold?: boolean} = {},
): string {
  const {className = 'ink', anchor = 'start', size = 13, bold = false} = options;
  const long = measure(words, size, bold);
  const squeezed = long > width && {textLength: width, lengthAdjust: 'spacingAndGlyphs'};
  const before = Math.min(long, width) * {start: 0, middle: 0.5, end: 1}[anchor];
  const inside = Math.min(Math.max(x, before), width - Math.min(long, width) + before);
  return tag(
    'text',
    {
      x: inside,
      y,
      class: className,
      'font-size': size,
      'text-anchor': anchor,
      ...(bold && {'font-weight': 'bold'}),
      ...squeezed,
    },
    escapeSvg(words),
  );
}

/**
 * Puts a drawing together, with its title and description for screen readers.
 *
 * @param drawing the drawing
 */
export function drawSvg({title, description, height, body}: Drawing): string {
  const words = tag('title', {}, escapeSvg(title)) + tag('desc', {}, escapeSvg(description));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${Math.ceil(height)}" role="img">${words}${body}</svg>`;
}

/**
 * Breaks words into lines by a rough count of letters; exact enough for labels of our sizes.
 *
 * A word longer than a line is broken where the line ends.
 *
 * @param words   the text
 * @param letters at most so many a line
 */
export function wrap(words: string, letters: number): string[] {
  const lines: string[] = [];
  const broken = words.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gsu')) ?? ['']);
  for (const word of broken) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
