import {fromHtml} from 'hast-util-from-html';
import {toText} from 'hast-util-to-text';

/**
 * Gives the words of rendered HTML, without marks.
 *
 * @param html a fragment
 */
export function plainText(html: string): string {
  return toText(fromHtml(html, {fragment: true}))
    .replace(/\s+/g, ' ')
    .trim();
}
