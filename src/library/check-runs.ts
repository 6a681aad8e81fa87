import type {DerivedFields} from './data.ts';
import {entriesOf} from './entries.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import type {Entry} from './read.ts';

/**
 * Checks that each named run can be trained, without training it.
 *
 * @param entries those to check
 * @param derived says what makes a run impossible
 */
export function checkRuns(entries: readonly Entry[], derived: DerivedFields): Problem[] {
  return entriesOf(entries, 'run').flatMap((entry) => {
    const fault = derived.run?.findFault(entry.data);
    return fault === undefined
      ? []
      : [problem('impossible-run', entry.placeOf(['request']), {id: entry.id, fault})];
  });
}
