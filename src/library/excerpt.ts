/** Columns of a terminal that one line of an excerpt may take. */
const width = 100;

/**
 * Shows the line of a problem between its neighbours, with a caret below the column.
 *
 * A long line is cut to a window around the column, its neighbours with it. Tabs become spaces; characters that
 * nobody sees, or that would steer the terminal, are shown as `·`.
 *
 * @param text   the whole file
 * @param line   from 1
 * @param column from 1, in UTF-16 units
 * @returns lines without a last line break; empty where the file has no such line
 */
export function formatExcerpt(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n|\r|\n/);
  const own = lines[line - 1];
  if (own === undefined || (own === '' && lines.length === 1)) return '';
  const at = Math.min(column - 1, own.length);
  const start = at < width - 20 ? 0 : at - Math.floor(width / 2);
  const gutter = String(Math.min(line + 1, lines.length)).length;
  const shown = (number: number) => {
    const source = lines[number - 1];
    if (source === undefined) return [];
    const mark = number === line ? '>' : ' ';
    return [`  ${mark} ${String(number).padStart(gutter)} | ${cut(source, start)}`.trimEnd()];
  };
  const before = (start > 0 ? '…' : '') + formatPlain(own.slice(start, at));
  const caret = `    ${' '.repeat(gutter)} | ${' '.repeat(countColumns(before))}^`;
  // the last line of most files is empty and says nothing
  const after = line + 1 === lines.length && lines[line] === '' ? [] : shown(line + 1);
  return [...shown(line - 1), ...shown(line), caret, ...after].join('\n');
}

function cut(source: string, start: number): string {
  const piece = source.slice(start, start + width);
  const head = start > 0 && piece !== '' ? '…' : '';
  return head + formatPlain(piece) + (source.length > start + width ? '…' : '');
}

/**
 * Makes a text safe to print on one line: escape sequences, bidirectional overrides and zero-width letters become `·`.
 *
 * @param text from a file that anybody may have written
 */
export function formatPlain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '·');
}

/** Letters of East Asian scripts and pictographs take two columns, marks above a letter none. */
function countColumns(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return columns;
}
