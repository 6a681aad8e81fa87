import type {Library} from '../library/read.ts';
import type {FactValue} from '../library/schemas/fact.ts';
import type {Figure} from '../rules/regime.ts';

/** Facts as they travel to the browser: every value by its first day. */
export type PackedFacts = Readonly<Record<string, readonly (readonly [from: string, value: FactValue])[]>>;

/**
 * Packs the facts whose ids begin with one of some words.
 *
 * @param library  the library
 * @param prefixes such as `us-`
 */
export function packFacts(library: Library, prefixes: readonly string[]): PackedFacts {
  const facts = [...library.fact.values()].filter(({id}) => prefixes.some((prefix) => id.startsWith(prefix)));
  return Object.fromEntries(
    facts.map(({id, data}) => [id, data.values.map(({from, value}) => [from, value] as const)]),
  );
}

/**
 * Makes the look-up that the rules use from packed facts.
 *
 * @param facts what `packFacts` made
 * @returns a function that throws if there is no such fact
 */
export function figureFrom(facts: PackedFacts): Figure {
  return (id, day) => {
    const values = facts[id];
    if (!values) throw new Error(`There is no fact "${id}".`);
    return values.findLast(([from]) => from <= day)?.[1];
  };
}
