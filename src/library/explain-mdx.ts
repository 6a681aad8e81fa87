/** Why a text cannot be read, what to do, and where it began; line and column count from 1. */
export interface MdxFault {
  reason: string;
  step: string;
  line: number;
  column: number;
}

/**
 * Says in plain words what the parser of a text complains of, at the place where it began.
 *
 * The parser speaks to programmers, and often notices a fault only at the end of the paragraph or file.
 *
 * @param error what the parser threw
 * @param text  the text that it read
 */
export function explainMdx(error: unknown, text: string): MdxFault {
  const {line, column, reason, message} = Object(error);
  const words = String(reason ?? message ?? error).replaceAll('\n', ' ');
  const opened = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(words);
  const noticed = opened
    ? {line: Number(opened[1]), column: Number(opened[2])}
    : {line: Math.min(Number(line ?? 1), text.split('\n').length), column: Number(column ?? 1)};
  const plain = words.replace(/ ?\(\d+:\d+(?:-\d+:\d+)?\)/g, '').replace(/\.$/, '');
  for (const [pattern, explain] of complaints) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const said = explain(found[1] ?? '', found[2] ?? '');
    return {
      ...noticed,
      ...(said.begins === undefined ? {} : lastBefore(said.begins, text, noticed)),
      ...said,
    };
  }
  return {...noticed, reason: plain, step: whatever};
}

interface Said {
  reason: string;
  step: string;
  /** the sign with which it began, where the parser points behind it */
  begins?: string;
}

const whatever =
  'Write "less than", put the sign between backquotes, take an HTML tag out, or close the component that is open.';
const brace = 'Take the brace out, or put it between backquotes.';

/** The parser's complaints, the more exact ones first. */
const complaints: readonly (readonly [RegExp, (first: string, second: string) => Said])[] = [
  [
    /corresponding closing brace/,
    () => ({reason: 'a { begins code in this format, and no } follows', step: brace, begins: '{'}),
  ],
  [
    /parse import\/exports/,
    () => ({
      reason: 'a line that begins with import or export is read as code',
      step: 'Take the line out, or begin it with another word.',
    }),
  ],
  [
    /acorn|lazy line.*expression/,
    () => ({reason: 'a { begins code in this format', step: brace, begins: '{'}),
  ],
  [
    /character `!`.*before name/,
    () => ({
      reason: 'there is a comment of HTML, <!-- … -->',
      step: 'Take the comment out; readers of the file would see it and readers of the page would not.',
      begins: '<',
    }),
  ],
  [
    /character `(.)`.*before name/,
    (sign) => ({
      reason: `a < stands before "${sign}", where the name of a component would follow`,
      step: 'Write "less than" or "fewer than", or put the sign between backquotes.',
      begins: '<',
    }),
  ],
  [
    /character `[@:/.]`.*(?:in|after) (?:local |member )?name|to create a link/,
    () => ({
      reason: 'an address stands between < and >',
      step: 'Write it as a link: [words](https://…).',
      begins: '<',
    }),
  ],
  [
    /before attribute value/,
    () => ({
      reason: 'the value of an attribute does not begin with a straight quotation mark',
      step: 'Write it as name="…", with straight marks on both sides.',
    }),
  ],
  [
    /closing slash.*expected an open tag first/,
    () => ({
      reason: 'a tag closes here that was not opened before',
      step: 'Take the tag out, or write before its content the line that opens it.',
      begins: '<',
    }),
  ],
  [
    /closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `(<[^`]*>)`/,
    (tag, other) => ({
      reason: `${tag} stands here, but ${other} was opened last`,
      step: `Close ${other} first.`,
    }),
  ],
  [
    /closing tag for `<([a-z][^`]*)>`/,
    (name) => ({
      reason: `the HTML tag <${name}> opens here and does not close`,
      step: 'Take the tag out: pages are Markdown, without HTML. A new paragraph begins after an empty line.',
    }),
  ],
  [
    /closing tag for `<([^`]*)>`/,
    (name) => ({
      reason: `<${name}> opens here and does not close`,
      step: `Write </${name}> on a line of its own after its content, or end the tag with /> if it has none.`,
    }),
  ],
  [
    /closing tag `<\/([^`]*)>` either/,
    (name) => ({
      reason: `</${name}> does not stand on the same level as the <${name}> that it closes`,
      step: `Give <${name}> and </${name}> lines of their own, each between two empty lines.`,
    }),
  ],
  [
    /^Unexpected (?:closing slash|character) .*(?:name|attribute|tag)/,
    () => ({
      reason: 'a < begins a tag here, and what follows is no tag',
      step: 'Write "less than" or "fewer than", or put the sign between backquotes.',
      begins: '<',
    }),
  ],
  [
    /end of file/,
    () => ({
      reason: 'a < begins a tag here that does not end',
      step: 'Write "less than", or end the tag with > or />.',
      begins: '<',
    }),
  ],
];

/** The last place of a sign at or before another place; that place itself where there is none. */
function lastBefore(
  sign: string,
  text: string,
  noticed: {line: number; column: number},
): {line: number; column: number} {
  const lines = text.split('\n');
  const before = [
    ...lines.slice(0, noticed.line - 1),
    (lines[noticed.line - 1] ?? '').slice(0, noticed.column),
  ];
  const index = before.findLastIndex((line) => line.includes(sign));
  return index < 0 ? noticed : {line: index + 1, column: (before[index] ?? '').lastIndexOf(sign) + 1};
}
