import {derived} from '../derived.ts';
import type {Datum} from '../library/data.ts';
import {library} from '../site-library.ts';

/** A figure of a run with the name that links call it by. */
export interface NamedFigure extends Datum {
  name: string;
}

/**
 * Lists the figures of a run that its place on the list shows; what it never reached is left out.
 *
 * @param id of the run
 */
export function listRunFigures(id: string): NamedFigure[] {
  const run = library.run.get(id)?.data;
  if (run === undefined) return [];
  return (derived.run?.names(run) ?? []).flatMap((name) => {
    const datum = derived.run?.find(run, name);
    return datum === undefined ? [] : [{name, ...datum}];
  });
}
