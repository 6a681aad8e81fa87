import {checkRemoved} from '../../library/check-removed.ts';
import {allEntries, titleOf} from '../../library/entries.ts';
import type {Problem} from '../../library/problem.ts';
import type {Entry, Library} from '../../library/read.ts';
import type {Fact} from '../../library/schemas/fact.ts';
import {hasPage, urlOf} from '../../library/urls.ts';
import {formatValue} from '../../library/values.ts';
import {shorten} from './report.ts';
import type {Report} from './report.ts';

/** Sizes of the built pages by address, in compressed bytes. */
export type Sizes = ReadonlyMap<string, number>;

/** A content folder and the site that was built from it. */
export interface State {
  library: Library;
  problems: readonly Problem[];
  /** `undefined` where the build failed */
  sizes: Sizes | undefined;
}

/**
 * Says what a change does to the content: pages, problems, lost addresses among them, new addresses of other sites, facts, sizes.
 *
 * @param before the state that the change starts from
 * @param after  the state with the change
 */
export function compareStates(before: State, after: State): Report {
  const problems = [...after.problems, ...checkRemoved(before.library, after.library)];
  return {
    version: 1,
    built: after.sizes !== undefined,
    problemCount: problems.length,
    problems: problems.slice(0, 50).map(({file, line, column, code, what, mend}) => ({
      file: shorten(file),
      line,
      column,
      code,
      what: shorten(what),
      mend: shorten(mend),
    })),
    pages: comparePages(before.library, after.library).slice(0, 300),
    outside: compareOutside(before.library, after.library).slice(0, 300),
    facts: compareFacts(before.library, after.library).slice(0, 300),
    sizes: compareSizes(before.sizes, after.sizes).slice(0, 300),
  };
}

function byAddress(library: Library): Map<string, Entry> {
  const shown = allEntries(library).filter(({kind, id}) => hasPage(library, kind, id));
  return new Map(shown.map((entry) => [urlOf(library, entry.kind, entry.id, '/'), entry]));
}

function comparePages(before: Library, after: Library): Report['pages'] {
  const old = byAddress(before);
  const now = byAddress(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((address) => {
    const [was, is] = [old.get(address), now.get(address)];
    if (was && is && was.text === is.text) return [];
    const entry = is ?? was;
    if (!entry) return [];
    return [
      {address, title: shorten(titleOf(entry)), change: !was ? 'new' : !is ? 'gone' : 'changed'} as const,
    ];
  });
}

function outsideOf(library: Library): Map<string, string> {
  const found = new Map<string, string>();
  for (const {file, text} of allEntries(library)) {
    for (const [address] of text.matchAll(/\bhttps?:\/\/[^\s<>"'`)\]}]+/g))
      if (!found.has(address)) found.set(address, file);
  }
  return found;
}

function compareOutside(before: Library, after: Library): Report['outside'] {
  const old = outsideOf(before);
  return [...outsideOf(after)].flatMap(([address, file]) =>
    old.has(address) ? [] : [{address: shorten(address, 500), file: shorten(file)}],
  );
}

function compareFacts(before: Library, after: Library): Report['facts'] {
  const ids = new Set([...before.fact.keys(), ...after.fact.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [before.fact.get(id)?.data, after.fact.get(id)?.data];
    const [old, now] = [was ? printFact(was) : 'none', is ? printFact(is) : 'none'];
    return old === now
      ? []
      : [
          {
            id: shorten(id, 200),
            label: shorten(is?.label ?? was?.label ?? id),
            before: shorten(old),
            after: shorten(now),
          },
        ];
  });
}

/** All values with their days, because an old value that changes is a change too. */
function printFact(fact: Fact): string {
  return fact.values
    .map(
      ({from, value, source, locator}) =>
        `${from}: ${formatValue(fact, value)} (${source}${locator === undefined ? '' : `#${locator}`})`,
    )
    .join('; ');
}

function compareSizes(before: Sizes | undefined, after: Sizes | undefined): Report['sizes'] {
  if (!before || !after) return [];
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((address) => ({address, before: before.get(address) ?? 0, after: after.get(address) ?? 0}))
    .filter((size) => size.before !== size.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
