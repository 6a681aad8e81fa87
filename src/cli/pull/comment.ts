import type {Report} from './report.ts';

/** What is known of a pull request from the host itself, not from its own run. */
export interface PullFacts {
  number: number;
  /** commit that the run belongs to */
  sha: string;
  /** paths of the files that it changes */
  files: readonly string[];
}

/** The first line of the comment, by which it is found again. */
export const marker = '<!-- report-of-the-check -->';

/** GitHub takes 65,536 letters; the last line says so where something was cut. */
const mostLetters = 60_000;
const mostRows = 30;

/**
 * Writes the one comment of a pull request.
 *
 * Every text that comes from the request stands between backquotes with nothing in it that could end them, so it can
 * neither mention anybody, nor load a picture, nor be taken for words of the site.
 *
 * @param pull    what the host says of the request
 * @param outcome the report of its run, or why it was refused
 * @param preview address under which the preview will stand, with a slash at its end; without it no links are made
 */
export function buildComment(
  pull: PullFacts,
  outcome: Report | {refused: string},
  preview: string | undefined,
): string {
  const code = pull.files.filter((path) => !path.startsWith('content/'));
  const parts = [
    `${marker}\n### What this request changes\n\nAt commit ${quote(pull.sha.slice(0, 12))}. This comment is renewed with each push.`,
    code.length === 0 ? '' : warnOfCode(code),
    ...('refused' in outcome
      ? [`The result of the run was refused: ${outcome.refused}. No preview was made.`]
      : describe(outcome, preview)),
  ].filter((part) => part !== '');
  return cut(parts);
}

function warnOfCode(code: readonly string[]): string {
  return `> [!WARNING]\n> This request changes files outside \`content/\`, so what follows was made by its own code. Read these files first, and do not rely on the rest.\n\n${list(code.map(quote))}`;
}

function describe(report: Report, preview: string | undefined): string[] {
  return [
    describeProblems(report),
    section(
      'Pages',
      report.pages.map(
        ({address, title, change}) =>
          `${change}: ${link(address, preview, change !== 'gone' && report.built)} ${quote(title)}`,
      ),
    ),
    section(
      'Facts',
      report.facts.map(
        ({id, label, before, after}) =>
          `${quote(id)} ${quote(label)}\n  - before: ${quote(before)}\n  - after: ${quote(after)}`,
      ),
    ),
    section(
      'New addresses outside the site',
      report.outside.map(
        ({address, file}) =>
          `${quote(address)} in ${quote(file)}${address.startsWith('http:') ? ' (without encryption)' : ''}`,
      ),
    ),
    section(
      'Sizes, compressed',
      report.sizes.map(
        ({address, before, after}) =>
          `${quote(address)} ${before} → ${after} bytes (${after >= before ? '+' : '−'}${Math.abs(after - before)})`,
      ),
    ),
    report.built
      ? 'The preview has no scripts: search and calculators run with `npm start`. It is there some minutes after this comment.'
      : 'The site could not be built, so there is no preview.',
  ];
}

function describeProblems({problemCount, problems}: Report): string {
  if (problemCount === 0) return 'No problems in the content.';
  const rows = problems.map(
    ({file, line, column, code, what, mend}) =>
      `${quote(`${file}:${line}:${column}`)} ${quote(code)}\n  - ${quote(what)}\n  - ${quote(mend)}`,
  );
  const rest = problemCount > rows.length ? `\n\nand more: ${problemCount} in all.` : '';
  return `**Problems: ${problemCount}.** The same as \`npm run check\` prints.\n\n${list(rows)}${rest}`;
}

function section(title: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const folded = rows.length > 5;
  const body = list(rows);
  return folded
    ? `<details><summary>${title}: ${rows.length}</summary>\n\n${body}\n\n</details>`
    : `**${title}**\n\n${body}`;
}

function list(rows: readonly string[]): string {
  const shown = rows.slice(0, mostRows).map((row) => `- ${row}`);
  const rest = rows.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

/** An address has passed the schema, so it holds letters, digits, dots, dashes and slashes only. */
function link(address: string, preview: string | undefined, exists: boolean): string {
  return preview === undefined || !exists
    ? quote(address)
    : `[${quote(address)}](${preview}${address.slice(1)})`;
}

function quote(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll('`', 'ˋ')
    .trim();
  return `\`${plain === '' ? ' ' : plain}\``;
}

function cut(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    if (text.length + part.length > mostLetters)
      return `${text}\n\nThe rest is too long for a comment; the run itself has it.\n`;
    text += text === '' ? part : `\n\n${part}`;
  }
  return `${text}\n`;
}
