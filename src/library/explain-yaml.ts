import {isCollection, isScalar, visit} from 'yaml';
import type {Document, YAMLError} from 'yaml';

/** Why fields cannot be read, and where it began. */
export interface YamlFault {
  reason: string;
  /** what to do */
  step: string;
  /** offset in the fields */
  at: number;
}

/**
 * Says in plain words what is wrong with fields, at the place where it began.
 *
 * The parser complains where it can go on no further, which for an open bracket or quotation mark may be the end of
 * the file; the fault is where it was opened.
 *
 * @param error    a complaint of the parser
 * @param document what it made of the fields nevertheless
 * @param yaml     the fields as typed
 */
export function explainYaml(error: YAMLError, document: Document, yaml: string): YamlFault {
  const last = Math.max(0, yaml.trimEnd().length - 1);
  const noticed = Math.min(error.pos[0], last);
  const opened = findOpened(document, yaml, noticed);
  if (opened === undefined) {
    const line = yaml.slice(yaml.lastIndexOf('\n', noticed - 1) + 1).split('\n')[0] ?? '';
    // a whole field at which something is missing hangs between two depths
    const code = error.code === 'MISSING_CHAR' && /^ +[\w-]+:(?: |$)/.test(line) ? 'BAD_INDENT' : error.code;
    const isBehindQuote = code === 'UNEXPECTED_TOKEN' && /['"]\s*$/.test(yaml.slice(0, noticed));
    if (isBehindQuote)
      return {reason: 'text goes on behind a closing quotation mark', step: requote, at: noticed};
    return {reason: reasons[code] ?? plain(error.message), step: steps[code] ?? whatever, at: noticed};
  }
  return {
    reason: `${opened.sign} opens here and does not close`,
    step: 'Close it where the value ends.',
    at: opened.at,
  };
}

/**
 * Finds a space that does not break, as word processors write them, where only a plain one is understood.
 *
 * @param yaml the fields as typed
 */
export function findOddSpace(yaml: string): YamlFault | undefined {
  const found = /^(?:[ \t]*\u00a0|[ \t]*(?:- )?[\w-]+:\u00a0|[ \t]*-\u00a0)/m.exec(yaml);
  if (!found) return undefined;
  const at = found.index + found[0].lastIndexOf('\u00a0');
  return {
    reason: 'a no-break space stands where a plain space is needed',
    step: 'Delete it and type a plain space.',
    at,
  };
}

const whatever = 'Put the value in quotation marks, or correct the spaces at the start of the line.';
const requote =
  'Between double marks write “ and ” for those of the text, or \\"; between single ones an apostrophe is ’ or typed twice.';

/** What to do about the parser's codes, where one step serves. */
const steps: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'Type the backslash twice, or put the value between single quotation marks.',
  BAD_INDENT: 'Give the line as many spaces as the fields of its group have.',
  BLOCK_AS_IMPLICIT_KEY:
    'Put the whole value between straight quotation marks: name: "one: two". Curly marks are part of the text.',
  DUPLICATE_KEY: 'Take one of the two lines out.',
  TAB_AS_INDENT: 'Delete the tab and type spaces, as many as the neighbouring lines have.',
};

/** The quotation mark or bracket nearest before the complaint that has no end. */
function findOpened(
  document: Document,
  yaml: string,
  noticed: number,
): {sign: string; at: number} | undefined {
  let found: {sign: string; at: number} | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      const sign = yaml.charAt(start);
      const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const isFlow = isCollection(node) && node.flow === true;
      if ((!isQuoted && !isFlow) || start > noticed) return;
      const closing = {'[': ']', '{': '}'}[sign] ?? sign;
      const closed = end - start > 1 && yaml.slice(start, end).trimEnd().endsWith(closing);
      if (!closed && (found === undefined || start >= found.at)) found = {sign, at: start};
    },
  });
  return found;
}

/** What the parser's codes mean to somebody who never heard of YAML. */
const reasons: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'a backslash between double quotation marks begins an escape that does not exist',
  BAD_INDENT: 'the line begins with too few or too many spaces; fields of one group begin at the same column',
  BAD_SCALAR_START: 'a value begins with a sign that needs quotation marks around it',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second ": " in the line, so that the program sees two fields',
  BLOCK_IN_FLOW: 'a list or group in brackets holds one that is written without brackets',
  DUPLICATE_KEY: 'the field stands here a second time',
  KEY_OVER_1024_CHARS: 'the name of a field is too long',
  MISSING_CHAR: 'a sign is missing, such as a colon, a comma or a closing quotation mark',
  MULTILINE_IMPLICIT_KEY: 'the line is neither "name: value" nor part of the value before it',
  MULTIPLE_DOCS: 'a line of --- begins a second document',
  TAB_AS_INDENT: 'the line begins with a tab; spaces are needed',
  UNEXPECTED_TOKEN: 'there is a sign here that does not belong to the value',
};

function plain(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
