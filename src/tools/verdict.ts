import {formatDay, formatNumber} from '../library/values.ts';
import type {Verdict} from '../rules/regime.ts';
import type {Step} from './tool.ts';

/**
 * Turns the reasons of a verdict into the lines of a table.
 *
 * @param verdict any verdict
 */
export function stepsOf(verdict: Verdict<object>): Step[] {
  return verdict.because.map(({answer, clause, given, needed, holds, source}) => ({
    label: spell(answer),
    given: printFigures(given),
    needed: printFigures(needed),
    clause,
    source,
    holds,
  }));
}

/** Rules write days and powers of ten as data; readers see them as everywhere else, with every digit. */
function printFigures(words: string): string {
  return words
    .replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDay(day))
    .replace(/(?<![\w.])\d(?:\.(\d+))?e\+?\d{2}(?!\w)/g, (power, digits = '') =>
      formatNumber(Number(power), String(digits).length),
    );
}

/**
 * Says what was assumed, what is missing, what is open and how far the law was checked.
 *
 * @param verdict any verdict
 */
export function limitsOf(verdict: Verdict<object>): string[] {
  const assumed = Object.entries(verdict.assumed).map(
    ([key, value]) =>
      `${spell(key)}: ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : printFigures(String(value))}`,
  );
  const open = (verdict.open ?? []).map(
    ({question, readings}) =>
      `${question} ${readings.map(({reading, gives}) => `${reading} (${spell(gives)})`).join(' Or: ')}`,
  );
  return [
    ...(verdict.missing.length > 0
      ? [`Cannot be told without: ${verdict.missing.map(spell).join(', ')}.`]
      : []),
    ...open,
    ...(assumed.length > 0 ? [`Assumed: ${assumed.join('; ')}.`] : []),
    verdict.stands ?? `The law was checked until ${formatDay(verdict.checkedUntil)}.`,
    'Not legal advice, and not reviewed by a lawyer. The official text prevails.',
  ];
}

/**
 * Writes a word of the rules as readers do: `not-required` becomes "not required", `dieAreaMm2` "die area mm2".
 *
 * @param word an answer or a field of the rules
 */
export function spell(word: string): string {
  if (/^3A090|^[A-Z]{3}$/.test(word)) return word;
  // readings name days among their words, as in "2026-08-02 to 2027-12-02"
  return word
    .split(/(\d{4}-\d{2}-\d{2})/)
    .map((part, index) => (index % 2 === 1 ? formatDay(part) : spellWords(part)))
    .join('');
}

function spellWords(words: string): string {
  return words
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll('-', ' ');
}
