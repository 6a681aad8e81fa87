import type {Scalar} from 'yaml';

/**
 * Finds where in the file a character of a text value was typed.
 *
 * A folded text has other line breaks than its value and a quoted one has escapes, but the characters that are not
 * space stand in the same order in both, so they are counted.
 *
 * @param scalar a text with its range in the file
 * @param yaml   the fields as typed
 * @param offset offset in the value, from 0; one on a space counts as the next sign
 * @returns offset in `yaml`
 */
export function offsetInScalar(scalar: Scalar, yaml: string, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  const value = String(scalar.value);
  const wanted = value.slice(0, offset).replace(/\s/g, '').length;
  let at = start + openingOf(scalar, yaml.slice(start, end));
  for (let passed = 0; at < end; at += 1) {
    if (/\s/.test(yaml.charAt(at))) continue;
    if (passed === wanted) return at;
    const {length, signs} = signAt(scalar, yaml, at);
    passed += signs;
    at += length - 1;
  }
  return start;
}

/** Quotation marks, or the line with `|` or `>`, come before the first character. */
function openingOf({type}: Scalar, source: string): number {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return source.indexOf('\n') + 1;
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
}

/** How many characters one sign takes up in the file, and how many signs that are not space it makes. */
function signAt({type}: Scalar, yaml: string, at: number): {length: number; signs: number} {
  if (type === 'QUOTE_SINGLE' && yaml.startsWith("''", at)) return {length: 2, signs: 1};
  if (type !== 'QUOTE_DOUBLE' || yaml[at] !== '\\') return {length: 1, signs: 1};
  const escape =
    /^\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\s*\n|.)/i.exec(yaml.slice(at, at + 200))?.[0] ?? '\\';
  const space = /^\\[\s0abefnrtvNLP_]/.test(escape);
  return {length: escape.length, signs: space ? 0 : 1};
}
