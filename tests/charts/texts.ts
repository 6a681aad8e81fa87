import {measure, width} from '../../src/charts/svg.ts';

/** A line of text in a drawing, from its left edge to its right. */
export interface Text {
  words: string;
  left: number;
  right: number;
}

/**
 * Reads the lines of text of a drawing and how far each reaches.
 *
 * @param svg a drawing
 */
export function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', words = '']) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const letters = words.replace(/&\w+;/g, '.');
    const long = Number(
      read('textLength') ?? measure(letters, Number(read('font-size')), read('font-weight') === 'bold'),
    );
    const anchor = read('text-anchor');
    const left = Number(read('x')) - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0);
    return {words, left, right: left + long};
  });
}

/**
 * Finds lines of text that leave the drawing by more than the rounding of their place.
 *
 * @param svg a drawing
 */
export function findOverhang(svg: string): Text[] {
  return textsOf(svg).filter(({left, right}) => !(left >= -0.1 && right <= width + 0.1));
}
