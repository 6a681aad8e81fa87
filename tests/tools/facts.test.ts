import {describe, expect, it} from 'vitest';
import {figureFrom, packFacts} from '../../src/tools/facts.ts';
import {figureOf} from '../../src/tools/lookup.ts';
import {library} from './opened.ts';

const facts = packFacts(library, ['']);

/** The day before a day, month or year; a text one place lower in the order of texts where it is no day. */
function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return new Date(time - 86_400_000).toISOString().slice(0, 10);
}

describe('figureFrom', () => {
  it('equals the look-up of the build on the first day of every value and on the day before', () => {
    const [here, there] = [figureFrom(facts), figureOf(library)];
    const days = Object.entries(facts).flatMap(([id, values]) =>
      values.flatMap(([from]) => [[id, from] as const, [id, dayBefore(from)] as const]),
    );
    expect(days.length).toBeGreaterThan(2 * library.fact.size - 1);
    expect(days.filter(([id, day]) => here(id, day) !== there(id, day))).toEqual([]);
  });

  it('has no value on the day before the first', () => {
    const figure = figureFrom({
      apples: [
        ['2024-02-29', 3],
        ['2025-01-01', null],
      ],
    });
    expect(
      ['2024-02-28', '2024-02-29', '2024-12-31', '2025-01-01'].map((day) => figure('apples', day)),
    ).toEqual([undefined, 3, 3, null]);
  });

  it('refuses a fact that did not travel, as the look-up of the build does', () => {
    expect(() => figureFrom({})('none', '2025-01-01')).toThrow('There is no fact "none".');
    expect(() => figureOf(library)('none', '2025-01-01')).toThrow('There is no fact "none".');
  });
});

describe('packFacts', () => {
  it('takes the facts whose ids begin with one of the words and no others', () => {
    const ids = Object.keys(packFacts(library, ['us-', 'eu-date-']));
    const expected = [...library.fact.keys()].filter((id) => /^(?:us-|eu-date-)/.test(id));
    expect(ids).toEqual(expected);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('travels as JSON without loss', () => {
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});
