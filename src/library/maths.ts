import katex from 'katex';
import type {Nodes} from 'mdast';

/** How formulas are printed, the same for the checker and the build. */
export const mathsOptions = {output: 'mathml', strict: 'ignore'} as const;

/** A formula as its author typed it. */
export interface Formula {
  tex: string;
  /** it has lines of its own */
  display: boolean;
}

/** No formula of a page needs more. */
const mostLetters = 2000;
/** In widths of an "m": a larger space, rule or shift would leave the line or cover other words. */
const mostSize = 20;
/**
 * Some print to the terminal of whoever builds the site, where a line can be a command; the others make new commands,
 * with which a short formula grows without bound.
 */
const refused =
  /\\(?:message|errmessage|show|[gex]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long)(?![A-Za-z@])/;
/** Signs that a formula may ask for by number: control characters, halves of characters, those that turn the direction. */
const hidden = /(?![\n\t])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Gives the formula that a node holds; a block of code in the language "math" is one too.
 *
 * @param node any node
 */
export function formulaOf(node: Nodes): Formula | undefined {
  if (node.type === 'inlineMath') return {tex: node.value, display: false};
  const isBlock = node.type === 'math' || (node.type === 'code' && node.lang === 'math');
  return isBlock ? {tex: node.value, display: true} : undefined;
}

const known = new Map<string, string | undefined>();

/**
 * Says why a formula cannot be printed as it is: it has a fault, is too large, or would do more than show mathematics.
 *
 * @param formula the formula
 * @returns a clause without a full stop, or `undefined` if it is sound
 */
export function findFormulaFault(formula: Formula): string | undefined {
  const key = `${formula.display}${formula.tex}`;
  if (!known.has(key)) known.set(key, look(formula));
  return known.get(key);
}

function look({tex, display}: Formula): string | undefined {
  const command = refused.exec(tex)?.[0];
  if (command !== undefined) return `${command} is not allowed`;
  if (tex.length > mostLetters) return `it is longer than ${mostLetters} letters`;
  try {
    return findOdd(
      katex.renderToString(tex, {...mathsOptions, displayMode: display, throwOnError: true, trust: refuse}),
    );
  } catch (error) {
    return String(Object(error).message ?? error)
      .replace(/^KaTeX parse error: /, '')
      .replace(/\.$/, '');
  }
}

/** Looks at what is printed, whatever commands led there. */
function findOdd(html: string): string | undefined {
  if (/ math(?:color|background)=/.test(html)) return 'it sets colours, and the page has its own';
  if (hidden.test(html)) return 'it prints an invisible character';
  const sizes = [...html.matchAll(/="([+-]?[\d.]+)em"/g)].map(([, size]) => Math.abs(Number(size)));
  return sizes.some((size) => size > mostSize) ? `a size in it is above ${mostSize}em` : undefined;
}

/** KaTeX asks this for commands that make links, pictures or attributes; the build would print them in red. */
function refuse({command}: {command: string}): boolean {
  throw new Error(`${command} is not allowed`);
}
