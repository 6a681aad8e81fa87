import type {Verdict} from '../../rules/regime.ts';
import type {Step} from '../tool.ts';
import {stepsOf} from '../verdict.ts';
import {nameCountry} from './countries.ts';

/** Words of the rules that stand in a step as data. */
const inWords: Readonly<Record<string, string>> = {
  'export-from-us': 'export from the United States',
  reexport: 're-export',
  'presumption-of-denial': 'presumption of denial',
  'presumption-of-approval': 'presumption of approval',
  nvidia: 'NVIDIA',
  amd: 'AMD',
  intel: 'Intel',
};

/**
 * Turns the reasons of a verdict on a shipment into the lines of a table, with places and chips by their names.
 *
 * @param verdict of the export rules
 * @param chips   those of the form
 */
export function exportSteps(verdict: Verdict<object>, chips: readonly {id: string; name: string}[]): Step[] {
  const names = new Map(chips.map(({id, name}) => [id, name]));
  const write = (words: string) =>
    words
      .replace(
        /\b(destination|seat|to) ([A-Z]{2})\b/g,
        (_, word: string, code: string) => `${word} ${nameCountry(code)}`,
      )
      .replace(/[a-z0-9]+(?:-[a-z0-9]+)*/g, (word) => inWords[word] ?? names.get(word) ?? word);
  return stepsOf(verdict).map((step) => ({...step, given: write(step.given), needed: write(step.needed)}));
}
