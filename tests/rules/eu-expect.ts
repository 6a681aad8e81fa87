import {expect} from 'vitest';
import type {Rule} from '../../src/cli/rule-shape.ts';
import {Source} from '../../src/library/schemas/source.ts';
import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import type {EuCase} from './eu-cases.ts';
import {euFigure} from './eu-facts.ts';

/**
 * Asks a rule the question of a case and compares what the case speaks of.
 *
 * @param one  the case
 * @param rule the rule, which refuses unknown fields
 * @param day  name of the field that takes the day
 */
export function expectCase(one: EuCase, rule: Rule, day: 'day' | 'decidedOn'): void {
  const input = rule.fields.safeParse({...one.given, [day]: one.day});
  expect(input.error?.issues ?? []).toEqual([]);
  const verdict = rule.answer(
    {...one.given, [day]: one.day},
    {figure: euFigure, chip: () => undefined, chips: []},
  );
  const answers = Object.fromEntries(
    Object.entries(verdict.answers).filter(([answer]) => answer in one.verdict),
  );
  expect(answers).toEqual(one.verdict);
  for (const step of one.because) {
    const found = verdict.because.filter(
      ({answer, clause}) => answer === step.answer && clause.includes(step.clause),
    );
    expect(
      found.map(({holds, gives}) => ({holds: holds ?? null, ...(step.gives === undefined ? {} : {gives})})),
    ).toContainEqual({holds: step.holds, ...(step.gives === undefined ? {} : {gives: step.gives})});
  }
  if (one.missing) expect([...verdict.missing].sort()).toEqual([...one.missing].sort());
  if (one.open)
    expect(verdict.open?.flatMap(({readings}) => readings.map(({gives}) => gives))).toEqual(one.open);
  for (const id of [one.source].flat())
    expect(Source.parse(parse(readFileSync(`content/sources/${id}.yaml`, 'utf8'))).title).not.toBe('');
}
