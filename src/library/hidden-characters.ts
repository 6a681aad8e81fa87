/** An invisible character and where it stands in its text. */
export interface Hidden {
  /** its number, and its name where it has a well-known one */
  name: string;
  /** offset in the text, from 0 */
  at: number;
}

/**
 * Control characters but line feed and tab; marks without a shape, such as those that turn the direction of writing;
 * letters that show as nothing; line and paragraph separators; halves of characters; what no text may hold; and the
 * sign for a character that got lost. What chooses between two shapes of a sign is left alone. So are the two joiners
 * where a script or a pictograph needs them, but not in or around plain letters.
 */
const hidden =
  /(?![\n\t\u200c\u200d\u0600-\u0605\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufffd]|(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{N}\p{P}\p{Z}\p{C}])[\u200c\u200d]/gu;

const names: Readonly<Record<string, string>> = {
  '\0': 'NUL',
  '\r': 'carriage return',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\ufeff': 'byte order mark',
  '\ufffd': 'replacement character',
};

/**
 * Finds the characters that a reader or reviewer cannot see, and that can make a text mean other than it looks.
 *
 * @param text a name, a file or a value after its escapes were read
 */
export function findHidden(text: string): Hidden[] {
  return [...text.matchAll(hidden)].map(({0: sign, index}) => ({name: nameOf(sign), at: index}));
}

/**
 * Writes invisible characters as their numbers, so that a terminal shows a name as it is.
 *
 * @param text any text
 */
export function showHidden(text: string): string {
  return text.replace(hidden, (sign) => `<${numberOf(sign)}>`);
}

function nameOf(sign: string): string {
  const name = names[sign];
  return name === undefined ? numberOf(sign) : `${numberOf(sign)} (${name})`;
}

function numberOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
